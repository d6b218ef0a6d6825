import type { Nodes, Root } from 'mdast';
import { describe, expect, it } from 'vitest';
import { locales } from '../../src/site/locales.ts';
import { plain, texts, uses, walk } from './corpus.ts';

const articles = texts('articles');
const pages = texts('pages');
const keys = (list: typeof articles) => [...new Set(list.map(({ key }) => key))];

/** The shape of a text: its blocks in order, lists with their length, tables with their size, headings with their id. */
function shape(tree: Root): string[] {
  const describeBlock = (node: Nodes): string[] => {
    switch (node.type) {
      case 'heading':
        return [`h${node.depth} ${/\[#([a-z0-9-]+)\]$/.exec(plain(node))?.[1] ?? 'without id'}`];
      case 'list':
        return [`${node.ordered ? 'numbered' : 'bulleted'} list of ${node.children.length}`];
      case 'table':
        return [`table of ${node.children.length} by ${node.children[0]?.children.length ?? 0}`];
      case 'mdxJsxFlowElement':
        return [node.name ?? 'fragment', ...node.children.flatMap((child) => describeBlock(child))];
      case 'yaml':
      case 'mdxFlowExpression':
        return [];
      default:
        return [node.type];
    }
  };
  return tree.children.flatMap(describeBlock);
}

describe.each([
  ['articles', articles],
  ['pages', pages],
])('%s are the same work in five languages', (_, all) => {
  it.each(keys(all))('%s has the same blocks in the same order', (key) => {
    const versions = all.filter((text) => text.key === key);
    const model = shape(
      versions.find(({ locale }) => locale === 'en')?.tree ?? { type: 'root', children: [] },
    );
    for (const { file, tree } of versions) expect(shape(tree), file).toEqual(model);
  });

  it.each(keys(all))('%s has the same claims, figures, links, terms and computed values', (key) => {
    const versions = all.filter((text) => text.key === key);
    for (const [component, attribute] of [
      ['Claim', 'source'],
      ['Figure', 'id'],
      ['To', 'page'],
      ['Term', 'id'],
      ['Metric', 'name'],
    ] as const) {
      // Word order differs between languages, so within the page the order is free.
      const model = uses(
        versions.find(({ locale }) => locale === 'en')?.tree ?? { type: 'root', children: [] },
        component,
        attribute,
      ).sort();
      for (const { file, tree } of versions)
        expect(uses(tree, component, attribute).sort(), `${file} <${component}>`).toEqual(model);
    }
  });

  it.each(keys(all))('%s has the same front matter, but for its words', (key) => {
    const wordless = (matter: Readonly<Record<string, unknown>>) =>
      Object.fromEntries(
        Object.entries(matter).filter(([name]) => ['concepts', 'related', 'updated'].includes(name)),
      );
    const versions = all.filter((text) => text.key === key);
    for (const { file, matter } of versions)
      expect(wordless(matter), file).toEqual(wordless(versions[0]?.matter ?? {}));
  });
});

describe('evidence', () => {
  it.each(articles.map((text) => [text.file, text] as const))(
    '%s lists its sources in the order it uses them',
    (_, { tree, matter }) => {
      expect(matter['sources']).toEqual([...new Set(uses(tree, 'Claim', 'source'))]);
    },
  );

  it.each(articles.map((text) => [text.file, text] as const))(
    '%s puts no percentage, multiple or amount into prose without a source or a computation',
    (_, { tree }) => {
      const multiple =
        /(?:\d|twice|(?:two|three|four|five|six|seven|eight|nine|ten) times) (?:times )?(?:as|more|less|cheaper|dearer|fewer)\b|(?:zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|\d+)[- ]?mal (?:so|mehr|weniger|billiger|teurer|günstiger)\b|doppelt so\b|veces (?:más|menos|mayor|menor)\b|el doble de\b|razy (?:tań|droż|mniej|więcej)|(?:dwu|trzy|pięcio)krotnie|(?:раза?|вдвое|втрое|впятеро) (?:дешевле|дороже|больше|меньше)/iu;
      const figure =
        /\d[\d.,\s\u00a0\u202f]*\s?(%|percent|Prozent|por ciento|процент|procent|€|zł|₽|\$|×)|[€$£]\s?\d|studies show|Studien zeigen|los estudios demuestran|badania pokazują|исследования показывают/iu;
      const outsideClaims = (node: Nodes): string[] => {
        if (
          (node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement') &&
          (node.name === 'Claim' || node.name === 'Metric')
        )
          return [];
        // What is quoted is talked about and not said.
        const said = node.type === 'text' ? node.value.replace(/[“„«][^”“»]*[”“»]/gu, '') : '';
        if (figure.test(said) || multiple.test(said)) return [said];
        return 'children' in node ? node.children.flatMap((child) => outsideClaims(child as Nodes)) : [];
      };
      expect(outsideClaims(tree)).toEqual([]);
    },
  );
});

describe('headings', () => {
  it.each([...articles, ...pages].map((text) => [text.file, text] as const))(
    '%s begins below the title and skips no level',
    (_, { tree }) => {
      const depths = [...walk(tree)].flatMap((node) => (node.type === 'heading' ? [node.depth] : []));
      expect(depths.every((depth, index) => depth >= 2 && depth <= (depths[index - 1] ?? 1) + 1)).toBe(true);
    },
  );
});

describe('depth', () => {
  const long = ['difference', 'saas', 'become-client', 'retention-cost', 'crm', 'comparison'];
  const words = (tree: Root) => plain(tree).match(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu)?.length ?? 0;

  it.each(articles.filter(({ locale }) => locale === 'en').map((text) => [text.key, text] as const))(
    '%s has substance in English',
    (key, { tree }) => {
      expect(words(tree)).toBeGreaterThanOrEqual(long.includes(key) ? 1200 : 700);
    },
  );
});

it('every folder of content/articles and content/pages holds all five languages', () => {
  expect(articles.length % locales.length).toBe(0);
  expect(articles.length).toBeGreaterThan(0);
});
