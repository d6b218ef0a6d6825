import type { Locator, Page } from '@playwright/test';
import type { locales } from '../../src/site/locales.ts';
import { expect, pathOf } from './pages.ts';

export type Locale = (typeof locales)[number];

/** The parts further down, by the ends of their ids. */
export const partNames = [
  ...['certainty', 'compare', 'solve', 'sides', 'cohort', 'shop', 'revenue', 'budget', 'export'],
] as const;
export const part = (page: Page, name: string): Locator => page.locator(`#part-${name}`);
export const metric = (page: Page, name: string): Locator =>
  page.locator(`data[data-metric="${name}"]`).first();
export const field = (page: Page, name: string): Locator => page.locator(`input[data-field="${name}"]`);
/** The exact number of a metric, waited for. */
export const value = async (page: Page, name: string): Promise<number> => {
  await expect(metric(page, name)).toHaveAttribute('value', /\d/);
  return Number(await metric(page, name).getAttribute('value'));
};

/** Opens the calculator with a state and waits until all its script is there. */
export async function visit(page: Page, locale: Locale, fragment = ''): Promise<void> {
  await page.goto('about:blank');
  await page.goto(pathOf('calculator', locale) + (fragment === '' ? '' : `#v=1&${fragment}`));
  await expect(page.locator('.parts')).toBeAttached();
}

export async function open(page: Page, name: string): Promise<void> {
  const details = part(page, name);
  if (!(await details.evaluate((element: HTMLDetailsElement) => element.open)))
    await details.locator('summary').first().click();
  await expect(details.locator('.part-content')).toBeVisible();
}

export const present = <T>(result: { status: string; value?: T }): T => {
  if (result.status !== 'ok' || result.value === undefined) throw new Error(result.status);
  return result.value;
};
