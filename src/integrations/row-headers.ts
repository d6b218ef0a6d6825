import { defineHastPlugin } from 'satteri';

/** Makes the first cell of every row of a table its header, which Markdown cannot say. */
export const rowHeaders = defineHastPlugin({
  name: 'row-headers',
  element: {
    filter: ['tr'],
    visit(row, context) {
      const first = row.children.find((cell) => cell.type === 'element');
      if (first?.type === 'element' && first.tagName === 'td') {
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
