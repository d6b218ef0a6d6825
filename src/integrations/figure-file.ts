import { load } from 'cheerio';
import { escaped } from '../site/markup.ts';
import { fonts } from './raster.ts';

/** Rules of a stylesheet outside `@media` and the like. */
function plainRules(css: string): { selectors: string[]; body: string }[] {
  const withoutComments = css.replace(/\/\*[^]*?\*\//g, '');
  const withoutBlocks = withoutComments.replace(/@[^{;]+\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '');
  return [...withoutBlocks.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selectors = '', body = '']) => ({
    selectors: selectors.split(',').map((selector) => selector.trim()),
    body,
  }));
}

/**
 * The rules a drawing needs to look the same away from the page: those for text and for the classes it uses, with the
 * colours of the light theme in place of variables.
 * @throws Error naming a class that no rule mentions
 */
export function drawingStyle(css: string, classes: ReadonlySet<string>): string {
  const rules = plainRules(css);
  const colours = new Map(
    [
      ...(rules.find(({ selectors }) => selectors.includes(':root'))?.body ?? '').matchAll(
        /(--[\w-]+):\s*light-dark\((#\w+)/g,
      ),
    ].map(([, name = '', light = '']) => [name, light] as const),
  );
  const styled = new Set<string>();
  const kept = rules.flatMap(({ selectors, body }) => {
    const own = selectors.filter((selector) => {
      const name = /^(?:svg )?\.([\w-]+)$/.exec(selector)?.[1];
      if (name !== undefined && classes.has(name)) styled.add(name);
      return selector === 'svg text' || (name !== undefined && classes.has(name));
    });
    if (own.length === 0) return [];
    const declarations = body
      .replace(/font:\s*([\d.]+px) var\(--sans\)/g, 'font-size: $1')
      .replace(/var\((--[\w-]+)\)/g, (_, name: string) => colours.get(name) ?? 'currentColor')
      .replace(/\s+/g, ' ')
      .trim();
    return [`${own.map((selector) => selector.replace(/^svg /, '')).join(',')}{${declarations}}`];
  });
  const missing = [...classes].filter((name) => !styled.has(name));
  if (missing.length > 0)
    throw new Error(`src/styles/base/drawings.css has no rule for ${missing.join(', ')} of a drawing`);
  return `text{font-family:'${fonts.sans.name}',system-ui,sans-serif}${kept.join('')}`;
}

export interface Credit {
  readonly site: string;
  readonly address: string;
  readonly locale: string;
}

const licence = 'CC BY-SA 4.0';
const licenceAddress = 'https://creativecommons.org/licenses/by-sa/4.0/';
const margin = 12;
const headHeight = 24;
const footHeight = 34;

/**
 * A drawing of a page as a file of its own: with its title above and credit line and licence below.
 * @param figure as it stands in the HTML of the page
 */
export function figureFile(figure: string, css: string, credit: Credit): string {
  const $ = load(figure, null, false);
  const svg = $('figure > svg');
  const [, , width = 0, height = 0] = (svg.attr('viewBox') ?? '').split(' ').map(Number);
  const classes = new Set(
    svg
      .find('[class]')
      .toArray()
      .flatMap((node) => (node.attribs['class'] ?? '').split(' ')),
  );
  const titleText = svg.children('title').text();
  const description = svg.children('desc').text();
  const drawing = $('<g>').append(svg.contents().clone());
  drawing.children('title, desc').remove();
  const style = drawingStyle(css, new Set([...classes, 'strong', 'small']));
  const box = [
    -margin,
    -margin - headHeight,
    width + 2 * margin,
    height + headHeight + footHeight + 2 * margin,
  ];
  const line = (row: number, text: string) =>
    `<text class="small credit" x="0" y="${height + 14 + row * 11}">${escaped(text)}</text>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" xml:lang="${credit.locale}" viewBox="${box.join(' ')}" `,
    `width="${(box[2] ?? 0) * 2}" height="${(box[3] ?? 0) * 2}" role="img" aria-labelledby="t d">`,
    `<title id="t">${escaped(titleText)}</title><desc id="d">${escaped(description)}</desc>`,
    `<metadata>${escaped(`${credit.site}, ${credit.address}, ${licence}, ${licenceAddress}`)}</metadata>`,
    `<style>${style}.credit{font-size:8px}</style>`,
    `<rect x="${box[0]}" y="${box[1]}" width="${box[2]}" height="${box[3]}" fill="#fdfbf7"/>`,
    `<text class="strong" x="0" y="-10">${escaped(titleText)}</text>`,
    $.xml(drawing).replaceAll('&nbsp;', '\u00a0'),
    line(1, `${credit.site} · ${licence}`),
    line(2, credit.address),
    '</svg>\n',
  ].join('');
}
