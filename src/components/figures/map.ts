import DotsAndLine from './DotsAndLine.astro';
import ThreePartTest from './ThreePartTest.astro';
import type { Locale } from '../../site/locales.ts';

type Drawing = (props: { locale: Locale }) => unknown;

/** Every drawing of the guide by the id a text calls it with. */
export const figures: Readonly<Record<string, Drawing>> = {
  'dots-and-line': DotsAndLine,
  'three-part-test': ThreePartTest,
};
