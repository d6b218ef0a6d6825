import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, pages } from './pages.ts';

/** The four ways in which a page is looked at. */
export const looks = [
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 320 },
  { colorScheme: 'light', width: 320 },
  { colorScheme: 'dark', width: 1280 },
] as const;
export type Look = (typeof looks)[number];

export const nameOf = ({ colorScheme, width }: Look): string => `${colorScheme}, ${width} px`;

/** One page for each kind; every tool is of a kind of its own. */
const keyOfKind = new Map<string, string>();
for (const { kind, key } of pages) {
  const own = kind === 'tool' ? key : kind;
  if (!keyOfKind.has(own)) keyOfKind.set(own, key);
}
/** In every language, one page of each kind. */
export const pagesOfEachKind = pages.filter(({ key }) => [...keyOfKind.values()].includes(key));

/** Nothing wider than the window, and no finding of axe: WCAG 2.2 A and AA, and its best practices. */
export async function expectAccessible(page: Page, look: Look): Promise<void> {
  await page.emulateMedia({ colorScheme: look.colorScheme });
  await page.setViewportSize({ width: look.width, height: 900 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(look.width);
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
}

/** A page that is only read leaves nothing on the device. */
export async function expectNothingKept(page: Page): Promise<void> {
  expect(await page.context().cookies()).toEqual([]);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
}
