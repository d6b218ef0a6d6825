import { readFileSync } from 'node:fs';
import { fitCohort } from '../../src/economics/cohort-fit.ts';
import { calibrateEquity, optimalEquity } from '../../src/economics/customer-equity.ts';
import { field, metric, open, part, present, value, visit } from './calculator-page.ts';
import { expect, test } from './pages.ts';

test.describe('a cohort', () => {
  const regular = [1000, 631, 468, 382, 326, 289, 262, 241];

  for (const [locale, text] of [
    ['en', '1,000\t631\t468\t382\t326\t289\t262\t241'],
    ['de', '1.000\n631\n468,0\n382\n326\n289\n262\n241'],
    ['ru', '1 000; 631; 468; 382; 326; 289; 262; 241'],
  ] as const) {
    test(`pasted from a spreadsheet is read and fitted in ${locale}`, async ({ page }) => {
      await visit(page, locale);
      await open(page, 'cohort');
      await page.locator('#cohort-text').fill(text);
      const { curve } = present(fitCohort(regular));
      if (curve.model !== 'beta-geometric') throw new Error(curve.model);
      expect(await value(page, 'cohort-alpha')).toBeCloseTo(curve.alpha, 6);
      expect(curve.alpha).toBeCloseTo(0.704, 2);
      await expect(page).toHaveURL(/cohort=1000,631,468/);
      await page.reload();
      expect(await value(page, 'cohort-alpha')).toBeCloseTo(curve.alpha, 6);
    });
  }

  test('names each count it cannot use, and a rise', async ({ page }) => {
    await visit(page, 'en');
    await open(page, 'cohort');
    await page.locator('#cohort-text').fill('1000\nsix hundred\n468\n3..5');
    const notes = part(page, 'cohort').locator('#cohort-note');
    await expect(notes.locator('.error')).toHaveText(['Number 2: “six hundred”.', 'Number 4: “3..5”.']);
    await expect(page.locator('#cohort-text')).toHaveAttribute('aria-invalid', 'true');
    await part(page, 'cohort').locator('details summary').first().click();
    await expect(part(page, 'cohort').locator('tbody tr').nth(1)).toContainText('no number');
    await page.locator('#cohort-text').fill('1000\n600\n700');
    await expect(notes).toContainText('Number 3: “700”.');
  });

  test('published in years is put in for years, and going back restores the numbers', async ({ page }) => {
    await visit(page, 'en');
    await open(page, 'cohort');
    const publish = page.getByRole('button', { name: 'Put in a published cohort' });
    await publish.click();
    await expect(page.locator('#field-period')).toHaveValue('year');
    await expect(field(page, 'arpa')).toHaveValue('600');
    await expect(part(page, 'cohort')).toContainText('the form has been converted to years too');
    await page.locator('#field-period').selectOption('month');
    await expect(field(page, 'end')).toHaveValue('515');
    await expect(part(page, 'cohort')).not.toContainText('the form has been converted to years too');
  });

  test('says whether the accounts differ only as far as the counts do', async ({ page }) => {
    await visit(page, 'en');
    await open(page, 'cohort');
    const text = page.locator('#cohort-text');
    const found = part(page, 'cohort');
    await text.fill(regular.join('\n'));
    await expect(found).toContainText('Accounts differ, and the counts show it');
    const wide = (await value(page, 'cohort-churn-high')) - (await value(page, 'cohort-churn-low'));
    await text.fill('40\n35\n31\n28');
    await expect(found).toContainText('the counts do not show that they do');
    await expect
      .poll(async () => (await value(page, 'cohort-churn-high')) - (await value(page, 'cohort-churn-low')))
      .toBeGreaterThan(3 * wide);
    await text.fill('100\n63.1\n46.8\n38.2');
    await expect(found).toContainText('cannot be told from percentages');
    await expect(metric(page, 'cohort-churn-low')).toHaveCount(0);
  });

  test('comes from a file too, and the published one has its published parameters', async ({ page }) => {
    await visit(page, 'en');
    await open(page, 'cohort');
    await part(page, 'cohort')
      .locator('input[type="file"]')
      .setInputFiles({ name: 'c.csv', mimeType: 'text/csv', buffer: Buffer.from(regular.join('\r\n')) });
    expect(await value(page, 'cohort-alpha')).toBeCloseTo(0.704, 2);
    await page.locator('#cohort-text').fill('100\n86.9\n74.3\n65.3\n59.3\n55.1\n51.7\n49.1');
    await expect.poll(() => value(page, 'cohort-alpha')).toBeCloseTo(0.668, 3);
    expect(await value(page, 'cohort-beta')).toBeCloseTo(3.806, 3);
  });
});

