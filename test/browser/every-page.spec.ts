import { readFileSync } from 'node:fs';
import { expectAccessible, expectNothingKept, looks, nameOf, pagesOfEachKind } from './look.ts';
import { expect, pages, test } from './pages.ts';

test('the browser of the package runs, and no other', async ({ browser }) => {
  const { version } = JSON.parse(readFileSync('node_modules/@sparticuz/chromium/package.json', 'utf8')) as {
    version: string;
  };
  expect(browser.version().split('.')[0]).toBe(version.split('.')[0]);
});

// The pages of single terms are of one make: three concepts stand for all of them. `npm run test:full` visits every one.
const visited = pages
  .filter((page) => !pagesOfEachKind.includes(page))
  .filter(({ kind, key }) => kind !== 'term' || /^term-(client|customer|crm)$/.test(key));

for (const [index, { key, locale, path }] of visited.entries()) {
  // Every page once; the two looks alternate so that over a page's five languages both are seen.
  const look = looks[index % 2 === 0 ? 0 : 1];
  test(`${key} in ${locale}: no violation, no overflow, accessible (${nameOf(look)})`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: look.colorScheme });
    await page.setViewportSize({ width: look.width, height: 900 });
    await page.goto(path);
    await expectAccessible(page, look);
    await expectNothingKept(page);
  });
}

for (const { key, locale, path } of pagesOfEachKind) {
  test(`${key} in ${locale}: one page of its kind, accessible light and dark, wide and narrow`, async ({
    page,
  }) => {
    await page.goto(path);
    for (const look of looks) await expectAccessible(page, look);
    await expectNothingKept(page);
  });
}
