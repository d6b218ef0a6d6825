import { evaluateSegments } from '../../src/economics/segments.ts';
import { defaultScenario, evaluateScenario } from '../../src/economics/scenario.ts';
import type { Scenario } from '../../src/economics/scenario.ts';
import { simulate } from '../../src/economics/simulation.ts';
import type { SimulationResult } from '../../src/economics/simulation.ts';
import { solve } from '../../src/economics/solve.ts';
import { field, metric, open, part, present, value, visit } from './calculator-page.ts';
import { expect, test } from './pages.ts';

test.describe('how sure the answer is', () => {
  const simulateHere = (scenario: Scenario, draws: number, seed: number): SimulationResult => {
    const run = present(simulate({ scenario, ranges: {}, churnFromCounts: true, draws, seed }));
    for (;;) {
      const step = run.next();
      if (step.done) return step.value;
    }
  };

  test('the simulation gives what the model gives for the same seed, twice', async ({ page }) => {
    await visit(page, 'en');
    await open(page, 'certainty');
    await page.getByLabel('Seed').fill('7');
    await page.getByRole('button', { name: 'Run the simulation' }).click();
    const expected = simulateHere(defaultScenario, 20_000, 7);
    expect(await value(page, 'sim-ltv-median')).toBeCloseTo(present(expected.figures.ltv.median), 6);
    expect(await value(page, 'chance-too-close')).toBe(expected.verdicts['too-close']);
    const first = await value(page, 'sim-ltv-low');
    await page.getByRole('button', { name: 'Run the simulation' }).click();
    await expect(page.getByRole('button', { name: 'Run the simulation' })).toBeVisible();
    expect(await value(page, 'sim-ltv-low')).toBe(first);
    await expect(page).toHaveURL(/seed=7/);
  });

  test('it shows how far it is, can be stopped, and says when it is out of date', async ({ page }) => {
    await visit(page, 'en');
    await open(page, 'certainty');
    await page.evaluate(() => {
      const seen: number[] = [];
      Object.assign(globalThis, { seen });
      new MutationObserver(() => {
        const bar = document.querySelector<HTMLProgressElement>('#simulation-progress');
        if (bar && bar.value > 0 && bar.value < bar.max) seen.push(bar.value);
      }).observe(document.body, { subtree: true, childList: true, attributes: true });
    });
    await page.getByLabel('Draws').selectOption('100000');
    await page.getByRole('button', { name: 'Run the simulation' }).click();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect(page.getByRole('button', { name: 'Run the simulation' })).toBeVisible();
    await page.waitForTimeout(700);
    await expect(metric(page, 'sim-ltv-median')).toHaveCount(0);
    await page.getByRole('button', { name: 'Run the simulation' }).click();
    await expect(metric(page, 'sim-ltv-median')).toBeVisible();
    const seen = await page.evaluate(() => (globalThis as unknown as { seen: number[] }).seen);
    expect(seen.length).toBeGreaterThan(1);
    await field(page, 'arpa').fill('60');
    await expect(part(page, 'certainty')).toContainText('The inputs have changed since.');
  });

  test('ranges are checked, shade the small curve, and can make it too close to call', async ({ page }) => {
    await visit(page, 'en', 'delta=1');
    await expect(metric(page, 'verdict')).toHaveAttribute('value', 'both');
    await open(page, 'certainty');
    await page.getByLabel('Effect of the programme: from').fill('0.2');
    await expect(part(page, 'certainty')).toContainText('Two numbers are needed. Allowed: 0 to 100.');
    await page.getByLabel('Effect of the programme: to').fill('1');
    await expect(metric(page, 'verdict')).toHaveAttribute('value', 'too-close');
    await expect(page.locator('.verdict')).toContainText('within your ranges the two costs can be equal');
    await expect(page.locator('.verdict')).not.toContainText('differ by less than a tenth');
    await expect(page.locator('.field:has(#field-delta) svg .band')).toHaveCount(1);
    await expect(page).toHaveURL(/range-delta=0\.2\.\.1/);
    await page.reload();
    await expect(metric(page, 'verdict')).toHaveAttribute('value', 'too-close');
    await expect(page.getByLabel('Effect of the programme: to')).toHaveValue('1');
  });
});

test.describe('what the ranges and counts do not answer', () => {
  test('an input that can make payback endless comes first, to the edge, and says so', async ({ page }) => {
    await visit(page, 'en', 'range-arpa=20..60');
    await open(page, 'certainty');
    await page.locator('#tornado-answer').selectOption('payback-discounted');
    const bars = part(page, 'certainty').locator('svg .category');
    await expect(bars.first()).toHaveText('Revenue per account: €20 to €60 (never)');
    await expect(part(page, 'certainty')).toContainText('What matters most: Revenue per account.');
  });

  test('churn for which the programme keeps more than leave is told apart from an answer', async ({
    page,
  }) => {
    await visit(page, 'en', 'delta=2.5');
    await open(page, 'certainty');
    await expect(part(page, 'certainty')).toContainText('there is no answer. The effect is more than all');
    await expect(part(page, 'certainty')).not.toContainText('The answer is the same over the whole interval');
    await page.getByRole('button', { name: 'Run the simulation' }).click();
    await expect(part(page, 'certainty')).toContainText('No answer. The effect is more than all');
    expect(await value(page, 'sim-cost-per-save-missing')).toBeGreaterThan(0);
    await visit(page, 'en', 'start=500&new=0&end=485&acquisition=0');
    await open(page, 'certainty');
    await page.getByRole('button', { name: 'Run the simulation' }).click();
    await expect(part(page, 'certainty')).toContainText('No answer. Nothing was spent and nobody was won.');
  });

  test('accounts do not move between sides counted over different periods', async ({ page }) => {
    await visit(page, 'en', 'side=customers&period-2=year&side-2=clients');
    await open(page, 'sides');
    await page.getByLabel('Accounts that move').fill('1');
    await expect(part(page, 'sides')).toContainText('the two sides differ in period, discount or horizon');
    await expect(metric(page, 'move-gain')).toHaveCount(0);
  });
});

