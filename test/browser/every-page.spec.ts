import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, pages, test } from './pages.ts';

test('the browser of the package runs, and no other', async ({ browser }) => {
  const { version } = JSON.parse(readFileSync('node_modules/@sparticuz/chromium/package.json', 'utf8')) as {
    version: string;
  };
  expect(browser.version().split('.')[0]).toBe(version.split('.')[0]);
});

// The pages of single terms are of one make: three concepts stand for all of them.
const visited = pages.filter(({ kind, key }) => kind !== 'term' || /^term-(client|customer|crm)$/.test(key));

for (const [index, { key, locale, path }] of visited.entries()) {
  // Every page once; the two looks alternate so that over a page's five languages both are seen.
  const dark = index % 2 === 1;
  const width = dark ? 320 : 1280;
  test(`${key} in ${locale}: no violation, no overflow, accessible (${dark ? 'dark' : 'light'}, ${width} px)`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
    await page.setViewportSize({ width, height: 900 });
    await page.goto(path);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
      [],
    );
    expect(await page.context().cookies()).toEqual([]);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  });
}
