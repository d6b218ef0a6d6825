import satori from 'satori';
import { fonts } from './raster.ts';

export const cardSize = { width: 1200, height: 630 } as const;

const paper = '#fdfbf7';
const ink = '#1c2126';
const muted = '#5a6067';
const customer = '#9c4510';
const client = '#0a5a68';
const margin = 72;

export interface CardWords {
  readonly title: string;
  readonly siteName: string;
  readonly locale: string;
}

/** Height the title may take, and the width of a letter of the bold serif on average, as a share of its size. */
const room = 276;
const letterWidth = 0.55;
const lineHeight = 1.14;

/** The largest size at which a title surely fits; a line is reckoned with for the rag. */
function titleSize(title: string): number {
  const width = cardSize.width - 2 * margin;
  const fits = (size: number) =>
    Math.ceil((title.length * letterWidth * size) / (width * 0.92)) * size * lineHeight <= room;
  return [84, 74, 64, 56, 48].find(fits) ?? 42;
}

const dots = (y: number, radius: number, step: number, count: number) =>
  Array.from({ length: count }, (_, index) => {
    const x = margin + radius + index * step;
    return `<circle cx="${x}" cy="${y}" r="${radius}" fill="${customer}"/>`;
  }).join('');

const line = (from: number, to: number, y: number, width: number) =>
  `<path d="M${from} ${y}H${to}" stroke="${client}" stroke-width="${width}" stroke-linecap="round" fill="none"/>`;

/** The mark, and below the title the same sign over the whole width: dots that run into a line. */
const shapes =
  dots(margin + 24, 11, 36, 3) +
  line(margin + 118, margin + 166, margin + 24, 18) +
  dots(528, 24, 84, 6) +
  line(margin + 6 * 84 + 24, cardSize.width - margin - 20, 528, 40);

/**
 * A card as SVG with its letters as outlines.
 * @throws Error naming title and characters that the fonts do not have
 */
export async function drawCard({ title, siteName, locale }: CardWords): Promise<string> {
  const text = (content: string, style: object) => ({
    type: 'div',
    props: { lang: locale, style, children: content },
  });
  const tree = {
    type: 'div',
    props: {
      style: {
        display: 'flex',
        flexDirection: 'column',
        width: '100%',
        height: '100%',
        padding: margin,
        background: paper,
      },
      children: [
        text(siteName, {
          marginLeft: 206,
          fontFamily: fonts.sans.name,
          fontSize: 36,
          lineHeight: '48px',
          color: muted,
        }),
        text(title, {
          width: cardSize.width - 2 * margin,
          marginTop: 52,
          fontFamily: fonts.serif.name,
          fontWeight: 700,
          fontSize: titleSize(title),
          lineHeight,
          color: ink,
        }),
      ],
    },
  };
  const svg = await satori(tree as Parameters<typeof satori>[0], {
    ...cardSize,
    fonts: [
      { name: fonts.serif.name, data: Buffer.from(fonts.serif.bold), weight: 700, style: 'normal' },
      { name: fonts.sans.name, data: Buffer.from(fonts.sans.regular), weight: 400, style: 'normal' },
    ],
    loadAdditionalAsset: (_, missing) => {
      throw new Error(`Social card “${title}” (${locale}): the fonts have no letter for “${missing}”`);
    },
  });
  return svg.replace(/<\/svg>$/, `${shapes}</svg>`);
}
