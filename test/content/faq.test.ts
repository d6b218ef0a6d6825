import type { Nodes } from 'mdast';
import { describe, expect, it } from 'vitest';
import { plain, texts, uses } from './corpus.ts';

const versions = texts('articles').filter(({ key }) => key === 'faq');
const words = (nodes: readonly Nodes[]) =>
  nodes
    .map(plain)
    .join(' ')
    .match(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu)?.length ?? 0;

describe.each(versions.map((text) => [text.locale, text] as const))('the questions in %s', (_, { tree }) => {
  const answers: { question: string; blocks: Nodes[] }[] = [];
  for (const node of tree.children) {
    if (node.type === 'heading' && node.depth === 3) answers.push({ question: plain(node), blocks: [] });
    else if (node.type === 'heading') continue;
    else answers.at(-1)?.blocks.push(node);
  }

  it('are at least fifteen, each a question', () => {
    expect(answers.length).toBeGreaterThanOrEqual(15);
    for (const { question } of answers) expect(question).toMatch(/\? \[#[a-z-]+\]$/);
  });

  it('are each answered in 40 to 120 words, with a link to where more is said', () => {
    for (const { question, blocks } of answers) {
      expect(words(blocks), question).toBeGreaterThanOrEqual(40);
      expect(words(blocks), question).toBeLessThanOrEqual(120);
      const links = blocks.flatMap((block) =>
        uses({ type: 'root', children: [block as never] }, 'To', 'page'),
      );
      expect(links.length, question).toBeGreaterThanOrEqual(1);
      expect(links.length, question).toBeLessThanOrEqual(2);
    }
  });
});
