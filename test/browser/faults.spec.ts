import type { Page } from '@playwright/test';
import { locales, type Locale } from '../../src/site/locales.ts';
import { pagesOfEachKind } from './look.ts';
import { expect, expectOnly, pages, pathOf, rows, test } from './pages.ts';

const tools = rows.filter(({ kind }) => kind === 'tool').map(({ key }) => key);
const assessment = (locale: Locale) => pathOf('self-assessment', locale);
const radio = (page: Page, name: string, value: string) =>
  page.locator(`input[name="${name}"][value="${value}"]`);

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  for (const { key, locale, path } of pagesOfEachKind) {
    test(`${key} in ${locale} has its heading, its text and its ways on`, async ({ page }) => {
      await page.goto(path);
      await expect(page.locator('h1')).toBeVisible();
      expect((await page.locator('main').innerText()).length).toBeGreaterThan(300);
      await expect(page.locator('.languages a')).toHaveCount(locales.length);
    });
  }

  test('every tool says that it needs script, in the language of the page', async ({ page }) => {
    for (const { kind, path, key, locale } of pages) {
      if (kind !== 'tool') continue;
      await page.goto(path);
      await expect(page.locator('main .note').first(), `${key} ${locale}`).toBeVisible();
    }
  });
});

test.describe('when script comes half way', () => {
  for (const key of tools) {
    test(`${key}: a part that is refused leaves a page to read`, async ({ page, incidents }) => {
      // The entry of each tool comes; what it imports does not.
      await page.route(/\/assets\/(hooks|preact)[^/]*\.js$/, (route) => route.abort());
      await page.goto(pathOf(key, 'pl'));
      await expect(page.locator('h1')).toBeVisible();
      expect((await page.locator('main').innerText()).length).toBeGreaterThan(300);
      expectOnly(incidents, /net::ERR_FAILED/);
    });

    test(`${key}: every script missing after a new version leaves a page to read`, async ({
      page,
      incidents,
    }) => {
      await page.route(/\/assets\/[^/]*\.js$/, (route) => route.fulfill({ status: 404, body: '' }));
      await page.goto(pathOf(key, 'de'));
      await expect(page.locator('h1')).toBeVisible();
      await expect(page.locator('.languages a')).toHaveCount(locales.length);
      expectOnly(incidents, /404|MIME type/);
    });
  }

  test('the self-assessment keeps the answers chosen before its script arrived', async ({ page }) => {
    let release = () => {};
    const held = new Promise<void>((go) => {
      release = go;
    });
    await page.route(/\/assets\/SelfAssessment[^/]*\.js$/, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(assessment('en'), { waitUntil: 'commit' });
    await radio(page, 'continuity', '5').check();
    release();
    await expect(page.locator('.progress')).toBeVisible();
    await expect(radio(page, 'continuity', '5')).toBeChecked();
    await expect(page.locator('.progress')).toContainText('1');
  });
});

test.describe('when the browser refuses', () => {
  test('storage: every kind of page works as before', async ({ page }) => {
    await page.addInitScript(() => {
      const refuse = () => {
        throw new DOMException('refused', 'SecurityError');
      };
      for (const name of ['localStorage', 'sessionStorage'])
        Object.defineProperty(window, name, { configurable: true, get: refuse });
      Object.defineProperty(document, 'cookie', { configurable: true, get: refuse, set: refuse });
    });
    for (const { path, locale } of pagesOfEachKind) {
      if (locale !== 'en') continue;
      await page.goto(path);
      await expect(page.locator('h1')).toBeVisible();
    }
    await page.goto(assessment('en'));
    await radio(page, 'tie', '4').check();
    await expect(page).toHaveURL(/#v=1&tie=4$/);
  });

  test('the clipboard: the self-assessment says so, and the link stands in the address', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined });
    });
    await page.goto(`${assessment('en')}#v=1&tie=4`);
    await page.locator('.keep button').first().click();
    const notice = page.locator('.keep [role=status]');
    await expect(notice).not.toBeEmpty();
    await expect(notice).not.toHaveText('Link copied.');
    await expect(page).toHaveURL(/#v=1&tie=4$/);
  });

  test('to write the address any more: the answers still count', async ({ page }) => {
    await page.addInitScript(() => {
      history.replaceState = () => {
        throw new DOMException('too often', 'SecurityError');
      };
    });
    await page.goto(assessment('en'));
    await radio(page, 'tie', '4').check();
    await expect(page.locator('.progress')).toContainText('1');
  });
});

