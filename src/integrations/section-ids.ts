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

/** Texts of the guide are MDX; a template to fill in is Markdown, and nothing links into it. */
export const sectionIds: HastPluginEntry = ({ sourceFormat }) => sourceFormat === 'mdx' && plugin;
