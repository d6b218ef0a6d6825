import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { field, metric, open, part, partNames, visit } from './calculator-page.ts';
import { expect, pathOf, test } from './pages.ts';

test('every metric on the page stands in the README, and no other', async ({ page }) => {
  test.slow();
  const clients = 'start-2=40&new-2=2&end-2=41&arpa-2=900&acquisition-2=4000&retention-2=2000&side-2=clients';
  await visit(
    page,
    'en',
    `start=500&new=30&end=515&delta=1&side=customers&mrr=1000&mrr-churned=20&${clients}`,
  );
  for (const name of partNames) await open(page, name);
  await page.locator('#cohort-text').fill('1000\n631\n468\n382\n326');
  await part(page, 'budget').locator('.buttons button').first().click();
  await page.getByLabel('Accounts that move').fill('1');
  await part(page, 'certainty').locator('p.buttons:not(.files) button').first().click();
  for (const last of ['sim-ltv-median', 'cohort-value', 'move-gain', 'equity-equity-best'])
    await expect(metric(page, last)).toBeVisible();
  const shown = await page
    .locator('data[data-metric]')
    .evaluateAll((elements) => [
      ...new Set(elements.map((element) => element.getAttribute('data-metric') ?? '')),
    ]);
  const readme = readFileSync('README.md', 'utf8');
  const section = readme.slice(readme.indexOf('### Calculator'), readme.indexOf('### Self-assessment'));
  const cells = section
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .flatMap((line) => [...(line.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? ''));
  const start = cells.indexOf('retention-rate');
  const known = cells.slice(start);
  const wildcards: Readonly<Record<string, string>> = {
    '<verdict>': '(?:retain|acquire|both|too-close|neither)',
    '<side>': '(?:customers|clients)',
    '<renewals>': '\\d+',
    '<metric>': '[a-z-]+',
    '<row>': '[a-z-]+',
    '<number>': '[1-4]',
  };
  const patterns = known.map(
    (name) => new RegExp(`^${name.replace(/<\w+>/g, (gap) => wildcards[gap] ?? gap)}$`),
  );
  expect(shown.filter((name) => !patterns.some((pattern) => pattern.test(name)))).toEqual([]);
  const absent = known.filter((_, index) => !shown.some((one) => patterns[index]?.test(one)));
  expect(absent).toEqual([]);
});

test('the three states of the README open without a problem and show what they promise', async ({ page }) => {
  const states = [...readFileSync('README.md', 'utf8').matchAll(/^#v=1&(.*)$/gm)].map(
    (match) => match[1] ?? '',
  );
  expect(states).toHaveLength(3);
  for (const [index, shown] of ['verdict', 'cohort-value', 'averaging-error'].entries()) {
    await visit(page, 'en', states[index]);
    await expect(metric(page, shown)).toHaveAttribute('value', /./);
    await expect(page.locator('.problems')).toHaveCount(0);
  }
});

/** Holds the script of the curves and the address back. @returns what lets it come */
async function holdParts(page: Page): Promise<() => void> {
  let go = (): void => undefined;
  const late = new Promise<void>((resolve) => {
    go = resolve;
  });
  await page.route(/assets\/parts\./, async (route) => {
    await late;
    await route.continue();
  });
  return go;
}

test.describe('when a script comes late', () => {
  test('what was typed meanwhile is in the address and in the curves afterwards', async ({ page }) => {
    const go = await holdParts(page);
    await page.goto(pathOf('calculator', 'de'));
    await expect(page.locator('.calculator button[type="submit"]')).toBeEnabled();
    await field(page, 'arpa').fill('61,5');
    await expect(metric(page, 'margin-gross')).toHaveAttribute('value', '49.2');
    expect(page.url()).not.toContain('#');
    await expect(page.getByRole('button', { name: 'Link kopieren' })).toBeDisabled();
    go();
    await expect(page).toHaveURL(/arpa=61\.5/);
    await expect(page.locator('.field:has(#field-arpa) input[type="range"]')).toHaveAttribute(
      'aria-valuetext',
      /^61,50\s€ je/,
    );
  });

  test('a link is not shown as something else until it can be read', async ({ page }) => {
    const go = await holdParts(page);
    await page.goto(`${pathOf('calculator', 'de')}#v=1&arpa=80`);
    await expect(page.locator('.calculator button[type="submit"]')).toBeDisabled();
    go();
    await expect(field(page, 'arpa')).toHaveValue('80');
    await expect(page.locator('.calculator button[type="submit"]')).toBeEnabled();
    await expect(metric(page, 'margin-gross')).toHaveAttribute('value', '64');
  });
});

test.describe('when a script does not come', () => {
  test.use({ incidents: async ({ page }, use) => use([page.url()]) });

  test('answer and figures go on working, and the page says so', async ({ page }) => {
    await page.route(/assets\/parts\./, (route) => route.abort());
    await page.goto(pathOf('calculator', 'en'));
    await expect(page.getByText('Answer and figures go on working')).toBeVisible();
    await field(page, 'arpa').fill('100');
    await expect(metric(page, 'margin-gross')).toHaveAttribute('value', '80');
    await expect(page.locator('.still')).toBeHidden();
  });

  test('a part that does not come says so, and after a reload everything is there', async ({ page }) => {
    await visit(page, 'en');
    await page.route(/assets\/Budget\./, (route) => route.abort());
    await part(page, 'budget').locator('summary').first().click();
    await expect(part(page, 'budget')).toContainText('This part could not be loaded.');
    await open(page, 'solve');
    await expect(metric(page, 'solution')).toBeVisible();
    await field(page, 'arpa').fill('66');
    await expect(page).toHaveURL(/arpa=66/);
    await page.unroute(/assets\/Budget\./);
    await page.reload();
    await expect(field(page, 'arpa')).toHaveValue('66');
    await open(page, 'budget');
    await expect(page.getByRole('button', { name: 'Put in an example' })).toBeVisible();
  });
});

for (const locale of ['ru', 'de'] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`every part fits 320 px and has no accessibility fault in ${locale}, ${colorScheme}`, async ({
      page,
    }) => {
      test.slow();
      await page.setViewportSize({ width: 320, height: 720 });
      await page.emulateMedia({ colorScheme });
      await visit(page, locale, 'mrr=1000&mrr-churned=20&range-x=1..3');
      for (const name of partNames) await open(page, name);
      await part(page, 'cohort').locator('.buttons button').first().click();
      await part(page, 'budget').locator('.buttons button').first().click();
      await part(page, 'sides').locator('.buttons button').first().click();
      await part(page, 'certainty').locator('p.buttons:not(.files) button').first().click();
      await expect(metric(page, 'sim-ltv-median')).toBeVisible();
      await expect(metric(page, 'cohort-value')).toBeVisible();
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(wide).toBeLessThanOrEqual(0);
      const clipped = await page.evaluate(() =>
        [...document.querySelectorAll('.part button, .part label, .part h2, .part h3, .part p, .part select')]
          .filter((element) => element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1)
          .map((element) => element.textContent.slice(0, 40)),
      );
      expect(clipped).toEqual([]);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
    });
  }
}
