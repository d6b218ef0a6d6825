import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { field, metric, open, part, visit } from './calculator-page.ts';
import { expect, expectOnly, pathOf, test } from './pages.ts';

// What a browser, a policy or a lost connection may refuse to the calculator and to the list of accounts.
const messages = (locale: string, area: string) =>
  JSON.parse(readFileSync(`content/messages/${locale}/${area}.json`, 'utf8')) as Record<
    string,
    Record<string, string>
  >;
const noWorkers = (page: Page) =>
  page.addInitScript(() => {
    const refuse = (): never => {
      throw new DOMException('refused', 'SecurityError');
    };
    Object.defineProperty(window, 'Worker', { value: new Proxy(Worker, { construct: refuse }) });
  });
const runSimulation = (page: Page) =>
  part(page, 'certainty').locator('p.buttons:not(.files) button').first().click();
const simulationSays = (page: Page) => part(page, 'certainty').locator('[aria-live] .error');
const openSample = (page: Page) => page.locator('.opening button').click();
const reads = async (page: Page): Promise<void> => {
  await page.locator('.mapping button.main').click();
  await expect(page.locator('#list')).toBeVisible();
};

test.describe('a worker', () => {
  test('that the browser refuses to the simulation: it says so, all else goes on', async ({ page }) => {
    await noWorkers(page);
    await visit(page, 'de', 'range-arpa=40..60');
    await open(page, 'certainty');
    await runSimulation(page);
    await expect(simulationSays(page)).toHaveText(
      messages('de', 'calculator-more')['certainty']?.['not-started'] ?? '',
    );
    await field(page, 'arpa').fill('100');
    await expect(metric(page, 'margin-gross')).toHaveAttribute('value', '80');
  });

  test('whose script does not come to the simulation: it says so, and runs at the next press', async ({
    page,
    incidents,
  }) => {
    await page.route(/simulation\.worker/, (route) => route.abort());
    await visit(page, 'en', 'range-arpa=40..60');
    await open(page, 'certainty');
    await runSimulation(page);
    await expect(simulationSays(page)).toHaveText(/could not be started/);
    expectOnly(incidents, /net::ERR_FAILED/);
    await page.unroute(/simulation\.worker/);
    await runSimulation(page);
    await expect(metric(page, 'sim-ltv-median')).toBeVisible();
    await expect(simulationSays(page)).toHaveCount(0);
  });

  test('that the browser refuses to the list of accounts: it says so, the sample stays', async ({ page }) => {
    await noWorkers(page);
    await page.goto(pathOf('accounts', 'ru'));
    await openSample(page);
    await expect(page.getByRole('alert')).toHaveText(
      messages('ru', 'accounts')['failures']?.['failed'] ?? '',
    );
    await expect(page.locator('data[data-metric="rows-read"]')).toHaveAttribute('value', '244');
  });

  test('whose script does not come to the list of accounts: it says so, and reads at the next try', async ({
    page,
    incidents,
  }) => {
    await page.route(/accounts\.worker/, (route) => route.abort());
    await page.goto(pathOf('accounts', 'en'));
    await openSample(page);
    await expect(page.getByRole('alert')).toHaveText(/did not start or has stopped/);
    expectOnly(incidents, /net::ERR_FAILED/);
    await page.unroute(/accounts\.worker/);
    await openSample(page);
    await reads(page);
  });
});

test.describe('the chart', () => {
  test('whose drawing does not come: the page says so, answer and figures go on', async ({
    page,
    incidents,
  }) => {
    await page.route(/assets\/ProjectionFigure\./, (route) => route.abort());
    await page.goto(pathOf('calculator', 'pl'));
    await expect(
      page.getByText(
        String((messages('pl', 'calculator') as unknown as Record<string, string>)['parts-failed']),
      ),
    ).toBeVisible();
    await field(page, 'arpa').fill('100');
    await expect(metric(page, 'margin-gross')).toHaveAttribute('value', '80');
    // A drawing that no longer fits the numbers is not shown.
    await expect(page.locator('.chart-figure').first()).toBeHidden();
    expectOnly(incidents, /net::ERR_FAILED/);
  });

  test('whose library does not come: the drawing stays and follows the numbers', async ({
    page,
    incidents,
  }) => {
    await page.route(/assets\/canvas\./, (route) => route.abort());
    await visit(page, 'es');
    const drawing = page.locator('.chart-figure .still path').first();
    await page.locator('.chart-figure').first().scrollIntoViewIfNeeded();
    const before = await drawing.getAttribute('d');
    await field(page, 'arpa').fill('90');
    await expect(drawing).not.toHaveAttribute('d', before ?? '');
    await expect(drawing).toBeVisible();
    expectOnly(incidents, /net::ERR_FAILED/);
  });
});

