import { defineHastPlugin, type HastPluginEntry } from 'satteri';

const marker = /\s*\[#([a-z0-9-]+)\]$/;

/**
 * Reads the language-neutral section id from the end of a heading, `## Der Test [#test]`, gives it to the
 * heading and takes it out of the text, so that a link to a section is the same in every language.
 */
const plugin = defineHastPlugin({
  name: 'section-ids',
  element: {
    filter: ['h2', 'h3'],
    visit(node, context) {
      const last = node.children.at(-1);
      const id = last?.type === 'text' ? marker.exec(last.value)?.[1] : undefined;
      if (id === undefined || last?.type !== 'text') {
        throw new Error(
          `The heading "${context.textContent(node)}" needs a section id at its end, such as [#test]`,
        );
      }
      context.setProperty(node, 'id', id);
      context.replaceNode(last, { type: 'text', value: last.value.replace(marker, '') });
    },
  },
});

/** Headings of a sheet to fill in are numbered; nothing links to them, and made-up ids would not be the same everywhere. */
function numbered() {
  let part = 0;
  return defineHastPlugin({
    name: 'numbered-parts',
    element: {
      filter: ['h2', 'h3'],
      visit(node, context) {
        part += 1;
        context.setProperty(node, 'id', `part-${part}`);
      },
    },
  });
}

/** Texts of the guide are MDX, templates to fill in are Markdown. */
export const sectionIds: HastPluginEntry = ({ sourceFormat }) =>
  sourceFormat === 'mdx' ? plugin : numbered();
