import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { embedKeys } from '../../src/site/embeds.ts';
import { locales, type Locale } from '../../src/site/locales.ts';
import { expect, expectOnly, pathOf, rows, test } from './pages.ts';

// A page that cannot do what it is for until its script is there says so, when the script does not come.
const tools = rows.filter(({ kind }) => kind === 'tool').map(({ key }) => key);
const words = (locale: Locale, area: string) =>
  JSON.parse(readFileSync(`content/messages/${locale}/${area}.json`, 'utf8')) as {
    tool: { late: string };
    failed: string;
  };
const liveIn = (locale: Locale): { path: string; says: string }[] => {
  const says = words(locale, 'site').tool.late;
  return [
    ...tools.map((key) => ({ path: pathOf(key, locale), says })),
    ...embedKeys.map((key) => ({ path: `/embed/${locale}/${key}/`, says })),
    { path: pathOf('search', locale), says: words(locale, 'search').failed },
  ];
};

/** As if the seconds in which script usually comes had passed. */
const passTime = (page: Page) =>
  page.locator('.late').evaluate((element) => {
    for (const animation of element.getAnimations()) animation.finish();
  });

for (const locale of locales)
  test(`script that is gone since a new version was published: pages in ${locale} say so, not at once`, async ({
    page,
    incidents,
  }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.route(/\/assets\/[^/]*\.js$/, (route) => route.fulfill({ status: 404, body: '' }));
    for (const { path, says } of liveIn(locale)) {
      await page.goto(path);
      const late = page.locator('.late');
      await expect(late, path).toBeHidden();
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      await passTime(page);
      await expect(late, path).toBeVisible();
      await expect(late, path).toBeInViewport();
      await expect(late, path).toHaveText(says);
      // Nothing of the page moves for it.
      expect(await page.evaluate(() => document.documentElement.scrollHeight), path).toBe(height);
    }
    expectOnly(incidents, /404|MIME type/);
  });

test('script of which one part is refused: the page says so', async ({ page, incidents }) => {
  await page.route(/\/assets\/preact[^/]*\.js$/, (route) => route.abort());
  for (const { path } of liveIn('en')) {
    // The search is one script and what it loads at the first key; that is another fault.
    if (path === pathOf('search', 'en')) continue;
    await page.goto(path);
    await passTime(page);
    await expect(page.locator('.late'), path).toBeVisible();
  }
  expectOnly(incidents, /net::ERR_FAILED/);
});

test('script on a slow network: the page says so until it is there', async ({ page }) => {
  let release = (): void => undefined;
  const held = new Promise<void>((go) => {
    release = go;
  });
  await page.route(/\/assets\/[^/]*\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(pathOf('calculator', 'ru'), { waitUntil: 'commit' });
  await passTime(page);
  await expect(page.locator('.late')).toBeVisible();
  release();
  await expect(page.locator('.calculator button[type="submit"]')).toBeEnabled();
  await expect(page.locator('.late')).toHaveCount(0);
});

test('script that comes takes the sentence away before anyone could read it', async ({ page }) => {
  for (const { path } of liveIn('pl')) {
    await page.goto(path);
    await expect(page.locator('.late'), path).toHaveCount(0);
  }
});

test.describe('where script is switched off', () => {
  test.use({ javaScriptEnabled: false });
  test('the page says that instead', async ({ page }) => {
    for (const { path } of liveIn('es')) {
      await page.goto(path);
      await expect(page.locator('.late'), path).toHaveCSS('display', 'none');
    }
  });
});
