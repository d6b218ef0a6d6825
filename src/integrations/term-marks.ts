import { defineHastPlugin, type HastPluginDefinition, type HastPluginEntry } from 'satteri';
import { termLanguages } from '../terms/languages.ts';
import { conceptOf, type Side, type Termbase } from '../terms/termbase.ts';

const closing = /^[,.;:!?…)\]»”’]+/;
const opening = /[([«„“‘¿¡]+$/;

/**
 * Gives a `<Term>` the punctuation that touches it, as `before` and `after`: the button it becomes is a box to the
 * browser, which would break the line before a comma.
 */
export const termPunctuation: HastPluginDefinition = defineHastPlugin({
  name: 'term-punctuation',
  element: {
    filter: ['p', 'li', 'td', 'th', 'em', 'strong', 'dd'],
    visit(node, context) {
      const { children } = node;
      const isTerm = (index: number): boolean => {
        const child = children[index];
        return child?.type === 'mdxJsxTextElement' && child.name === 'Term';
      };
      const texts = children.map((child) => (child.type === 'text' ? child.value : ''));
      /** what touches the term before, and the one after */
      const closed = texts.map((text, index) => (isTerm(index - 1) ? (closing.exec(text)?.[0] ?? '') : ''));
      const opened = texts.map((text, index) => (isTerm(index + 1) ? (opening.exec(text)?.[0] ?? '') : ''));
      children.forEach((child, index) => {
        const [before = '', after = ''] = [opened[index - 1], closed[index + 1]];
        const [start = '', end = '', text = ''] = [closed[index], opened[index], texts[index]];
        if (start !== '' || end !== '')
          context.replaceNode(child, {
            type: 'text',
            value: text.slice(start.length, text.length - end.length),
          });
        if (child.type === 'mdxJsxTextElement' && isTerm(index) && (before !== '' || after !== ''))
          context.replaceNode(child, {
            ...child,
            attributes: [
              ...child.attributes,
              { type: 'mdxJsxAttribute', name: 'before', value: before },
              { type: 'mdxJsxAttribute', name: 'after', value: after },
            ],
          });
      });
    },
  },
});

const sides = ['client', 'customer'] as const satisfies readonly Side[];

/** Heads of table columns that speak of one of the two sides carry its sign: a line for clients, dots for customers. */
export const columnSides =
  (termbase: Termbase): HastPluginEntry =>
  ({ fileURL }) => {
    const language = termLanguages.find((each) => fileURL?.pathname.endsWith(`/${each}.mdx`));
    if (language === undefined) return null;
    const words = sides.map(
      (side) =>
        new Set(
          conceptOf(termbase, side).entries[language].preferred.forms.map((form) => form.toLowerCase()),
        ),
    );
    return defineHastPlugin({
      name: 'column-sides',
      element: {
        filter: ['thead'],
        visit(head, context) {
          for (const row of head.children) {
            for (const cell of row.type === 'element' ? row.children : []) {
              const said = context
                .textContent(cell)
                .toLowerCase()
                .split(/[^\p{L}]+/u);
              const [side, another] = sides.filter((_, index) =>
                said.some((word) => words[index]?.has(word)),
              );
              if (side !== undefined && another === undefined) context.setProperty(cell, 'className', [side]);
            }
          }
        },
      },
    });
  };