test.describe('when the network is gone', () => {
  test('the open self-assessment goes on: answers, result, link', async ({ page, context }) => {
    await page.goto(assessment('es'));
    await expect(page.locator('.progress')).toBeVisible();
    await context.setOffline(true);
    for (const name of ['continuity', 'tie', 'tailoring', 'interaction', 'dependence'])
      await radio(page, name, '1').check();
    for (const name of ['norms', 'intent', 'knowledge', 'trust']) await radio(page, name, '1').check();
    await expect(page.locator('data[data-metric="class"]')).toHaveAttribute('value', 'customer');
    await context.setOffline(false);
  });

  test('the open glossary goes on filtering', async ({ page, context }) => {
    await page.goto(pathOf('glossary', 'ru'));
    await context.setOffline(true);
    await page.locator('#term-query').fill('клиент');
    await expect(page.locator('.term-list li').filter({ visible: true }).first()).toBeVisible();
    await context.setOffline(false);
  });

  test('a term still shows its definition', async ({ page, context }) => {
    await page.goto(pathOf('difference', 'en'));
    await context.setOffline(true);
    await page.locator('button[popovertarget=term-client]').first().click();
    await expect(page.locator('#term-client')).toBeVisible();
    await context.setOffline(false);
  });
});

test.describe('going away and coming back', () => {
  test('the self-assessment has its answers, with Back and Forward and after a reload', async ({ page }) => {
    await page.goto(assessment('de'));
    await radio(page, 'trust', '2').check();
    await page.locator('.brand').click();
    await expect(page).toHaveURL(/\/de\/$/);
    await page.goBack();
    await expect(radio(page, 'trust', '2')).toBeChecked();
    await expect(page).toHaveURL(/#v=1&trust=2$/);
    await page.goForward();
    await page.goBack();
    await page.reload();
    await expect(radio(page, 'trust', '2')).toBeChecked();
  });

  test('two tabs do not disturb each other', async ({ page, context }) => {
    const other = await context.newPage();
    await page.goto(assessment('en'));
    await other.goto(assessment('en'));
    await radio(page, 'trust', '2').check();
    await radio(other, 'norms', '5').check();
    await expect(page).toHaveURL(/#v=1&trust=2$/);
    await expect(other).toHaveURL(/#v=1&norms=5$/);
    await expect(radio(page, 'norms', '5')).not.toBeChecked();
  });
});

/** Sum of all movements so far that no reader caused. */
const shifted = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((found) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => {
          found(sum);
        }, 300);
      }),
  );

for (const { kind, key, locale, path } of pages) {
  if (kind !== 'tool' && kind !== 'glossary') continue;
  test(`${key} in ${locale} does not move when its script comes late`, async ({ page }) => {
    await page.setViewportSize({ width: 412, height: 823 });
    await page.route(/\/assets\/[^/]*\.js$/, async (route) => {
      await new Promise((late) => setTimeout(late, 300));
      await route.continue();
    });
    await page.goto(path, { waitUntil: 'networkidle' });
    expect(await shifted(page)).toBe(0);
  });
}

test('on a slow network nothing on an article moves', async ({ page }) => {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 400,
    downloadThroughput: 50_000,
    uploadThroughput: 20_000,
  });
  await page.goto(pathOf('difference', 'ru'));
  await expect(page.locator('h1')).toBeVisible();
  expect(await shifted(page)).toBe(0);
});
