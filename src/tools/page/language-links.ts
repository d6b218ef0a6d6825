/**
 * Lets the state of a tool survive a change of language: just before a link to another language is used, it takes over
 * the fragment of the page. Without script the links lead to the tool with its default inputs.
 */
const carryState = (event: Event): void => {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (link) link.hash = location.hash;
};

const languages = document.querySelector('.languages');
for (const type of ['pointerdown', 'focusin', 'click']) languages?.addEventListener(type, carryState);
