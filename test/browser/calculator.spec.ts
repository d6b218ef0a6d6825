import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { locales } from '../../src/site/locales.ts';
import { expect, pathOf, test } from './pages.ts';

const example =
  'v=1&period=month&start=500&new=30&end=515&arpa=50&margin=80&acquisition=12000&retention=3000&discount=10&horizon=5&x=2&delta=0.5&currency=EUR';

const metric = (page: Page, name: string) => page.locator(`data[data-metric="${name}"]`).first();
const field = (page: Page, name: string) => page.locator(`input[data-field="${name}"]`);
const open = async (page: Page, locale: (typeof locales)[number], fragment = ''): Promise<void> => {
  await page.goto(pathOf('calculator', locale) + (fragment === '' ? '' : `#${fragment}`));
  // all its script is there, the small curves among it
  await expect(page.locator('.parts')).toBeAttached();
};
const number = async (page: Page, name: string): Promise<number> =>
  Number(await metric(page, name).getAttribute('value'));

test.describe('the calculator', () => {
  test('answers in the HTML, before and without script', async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto((baseURL ?? '') + pathOf('calculator', 'pl'));
    await expect(metric(page, 'verdict')).toHaveAttribute('value', 'too-close');
    await expect(metric(page, 'cac')).toHaveText(/^400\s€$/);
    await expect(page.locator('svg#projection-chart, figure svg[role="img"]').first()).toBeVisible();
    await expect(page.locator('noscript')).toBeAttached();
    // formulas and the sheet for paper need no script
    const how = page.locator('.figure:has([data-metric="cac"]) details');
    await how.locator('summary').click();
    await expect(how).toContainText(/12\s000\s€ \/ 30 = 400\s€/);
    await expect(page.locator('table').filter({ hasText: '…' })).toBeVisible();
    await context.close();
  });

  for (const [locale, typed, value] of [
    ['en', '€1,234.5', 1234.5],
    ['de', '1.234,5', 1234.5],
    ['es', '1234,5 €', 1234.5],
    ['pl', '1 234,5', 1234.5],
    ['ru', '1 234,5', 1234.5],
  ] as const) {
    test(`reads a number as it is typed in ${locale}`, async ({ page }) => {
      await open(page, locale);
      await field(page, 'arpa').fill(typed);
      await expect(page).toHaveURL(new RegExp(`arpa=${value}&`));
      expect(await number(page, 'margin-gross')).toBeCloseTo(value * 0.8, 9);
      await expect(page.locator('#field-arpa-echo')).toContainText(/1\D?235/);
    });
  }

  test('says at the field what is wrong and what is allowed, and the rest keeps working', async ({
    page,
  }) => {
    await open(page, 'en');
    await field(page, 'margin').fill('');
    await expect(page.locator('#field-margin-note')).toHaveText('Still empty. Allowed: −100% to 100%.');
    await expect(field(page, 'margin')).toHaveAttribute('aria-invalid', 'true');
    await expect(field(page, 'margin')).toHaveAttribute('aria-describedby', /field-margin-note/);
    await expect(metric(page, 'ltv')).toHaveAttribute('data-status', 'invalid');
    expect(await metric(page, 'ltv').getAttribute('value')).toBeNull();
    await expect(metric(page, 'cac')).toHaveAttribute('value', '400');
    await field(page, 'margin').fill('80');
    await field(page, 'end').fill('20');
    await expect(page.locator('#field-end-note')).toContainText('Allowed: 30 to 530.');
    await expect(metric(page, 'verdict')).toHaveAttribute('data-status', 'invalid');
  });

  test('works a figure out with the numbers typed, whenever it is looked at', async ({ page }) => {
    await open(page, 'en');
    const how = page.locator('.figure:has([data-metric="cac"]) details');
    await field(page, 'new').fill('40');
    await how.locator('summary').click();
    await expect(how).toContainText('€12,000 / 40 = €300');
    await field(page, 'new').fill('50');
    await expect(how).toContainText('€12,000 / 50 = €240');
    await how.locator('summary').click();
    await field(page, 'new').fill('60');
    await how.locator('summary').click();
    await expect(how).toContainText('€12,000 / 60 = €200');
    await field(page, 'new').fill('0');
    await expect(how).not.toContainText(' = ');
  });

  test('keeps everything in the address and finds it again', async ({ page }) => {
    await open(page, 'en');
    await field(page, 'delta').fill('1');
    await expect(page).toHaveURL(/#v=1&.*delta=1&currency=EUR$/);
    await expect(metric(page, 'verdict')).toHaveAttribute('value', 'both');
    await expect(metric(page, 'start-with')).toHaveAttribute('value', 'retain');
    await page.reload();
    await expect(field(page, 'delta')).toHaveValue('1');
    await expect(metric(page, 'verdict')).toHaveAttribute('value', 'both');
  });

  test('gives the same figures for the same link in all five languages', async ({ page }) => {
    for (const locale of locales) {
      await page.goto('about:blank');
      await open(page, locale, 'v=1&start=900&new=45&end=905&arpa=19.5&margin=72.5&currency=PLN');
      await expect(metric(page, 'retention-rate')).toHaveAttribute('value', String((905 - 45) / 900));
      await expect(metric(page, 'margin-gross')).toHaveAttribute('value', String(19.5 * 0.725));
      await expect(metric(page, 'cac')).toContainText('zł');
    }
  });

  test('carries the state to another language', async ({ page }) => {
    await open(page, 'en');
    await field(page, 'arpa').fill('62.5');
    await page.locator('.languages a[hreflang="ru"]').click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
    await expect(field(page, 'arpa')).toHaveValue('62,5');
  });

  test('names what of a link it could not use', async ({ page }) => {
    await open(page, 'de', 'v=1&arpa=60&profit=7&margin=viel');
    const problems = page.locator('.problems');
    await expect(problems).toContainText('„profit“');
    await expect(problems).toContainText('„margin“');
    await expect(field(page, 'arpa')).toHaveValue('60');
    await problems.getByRole('button').click();
    await expect(problems).toHaveCount(0);
  });

  test('the currency changes no figure', async ({ page }) => {
    await open(page, 'en');
    const before = await number(page, 'ltv');
    await page.locator('select[name="currency"]').selectOption('PLN');
    await expect(metric(page, 'ltv')).toContainText('zł');
    expect(await number(page, 'ltv')).toBe(before);
  });

  test('another period converts the numbers, and going back restores them', async ({ page }) => {
    await open(page, 'en');
    await page.locator('select[name="period"]').selectOption('year');
    await expect(field(page, 'arpa')).toHaveValue('600');
    expect(await number(page, 'cac')).toBeCloseTo(400, 6);
    expect(await number(page, 'annual-retention')).toBeCloseTo(0.97 ** 12, 8);
    await page.locator('select[name="period"]').selectOption('month');
    await expect(page).toHaveURL(new RegExp(`#${example.replaceAll('.', '\\.')}$`));
  });

  test('copies a link to the state and says so', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await open(page, 'en');
    await page.getByRole('button', { name: 'Copy link' }).click();
    await expect(page.locator('.notice')).toHaveText(/Link copied/);
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toMatch(new RegExp(`#${example.replaceAll('.', '\\.')}$`));
    expect(link.length).toBeLessThan(2000);
  });

  test('Enter leads to the answer and leaves the page where it is', async ({ page }) => {
    await open(page, 'en');
    await field(page, 'arpa').press('Enter');
    await expect(page.locator('#answer')).toBeFocused();
  });

  test('the small curves move with keys, steppers and the pointer', async ({ page }) => {
    await open(page, 'en');
    const slider = page.locator('.field:has(#field-arpa) input[type="range"]');
    await slider.focus();
    await slider.press('ArrowRight');
    await expect(field(page, 'arpa')).toHaveValue('51');
    await expect(slider).toHaveAttribute('aria-valuetext', /€51 per account a month; LTV:CAC: 2\.08/);
    await page.getByRole('button', { name: 'Revenue per account: a little less' }).click();
    await expect(field(page, 'arpa')).toHaveValue('50');
    await field(page, 'arpa').press('ArrowUp');
    await expect(field(page, 'arpa')).toHaveValue('51');
    const box = await slider.boundingBox();
    if (!box) throw new Error('no slider');
    await page.mouse.click(box.x + box.width * 0.8, box.y + box.height / 2);
    expect(Number(await field(page, 'arpa').inputValue())).toBeGreaterThan(70);
  });

  test('Chart.js takes over once something has changed, and really draws', async ({ page }) => {
    await open(page, 'en');
    await page.locator('.chart-figure').first().scrollIntoViewIfNeeded();
    await page.waitForTimeout(300);
    await expect(page.locator('canvas')).toHaveCount(0);
    await field(page, 'arpa').fill('70');
    await page.locator('.chart-figure').first().scrollIntoViewIfNeeded();
    await expect(page.locator('.plot.drawn canvas').first()).toBeVisible();
    const inked = await page
      .locator('canvas')
      .first()
      .evaluate((canvas: HTMLCanvasElement) => {
        const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? {
          data: [],
        };
        let count = 0;
        for (let i = 3; i < data.length; i += 4) if ((data[i] ?? 0) > 0) count += 1;
        return count;
      });
    expect(inked).toBeGreaterThan(1000);
  });

  test('the chart is read off with the keyboard', async ({ page }) => {
    await open(page, 'en');
    const slider = page.getByLabel('Read off').first();
    await slider.focus();
    for (let press = 0; press < 12; press += 1) await slider.press('ArrowRight');
    await expect(page.locator('.read-out output').first()).toContainText(
      'Months paid for: 12; As now: €333.23',
    );
  });

  for (const locale of ['ru', 'de'] as const) {
    for (const colorScheme of ['light', 'dark'] as const) {
      test(`fits 320 px and has no accessibility fault in ${locale}, ${colorScheme}`, async ({
        browser,
        baseURL,
      }) => {
        const context = await browser.newContext({ viewport: { width: 320, height: 720 }, colorScheme });
        const page = await context.newPage();
        await page.goto((baseURL ?? '') + pathOf('calculator', locale));
        await expect(page.locator('.calculator button[type="submit"]')).toBeEnabled();
        await field(page, 'end').fill('9999');
        await page.locator('.more summary').click();
        for (const summary of await page.locator('.how summary').all()) await summary.click();
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(wide).toBeLessThanOrEqual(0);
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
        await context.close();
      });
    }
  }
});
