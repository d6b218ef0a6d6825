import { carriedOn } from './campaign.ts';

/** Lets the links of the language chooser take over what the short link was followed with. */
const apply = () => {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.chooser a'))
    link.href = carriedOn(link.pathname, location.search, location.hash);
};
apply();
addEventListener('hashchange', apply);