test.describe('scenarios', () => {
  test('are duplicated, named, compared with differences, and stay in one link', async ({ page }) => {
    await visit(page, 'en');
    await open(page, 'compare');
    await page.getByRole('button', { name: 'Duplicate the one being edited' }).click();
    await page.getByLabel('Name of “Scenario 2”').fill('Dearer');
    await field(page, 'arpa').fill('60');
    const dearer = evaluateScenario({ ...defaultScenario, arpa: 60 });
    expect(await value(page, 'ltv-2')).toBeCloseTo(present(dearer.metrics.ltv), 9);
    await expect(metric(page, 'ltv-2').locator('xpath=..')).toContainText('+€191.15');
    await expect(metric(page, 'cac-2').locator('xpath=..')).toHaveText('€400');
    await expect(page.locator('#inputs')).toHaveText('Your numbers: Dearer');
    await expect(page).toHaveURL(/arpa=50&.*arpa-2=60&.*name-2=Dearer/);
    await page.reload();
    await expect(metric(page, 'ltv-2')).toBeVisible();
    await page.locator('#scenario-2').check();
    await expect(field(page, 'arpa')).toHaveValue('60');
    for (let copy = 0; copy < 2; copy += 1)
      await page.getByRole('button', { name: 'Duplicate the one being edited' }).click();
    await expect(page.getByRole('button', { name: 'Duplicate the one being edited' })).toBeDisabled();
    const link = page.url();
    expect(link.length).toBeLessThan(2000);
    await page.getByRole('button', { name: 'Remove “Dearer”' }).click();
    await expect(metric(page, 'ltv-4')).toHaveCount(0);
    await page.getByRole('button', { name: 'Back to the example' }).click();
    await expect(page).not.toHaveURL(/arpa-2/);
  });
});

test.describe('solving backwards', () => {
  test('finds the input, as the model does, and puts it into the form', async ({ page }) => {
    await visit(page, 'de');
    await open(page, 'solve');
    const wanted = present(solve(defaultScenario, { name: 'ltv-cac', goal: 3 }, 'churn').value);
    await page.locator('#solve-unknown').selectOption('churn');
    expect(await value(page, 'solution')).toBeCloseTo(wanted, 9);
    await page.getByRole('button', { name: 'Ins Formular übernehmen' }).click();
    expect(await value(page, 'ltv-cac')).toBeCloseTo(3, 6);
    expect(await value(page, 'churn-rate')).toBeCloseTo(wanted, 9);
  });

  test('says that there is no solution, why, and where it looked', async ({ page }) => {
    await visit(page, 'en');
    await open(page, 'solve');
    await page.locator('#solve-goal').fill('1000');
    await page.locator('#solve-unknown').selectOption('churn');
    await expect(metric(page, 'solution')).toHaveAttribute('data-status', 'undefined');
    await expect(part(page, 'solve')).toContainText('No solution.');
    await expect(part(page, 'solve')).toContainText('Looked for Churn rate from');
    await page.locator('#solve-goal').fill('many');
    await expect(part(page, 'solve')).toContainText('A number from 0 up is needed.');
    await page.locator('#solve-target').selectOption('same-cost');
    await page.locator('#solve-unknown').selectOption('delta');
    expect(await value(page, 'solution')).toBeCloseTo(0.005, 12);
  });
});

test.describe('customers and clients apart', () => {
  test('are summed, never averaged, and moving accounts is worked out', async ({ page }) => {
    const clients =
      'name-2=Clients&side-2=clients&start-2=40&new-2=2&end-2=41&arpa-2=900&acquisition-2=4000&retention-2=2000&x-2=10';
    await visit(page, 'en', `side=customers&start=500&new=30&end=515&${clients}`);
    const both = evaluateSegments({
      customers: defaultScenario,
      clients: {
        ...defaultScenario,
        start: 40,
        new: 2,
        end: 41,
        arpa: 900,
        acquisition: 4000,
        retention: 2000,
        x: 10,
      },
    });
    expect(await value(page, 'total')).toBeCloseTo(present(both.total), 6);
    // the engines of the test and the browser may differ in the last digit
    expect(await value(page, 'averaging-error')).toBeCloseTo(present(both.averagingError), 9);
    await expect(part(page, 'sides')).toContainText('So the sides are never averaged.');
    await page.getByLabel('Accounts that move').fill('10');
    await page.getByLabel('What moving one costs').fill('100');
    const each = present(both.segments.clients.metrics.ltv) - present(both.segments.customers.metrics.ltv);
    expect(await value(page, 'move-gain')).toBeCloseTo(10 * (each - 100), 6);
    await page.getByLabel('Accounts that move').fill('501');
    await expect(metric(page, 'move-gain')).toHaveCount(0);
  });

  test('a client side can be added with one press and is a line beside dots', async ({ page }) => {
    await visit(page, 'ru');
    await open(page, 'sides');
    await part(page, 'sides').locator('.buttons button').first().click();
    await expect(metric(page, 'averaging-error')).toBeVisible();
    await expect(part(page, 'sides').locator('.still path.series.customer')).toBeAttached();
    await expect(part(page, 'sides').locator('.still path.series.client')).toBeAttached();
    await expect(page).toHaveURL(/side=customers.*side-2=clients/);
  });
});