test.describe('storage', () => {
  test('that the browser refuses: nothing is kept, and the page says so', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        configurable: true,
        get: () => {
          throw new DOMException('refused', 'SecurityError');
        },
      });
    });
    await visit(page, 'en');
    await open(page, 'export');
    await page.getByRole('button', { name: 'Keep on this device' }).click();
    await expect(part(page, 'export').getByText('This browser does not allow saving.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Open what was kept' })).toHaveCount(0);
  });

  test('that two tabs share: neither changes the other, and the last press counts', async ({
    page,
    context,
  }) => {
    const other = await context.newPage();
    await visit(page, 'en', 'arpa=70');
    await visit(other, 'en', 'arpa=80');
    for (const tab of [page, other]) {
      await open(tab, 'export');
      await tab.getByRole('button', { name: 'Keep on this device' }).click();
      await expect(part(tab, 'export').getByText('Kept on this device.')).toBeVisible();
    }
    await expect(field(page, 'arpa')).toHaveValue('70');
    await page.getByRole('button', { name: 'Open what was kept' }).click();
    await expect(field(page, 'arpa')).toHaveValue('80');
    await other.getByRole('button', { name: 'Delete what was kept' }).click();
    await page.getByRole('button', { name: 'Open what was kept' }).click();
    await expect(field(page, 'arpa')).toHaveValue('80');
  });
});

test('the clipboard, refused to the calculator: it says so, and the address is the link', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined });
  });
  await visit(page, 'en', 'arpa=70');
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.locator('.actions [role=status]')).toHaveText(/did not allow copying/);
  await open(page, 'export');
  await page.getByRole('button', { name: 'Copy as text' }).click();
  await expect(part(page, 'export').locator('[role=status]').first()).toHaveText(/did not allow copying/);
  await expect(page).toHaveURL(/arpa=70/);
});

test.describe('the network, once it is gone', () => {
  test('the open calculator goes on: figures, curves, a part that was opened', async ({
    page,
    context,
    incidents,
  }) => {
    await visit(page, 'en');
    await open(page, 'solve');
    await context.setOffline(true);
    await field(page, 'arpa').fill('100');
    await expect(metric(page, 'margin-gross')).toHaveAttribute('value', '80');
    await expect(page.locator('.chart-figure').first()).toBeVisible();
    await expect(page).toHaveURL(/arpa=100/);
    await part(page, 'budget').locator('summary').first().click();
    await expect(part(page, 'budget')).toContainText(
      'once the connection is back; your numbers are in its address',
    );
    expectOnly(incidents, /net::ERR_INTERNET_DISCONNECTED/);
    await context.setOffline(false);
  });

  test('an opened list of accounts goes on: rules, labels, the list, files to save', async ({
    page,
    context,
  }) => {
    await page.goto(pathOf('accounts', 'en'));
    await openSample(page);
    await reads(page);
    await context.setOffline(true);
    const clients = page.locator('data[data-metric="accounts-client"]');
    const before = await clients.getAttribute('value');
    await page.locator('#agreed-months').fill('36');
    await expect(clients).not.toHaveAttribute('value', before ?? '');
    await page.locator('#list-group').selectOption('client');
    await Promise.all([page.waitForEvent('download'), page.locator('.exports button').first().click()]);
    await context.setOffline(false);
  });

  test('the search that was used before goes on; one that was not says so, and is there after a reload', async ({
    page,
    context,
    incidents,
  }) => {
    const field = page.getByRole('searchbox');
    await page.goto(pathOf('search', 'en'));
    await context.setOffline(true);
    await field.fill('retainer');
    await expect(page.getByRole('status')).toHaveText(/could not be loaded/);
    expectOnly(incidents, /net::ERR_INTERNET_DISCONNECTED/);
    await context.setOffline(false);
    await page.reload();
    await expect(page.locator('#search-hits li').first()).toBeVisible();
    await context.setOffline(true);
    await field.fill('churn');
    await expect(page.locator('#search-hits li').first()).toContainText(/churn/i);
    await context.setOffline(false);
  });
});