test.describe('shop, recurring revenue, budget', () => {
  test('shop figures fill the form for a year', async ({ page }) => {
    await visit(page, 'en');
    await open(page, 'shop');
    await page.locator('#shop-orders').fill('100');
    await expect(part(page, 'shop')).toContainText('Allowed:');
    await expect(part(page, 'shop').getByRole('button')).toBeDisabled();
    await page.locator('#shop-orders').fill('8000');
    await part(page, 'shop').getByRole('button', { name: 'Put it into the form' }).click();
    await expect(page.locator('#field-period')).toHaveValue('year');
    expect(await value(page, 'churn-rate')).toBeCloseTo(0.65, 12);
    await expect(field(page, 'arpa')).toHaveValue('90');
  });

  test('recurring revenue gives gross and net retention and the quick ratio', async ({ page }) => {
    await visit(
      page,
      'en',
      'mrr=100000&mrr-expansion=12000&mrr-contraction=3000&mrr-churned=5000&mrr-new=15000',
    );
    expect(await value(page, 'grr')).toBeCloseTo(0.92, 12);
    expect(await value(page, 'nrr')).toBeCloseTo(1.04, 12);
    expect(await value(page, 'revenue-quick-ratio')).toBeCloseTo(3.375, 12);
    await expect(metric(page, 'ltv-growing')).toHaveAttribute('data-status', 'infinite');
    await page.getByLabel('Lost with accounts that left').fill('200000');
    await expect(metric(page, 'grr')).toHaveAttribute('data-status', 'invalid');
  });

  test('a budget is split where one more costs the same on both sides', async ({ page }) => {
    await visit(page, 'en');
    await open(page, 'budget');
    await page.getByRole('button', { name: 'Put in an example' }).click();
    const inputs = calibrateEquity({
      margin: 40,
      discount: 1.1 ** (1 / 12) - 1,
      acquisition: { spend: 8, rate: 0.02, ceiling: 0.04, floor: 0 },
      retention: { spend: 6, rate: 0.97, ceiling: 0.985, floor: 0.94 },
    });
    const best = present(optimalEquity(present(inputs)));
    expect(await value(page, 'equity-equity-best')).toBeCloseTo(best.equity, 6);
    expect(await value(page, 'equity-marginal-win-best')).toBeCloseTo(
      await value(page, 'equity-value-best'),
      3,
    );
    expect(await value(page, 'equity-marginal-keep-best')).toBeCloseTo(
      await value(page, 'equity-value-best'),
      3,
    );
    await expect(part(page, 'budget')).toContainText('one more costs the same on both sides, and');
    await page.getByLabel('Kept at most, whatever is spent').fill('97.001');
    await page.getByLabel('Spent on keeping, per account and period').fill('600');
    await expect(metric(page, 'equity-keep-spend-best')).toHaveAttribute('value', '0');
    await expect(part(page, 'budget')).toContainText('spend nothing on one side');
    await page.getByLabel('Share of prospects won').fill('5');
    await expect(metric(page, 'equity-equity-best')).toHaveCount(0);
  });
});

