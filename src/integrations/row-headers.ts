import { defineHastPlugin } from 'satteri';

/**
 * Says of the cells of a table which are headers, and of what: Markdown has no word for it. An empty cell, to be filled in by
 * hand, is the header of nothing.
 */
export const rowHeaders = defineHastPlugin({
  name: 'row-headers',
  element: {
    filter: ['tr'],
    visit(row, context) {
      for (const cell of row.children) {
        if (cell.type === 'element' && cell.tagName === 'th') context.setProperty(cell, 'scope', 'col');
      }
      const first = row.children.find((cell) => cell.type === 'element');
      if (first?.type === 'element' && first.tagName === 'td' && first.children.length > 0) {
        context.replaceNode(first, {
          type: 'element',
          tagName: 'th',
          properties: { scope: 'row' },
          children: first.children,
        });
      }
    },
  },
});
