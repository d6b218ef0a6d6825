import { embedKeys } from '../../src/site/embeds.ts';
import { expectAccessible, looks, pagesOfEachKind } from './look.ts';
import { expect, expectOnly, pages, pathOf, test } from './pages.ts';

// What the page on accessibility says of every page, for the pages and the cases that no other file of tests looks at.
const beside = [
  '/',
  '/ru/nowhere/',
  '/nowhere',
  '/go/difference/',
  ...['automation-recipes', 'requirements'].map((name) => `/templates/ru/${name}/`),
  '/ru/link/calculator/',
  ...embedKeys.map((key) => `/embed/ru/${key}/`),
];
for (const path of beside)
  test(`${path}, no page of the guide itself, is accessible light and dark, wide and narrow`, async ({
    page,
    incidents,
  }) => {
    await page.goto(path);
    for (const look of looks) await expectAccessible(page, look);
    expectOnly(incidents, /404/);
  });

const russian = pagesOfEachKind.filter(({ locale }) => locale === 'ru');

test('a table wider than a window of 320 px scrolls within its own frame, with the keyboard too', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 900 });
  let seen = 0;
  const articles = ['comparison', 'words', 'retention-cost', 'crm'].map((key) => pathOf(key, 'ru'));
  for (const path of [...russian.map((row) => row.path), ...articles]) {
    await page.goto(path);
    const wide = await page.evaluate(() =>
      [...document.querySelectorAll('table')]
        .filter((table) => table.checkVisibility() && table.scrollWidth > innerWidth)
        .map((table) => {
          const frame = table.closest<HTMLElement>('[tabindex="0"]');
          return frame !== null && getComputedStyle(frame).overflowX === 'auto' ? 'framed' : table.innerText;
        }),
    );
    seen += wide.length;
    expect(
      wide.filter((table) => table !== 'framed'),
      path,
    ).toEqual([]);
  }
  expect(seen).toBeGreaterThan(0);
});

test('a page of every kind can be printed: its text on the width of a sheet, without its menus', async ({
  page,
}) => {
  await page.emulateMedia({ media: 'print' });
  // A4 without margins of 15 mm, at 96 pixels an inch.
  await page.setViewportSize({ width: 680, height: 1000 });
  for (const { path } of russian) {
    await page.goto(path);
    await expect(page.locator('h1'), path).toBeVisible();
    await expect(page.locator('header.site nav').first(), path).toBeHidden();
    await expect(page.locator('.languages'), path).toBeHidden();
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(680);
  }
  expect((await page.pdf({ format: 'A4' })).subarray(0, 5).toString()).toBe('%PDF-');
});

test.describe('with scripts switched off', () => {
  test.use({ javaScriptEnabled: false });

  test('each tool shows its example or its form, in every language', async ({ page }) => {
    const shown: Readonly<Record<string, string>> = {
      calculator: 'data[data-metric="ltv"][value]',
      'self-assessment': 'input[name="continuity"]',
      accounts: 'data[data-metric="accounts-client"][value]',
    };
    for (const { kind, key, path } of pages) {
      if (kind !== 'tool') continue;
      await page.goto(path);
      await expect(page.locator(shown[key] ?? '').first(), path).toBeVisible();
    }
  });
});
