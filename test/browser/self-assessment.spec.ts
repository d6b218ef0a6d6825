import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { locales } from '../../src/site/locales.ts';
import { expect, pathOf, test } from './pages.ts';

const everything =
  'v=1&continuity=5&tie=5&tailoring=4&interaction=4&dependence=unsure&norms=2&intent=3&knowledge=1&trust=na';

const metric = (page: Page, name: string) => page.locator(`data[data-metric="${name}"]`);
const radio = (page: Page, name: string, value: string) =>
  page.locator(`input[name="${name}"][value="${value}"]`);

test.describe('the self-assessment', () => {
  test('follows every answer and keeps it in the address', async ({ page }) => {
    await page.goto(pathOf('self-assessment', 'en'));
    await expect(metric(page, 'class')).toHaveAttribute('value', 'undecided');
    await expect(metric(page, 'structure')).toHaveAttribute('data-status', 'undefined');
    for (const name of ['continuity', 'tie', 'tailoring', 'dependence']) await radio(page, name, '5').check();
    await expect(page).toHaveURL(/#v=1&continuity=5&tie=5&tailoring=5&dependence=5$/);
    await expect(metric(page, 'structure')).toHaveAttribute('value', '1');
    for (const name of ['interaction', 'norms', 'intent', 'knowledge', 'trust']) {
      await radio(page, name, '5').check();
    }
    await expect(metric(page, 'class')).toHaveAttribute('value', 'client');
    await page.reload();
    await expect(metric(page, 'class')).toHaveAttribute('value', 'client');
    await expect(radio(page, 'norms', '5')).toBeChecked();
  });

  test('widens the interval for an answer that is not sure and narrows it again', async ({ page }) => {
    await page.goto(
      `${pathOf('self-assessment', 'de')}#v=1&continuity=5&tie=5&tailoring=5&dependence=unsure`,
    );
    const low = async () => Number(await metric(page, 'structure-low').getAttribute('value'));
    await expect(metric(page, 'structure')).toHaveAttribute('value', '1');
    expect(await low()).toBeLessThan(1);
    await radio(page, 'dependence', '5').check();
    await expect(metric(page, 'structure-low')).toHaveAttribute('value', '1');
  });

  test('has the same result in all five languages for the same link', async ({ page }) => {
    const values: (string | null)[][] = [];
    for (const locale of locales) {
      await page.goto(`${pathOf('self-assessment', locale)}#${everything}`);
      await expect(metric(page, 'class')).toHaveAttribute('value', 'mixed');
      values.push(
        await Promise.all(
          ['structure', 'practice-low', 'practice-high', 'gap'].map((name) =>
            metric(page, name).getAttribute('value'),
          ),
        ),
      );
    }
    for (const row of values) expect(row).toEqual(values[0]);
  });

  test('names what a link says that it does not know, and uses the rest', async ({ page }) => {
    await page.goto(`${pathOf('self-assessment', 'en')}#v=1&continuity=5&mood=3&tie=9&%E0%A4=1`);
    await expect(page.locator('.problems')).toContainText('“mood”');
    await expect(page.locator('.problems')).toContainText('“9”');
    await expect(radio(page, 'continuity', '5')).toBeChecked();
    await page.locator('.problems button').click();
    await expect(page.locator('.problems')).toHaveCount(0);
    await expect(page).toHaveURL(/#v=1&continuity=5$/);
  });

  test('takes a link that is followed while the page is open', async ({ page }) => {
    await page.goto(pathOf('self-assessment', 'en'));
    await page.evaluate(() => {
      location.hash = 'v=1&trust=2';
    });
    await expect(radio(page, 'trust', '2')).toBeChecked();
  });

  test('works with the keyboard alone', async ({ page }) => {
    await page.goto(pathOf('self-assessment', 'pl'));
    await radio(page, 'continuity', '1').focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect(page).toHaveURL(/#v=1&continuity=3$/);
    await expect(radio(page, 'continuity', '3')).toBeFocused();
  });

  test('leads from an answer back to its question without losing the answers', async ({ page }) => {
    await page.goto(`${pathOf('self-assessment', 'en')}#${everything}`);
    await page.locator('.answers a').nth(5).click();
    await expect(radio(page, 'norms', '2')).toBeFocused();
    await expect(page).toHaveURL(new RegExp(`#${everything}$`));
  });

  test('copies a link with all answers and says so', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(`${pathOf('self-assessment', 'en')}#${everything}`);
    await page.locator('.keep button').first().click();
    await expect(page.locator('.keep [role=status]')).toHaveText('Link copied.');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
  });

  test('clears all answers and takes them back', async ({ page }) => {
    await page.goto(`${pathOf('self-assessment', 'en')}#${everything}`);
    await page.getByRole('button', { name: 'Clear' }).click();
    await expect(page).not.toHaveURL(/#/);
    await expect(page.locator('input:checked[type=radio]')).toHaveCount(0);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page).toHaveURL(new RegExp(`#${everything}$`));
    await expect(radio(page, 'knowledge', '1')).toBeChecked();
  });

  test('saves the answers as a file and loads them again', async ({ page }) => {
    await page.goto(`${pathOf('self-assessment', 'en')}#${everything}`);
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save answers as a file' }).click(),
    ]);
    expect(saved.suggestedFilename()).toBe('self-assessment.json');
    const file = readFileSync(await saved.path());
    await page.goto(pathOf('self-assessment', 'ru'));
    const input = page.locator('.keep input[type=file]');
    await input.setInputFiles({ name: 'answers.json', mimeType: 'application/json', buffer: file });
    await expect(page).toHaveURL(new RegExp(`#${everything}$`));
    await input.setInputFiles({
      name: 'other.json',
      mimeType: 'application/json',
      buffer: Buffer.from('{"kind":"x"}'),
    });
    await expect(page.locator('.problems li')).toHaveCount(1);
    await expect(page).toHaveURL(new RegExp(`#${everything}$`));
  });

  test('compares up to four lines of business on one figure', async ({ page }) => {
    await page.goto(`${pathOf('self-assessment', 'en')}#v=1&continuity=5&interaction=5`);
    const add = page.getByRole('button', { name: 'Add a line' });
    for (let line = 2; line <= 4; line += 1) await add.click();
    await expect(add).toHaveCount(0);
    await radio(page, 'continuity', '1').check();
    await radio(page, 'interaction', '1').check();
    await page.locator('#line-name').fill('Shop');
    await page.locator('#line-name').press('Tab');
    await expect(page).toHaveURL(
      /#v=1&lines=4&continuity=5&interaction=5&name-4=Shop&continuity-4=1&interaction-4=1$/,
    );
    await expect(page.locator('.two-axes .letter')).toHaveText(['A', 'D']);
    await page.reload();
    await expect(page.locator('.lines label').nth(3)).toContainText('Shop');
  });

  test('filters the example businesses in figure and table alike', async ({ page }) => {
    await page.goto(pathOf('self-assessment', 'en'));
    const rows = page.locator('table.examples tbody tr');
    const marks = page.locator('.two-axes .examples .mark');
    const all = await rows.count();
    expect(all).toBeGreaterThanOrEqual(24);
    await page.locator('.comparison .choices label', { hasText: 'Shops' }).click();
    await expect.poll(() => rows.count()).toBeLessThan(all);
    expect(await marks.count()).toBe(await rows.count());
    await expect(page.locator('.comparison [role=status]')).toContainText(`of ${all}`);
  });

  test('labels one buyer by three questions', async ({ page }) => {
    await page.goto(pathOf('self-assessment', 'en'));
    for (const part of ['tailored', 'agreed', 'continues']) await radio(page, `buyer-${part}`, 'yes').check();
    await expect(metric(page, 'buyer')).toHaveAttribute('value', 'client');
    await radio(page, 'buyer-continues', 'no').check();
    await expect(metric(page, 'buyer')).toHaveAttribute('value', 'customer');
    await expect(page).toHaveURL(/buyer-tailored=yes&buyer-agreed=yes&buyer-continues=no$/);
  });

  test('prints the report when there is one, and form and scoring sheet when there is not', async ({
    page,
  }) => {
    await page.emulateMedia({ media: 'print' });
    await page.goto(`${pathOf('self-assessment', 'en')}#${everything}`);
    await expect(page.locator('.report .class')).toBeVisible();
    await expect(page.locator('.answers')).toBeVisible();
    await expect(page.locator('.questions')).toBeHidden();
    await expect(page.locator('.sheet')).toBeHidden();
    await page.goto(pathOf('self-assessment', 'de'));
    await expect(page.locator('.questions')).toBeVisible();
    await expect(page.locator('.sheet')).toBeVisible();
    await expect(page.locator('.report')).toBeHidden();
  });

  for (const [locale, colorScheme] of [
    ['de', 'light'],
    ['ru', 'dark'],
  ] as const) {
    test(`with every answer given fits 320 px and is accessible (${locale}, ${colorScheme})`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width: 320, height: 800 });
      await page.goto(`${pathOf('self-assessment', locale)}#${everything}&lines=2&name-2=Laden&tie-2=1&x=1`);
      await expect(metric(page, 'structure-2')).toHaveAttribute('value', '0');
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      const small = await page.evaluate(() =>
        [...document.querySelectorAll('.self-assessment :is(label, button, summary)')]
          .filter((element) => element.getClientRects().length > 0)
          .filter((element) => element.getBoundingClientRect().height < 44)
          .map((element) => element.textContent),
      );
      expect(small).toEqual([]);
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
        [],
      );
    });
  }
});

test.describe('the self-assessment without script', () => {
  test.use({ javaScriptEnabled: false });

  test('is a form to read, with a scoring sheet and no control that does nothing', async ({ page }) => {
    await page.goto(pathOf('self-assessment', 'es'));
    await expect(page.locator('.questions fieldset')).toHaveCount(9);
    await expect(page.locator('.sheet .points')).toBeVisible();
    await expect(page.locator('main button:not([popovertarget])').filter({ visible: true })).toHaveCount(0);
    await expect(page.locator('.note').first()).toBeVisible();
  });
});