test.describe('taking it along', () => {
  test('CSV and JSON hold everything, and the JSON brings it back', async ({ page }) => {
    await visit(page, 'de', 'arpa=61.5&name=%3DSUMME(1)&cohort=100,80,70&range-x=1..3');
    await open(page, 'export');
    const save = async (name: string): Promise<string> => {
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name }).click(),
      ]);
      return readFileSync(await file.path(), 'utf8');
    };
    const csv = await save('Als CSV speichern');
    expect(csv).toContain('table;scenario;row;column;value');
    expect(csv).toContain("figures;'=SUMME(1);cac;value;400");
    const json = await save('Als JSON speichern');
    await visit(page, 'de');
    await open(page, 'export');
    const picker = part(page, 'export').locator('input[type="file"]');
    await picker.setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from(json) });
    await expect(field(page, 'arpa')).toHaveValue('61,5');
    await expect(page).toHaveURL(/range-x=1\.\.3.*cohort=100,80,70/);
    await picker.setInputFiles({
      name: 'b.json',
      mimeType: 'application/json',
      buffer: Buffer.from('{"a":1}'),
    });
    await expect(part(page, 'export').locator('.notice').first()).toHaveText(
      'Das ist JSON, aber keine Datei, die auf dieser Seite gespeichert wurde. Geändert wurde nichts.',
    );
  });

  test('the text holds verdict, four figures and the link', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await visit(page, 'en');
    await open(page, 'export');
    await page.getByRole('button', { name: 'Copy as text' }).click();
    const lines = (await page.evaluate(() => navigator.clipboard.readText())).split('\n');
    expect(lines[0]).toBe('Client or Customer?: Too close to call');
    expect(lines).toHaveLength(6);
    expect(lines[1]).toContain('€400');
    expect(lines[5]).toContain('#v=1&period=month&start=500');
  });

  test('the report stands on one page, in the page’s language, and goes away', async ({ page }) => {
    await page.addInitScript(() => {
      window.print = () => undefined;
    });
    for (const locale of ['ru', 'de'] as const) {
      await visit(page, locale);
      await open(page, 'export');
      await part(page, 'export').locator('.buttons button').nth(1).click();
      await expect(page.locator('.report tr')).toHaveCount(18);
      await expect(page.locator('.report article')).toHaveAttribute('lang', locale);
      const pdf = await page.pdf({
        format: 'A4',
        margin: { top: '10mm', bottom: '10mm', left: '12mm', right: '12mm' },
      });
      expect(pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g)).toHaveLength(1);
      await page.evaluate(() => dispatchEvent(new Event('afterprint')));
      await expect(page.locator('.report')).toHaveCount(0);
    }
  });

  test('charts are saved as pictures with a line of credit', async ({ page }) => {
    await visit(page, 'en');
    const figure = page.locator('.results .chart-figure');
    const [svg] = await Promise.all([
      page.waitForEvent('download'),
      figure.getByRole('button', { name: 'Save as SVG' }).click(),
    ]);
    expect(svg.suggestedFilename()).toBe('projection-chart.svg');
    expect(readFileSync(await svg.path(), 'utf8')).toMatch(
      /class="credit"[^>]*>Client or Customer\?, localhost/,
    );
    const [png] = await Promise.all([
      page.waitForEvent('download'),
      figure.getByRole('button', { name: 'Save as PNG' }).click(),
    ]);
    const bytes = readFileSync(await png.path());
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    expect(bytes.readUInt32BE(16)).toBe(1440);
  });

  test('nothing is kept on the device until the reader presses, and it can be deleted', async ({ page }) => {
    const stored = (): Promise<number> => page.evaluate(() => localStorage.length);
    await visit(page, 'en');
    await field(page, 'arpa').fill('77');
    await open(page, 'export');
    expect(await stored()).toBe(0);
    await page.getByRole('button', { name: 'Keep on this device' }).click();
    expect(await stored()).toBe(1);
    await visit(page, 'pl');
    await expect(field(page, 'arpa')).toHaveValue('50');
    await open(page, 'export');
    await page.getByRole('button', { name: 'Otwórz zapisane' }).click();
    await expect(field(page, 'arpa')).toHaveValue('77');
    await page.getByRole('button', { name: 'Usuń zapisane' }).click();
    expect(await stored()).toBe(0);
  });
});
