import type { CDPSession, Page } from '@playwright/test';
import { field, metric, visit } from './calculator-page.ts';
import { pagesOfEachKind } from './look.ts';
import { expect, pathOf, test } from './pages.ts';

// Readers' browsers keep a page whole for Back; the browser of the tests cannot, but says what of the page would forbid it.
test.use({
  launchOptions: async ({ launchOptions }, use) =>
    use({ ...launchOptions, ignoreDefaultArgs: ['--disable-back-forward-cache'] }),
});

interface Leaving {
  readonly session: CDPSession;
  readonly forbidding: string[];
}
async function watchLeaving(page: Page): Promise<Leaving> {
  const session = await page.context().newCDPSession(page);
  const forbidding: string[] = [];
  session.on('Page.backForwardCacheNotUsed', ({ notRestoredExplanations }) => {
    for (const { type, reason } of notRestoredExplanations)
      if (type === 'PageSupportNeeded') forbidding.push(`${page.url()}: ${reason}`);
  });
  await session.send('Page.enable');
  return { session, forbidding };
}

const useSample = async (page: Page): Promise<void> => {
  await page.goto(pathOf('accounts', 'en'));
  await page.locator('.opening button').click();
  await page.locator('.mapping button.main').click();
  await expect(page.locator('#list')).toBeVisible();
};

test('nothing on a page of any kind forbids the browser to keep it whole for Back', async ({ page }) => {
  const { forbidding } = await watchLeaving(page);
  const english = pagesOfEachKind.filter(({ locale }) => locale === 'en');
  for (const { path, kind } of english) {
    const answer = await page.goto(path);
    expect(answer?.headers()['cache-control'], path).not.toMatch(/no-store/);
    await page.goto(kind === 'home' ? pathOf('privacy', 'en') : '/en/');
    await page.goBack();
  }
  await useSample(page);
  await page.goto('/en/');
  await page.goBack();
  expect(forbidding).toEqual([]);
});

test('what does forbid it would be noticed', async ({ page }) => {
  const { forbidding } = await watchLeaving(page);
  await page.goto(pathOf('difference', 'en'));
  await page.evaluate(() => {
    addEventListener('unload', () => undefined);
  });
  await page.goto('/en/');
  await page.goBack();
  await expect.poll(() => forbidding).toEqual([expect.stringContaining('UnloadHandler')]);
});

test('tools that were put to sleep go on where they were: numbers, an opened file', async ({ page }) => {
  const { session } = await watchLeaving(page);
  const sleep = async (): Promise<void> => {
    await session.send('Page.setWebLifecycleState', { state: 'frozen' });
    await session.send('Page.setWebLifecycleState', { state: 'active' });
    await page.evaluate(() => {
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    });
  };
  await visit(page, 'en');
  await field(page, 'arpa').fill('80');
  await sleep();
  await expect(field(page, 'arpa')).toHaveValue('80');
  await field(page, 'arpa').fill('100');
  await expect(metric(page, 'margin-gross')).toHaveAttribute('value', '80');

  await useSample(page);
  const clients = page.locator('data[data-metric="accounts-client"]');
  const before = await clients.getAttribute('value');
  await sleep();
  await page.locator('#agreed-months').fill('36');
  await expect(clients).not.toHaveAttribute('value', before ?? '');
});

test('a calculator that was not kept is back with its numbers, Back and Forward alike', async ({ page }) => {
  await visit(page, 'de', 'arpa=80');
  await page.locator('.brand').click();
  await expect(page).toHaveURL(/\/de\/$/);
  await page.goBack();
  await expect(field(page, 'arpa')).toHaveValue('80');
  await page.goForward();
  await page.goBack();
  await expect(metric(page, 'margin-gross')).toHaveAttribute('value', '64');
});
