import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

const require = createRequire(import.meta.url);

const file = (name: string): Uint8Array => readFileSync(require.resolve(name));

/** Families the drawings are set in; both hold Latin with all Polish letters and Cyrillic. */
export const fonts = {
  serif: { name: 'PT Serif', bold: file('@expo-google-fonts/pt-serif/700Bold/PTSerif_700Bold.ttf') },
  sans: {
    name: 'PT Sans',
    regular: file('@expo-google-fonts/pt-sans/400Regular/PTSans_400Regular.ttf'),
    bold: file('@expo-google-fonts/pt-sans/700Bold/PTSans_700Bold.ttf'),
  },
} as const;

let ready: Promise<void> | undefined;

/** Draws an SVG as PNG. @param width in pixels; the height follows from the drawing */
export async function rasterise(svg: string, width: number): Promise<Uint8Array> {
  ready ??= initWasm(file('@resvg/resvg-wasm/index_bg.wasm'));
  await ready;
  const drawing = new Resvg(svg, {
    fitTo: { mode: 'width', value: width },
    font: {
      fontBuffers: [fonts.sans.regular, fonts.sans.bold],
      defaultFontFamily: fonts.sans.name,
      sansSerifFamily: fonts.sans.name,
    },
  });
  try {
    return drawing.render().asPng();
  } finally {
    drawing.free();
  }
}
