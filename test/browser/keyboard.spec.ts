import type { Page } from '@playwright/test';
import { expect, pathOf, test } from './pages.ts';

/** Presses Tab until something is in focus, as a person would; fails when it is not reached. */
async function tabTo(page: Page, selector: string, most = 80): Promise<void> {
  for (let press = 0; press < most; press += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return;
  }
  throw new Error(`${selector} was not reached with ${most} presses of Tab`);
}

/** Figures for every field of the calculator, as they are typed. */
const figures: Readonly<Record<string, string>> = {
  start: '500',
  new: '60',
  end: '480',
  arpa: '80',
  margin: '70',
  acquisition: '24000',
  retention: '5000',
  discount: '8',
  horizon: '4',
  x: '3',
  delta: '2',
};

test.describe('with the keyboard alone', () => {
  test('a reader changes the language and goes on reading the same article', async ({ page }) => {
    await page.goto(pathOf('difference', 'en'));
    await tabTo(page, '.languages a[hreflang=pl]');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`${pathOf('difference', 'pl')}$`));
    await expect(page.locator('html')).toHaveAttribute('lang', 'pl');
  });

  test('a reader skips to the text, opens a section from the contents and reads on from there', async ({
    page,
  }) => {
    await page.goto(pathOf('difference', 'de'));
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await tabTo(page, '.contents li:nth-child(2) a');
    const target = await page.evaluate(() => document.activeElement?.getAttribute('href') ?? '');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`${target}$`));
    await expect(page.locator(target)).toBeInViewport();
    await page.keyboard.press('Tab');
    const below = await page.evaluate((section) => {
      const heading = document.querySelector(section);
      const { activeElement } = document;
      return (
        heading !== null &&
        activeElement !== null &&
        (heading.compareDocumentPosition(activeElement) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
      );
    }, target);
    expect(below).toBe(true);
  });

  test('all nine questions are answered, the result is read and its link copied', async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(pathOf('self-assessment', 'ru'));
    await expect(page.locator('.progress')).toBeVisible();
    const names = await page.evaluate(() => [
      ...new Set(
        [...document.querySelectorAll<HTMLInputElement>('.questions input[type=radio]')].map(
          ({ name }) => name,
        ),
      ),
    ]);
    expect(names).toHaveLength(9);
    for (const name of names) {
      await tabTo(page, `input[name="${name}"]`);
      await page.keyboard.press('Space');
      for (let press = 0; press < 4; press += 1) await page.keyboard.press('ArrowDown');
      await expect(page.locator(`input[name="${name}"][value="5"]`)).toBeChecked();
    }
    await expect(page.locator('data[data-metric="class"]')).toHaveAttribute('value', 'client');
    await expect(page.locator('.progress[role=status]')).toContainText('9');
    await tabTo(page, '.keep button');
    await page.keyboard.press('Enter');
    await expect(page.locator('.keep [role=status]')).not.toBeEmpty();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
  });

  test('the calculator is filled in from its first field to its last, and Enter leads to the answer', async ({
    page,
  }) => {
    await page.goto(pathOf('calculator', 'pl'));
    await expect(page.locator('.calculator button[type=submit]')).toBeEnabled();
    const fields = page.locator('.inputs input[data-field]').filter({ visible: true });
    const namesNow = () =>
      fields.evaluateAll((inputs: HTMLInputElement[]) => inputs.map((input) => input.dataset['field'] ?? ''));
    const fill = async (names: readonly string[]) => {
      for (const name of names) {
        await tabTo(page, `input[data-field="${name}"]`);
        await page.keyboard.press('ControlOrMeta+A');
        await page.keyboard.type(figures[name] ?? '');
      }
    };
    const basic = await namesNow();
    await fill(basic);
    await tabTo(page, '.more summary');
    await page.keyboard.press('Enter');
    const further = (await namesNow()).filter((name) => !basic.includes(name));
    await fill(further);
    expect([...basic, ...further].sort()).toEqual(Object.keys(figures).sort());
    for (const [name, figure] of Object.entries(figures))
      await expect(page.locator(`input[data-field="${name}"]`)).toHaveValue(figure);
    await page.keyboard.press('Enter');
    await expect(page.locator('#answer')).toBeFocused();
    await expect(page.locator('[data-metric=verdict]').first()).toHaveAttribute('value', 'retain');
    await tabTo(page, '.how summary');
    await page.keyboard.press('Enter');
    await expect(page.locator('.how[open] .formula').first()).toBeVisible();
  });

  test('a list of accounts is opened and read, and every row of it is reached', async ({ page }) => {
    await page.goto(pathOf('accounts', 'de'));
    await tabTo(page, '#accounts-file');
    const asked = page.waitForEvent('filechooser');
    await page.keyboard.press('Space');
    await (await asked).setFiles('content/templates/accounts/de.csv');
    await expect(page.locator('#mapping')).toBeFocused();
    await tabTo(page, '.mapping button.main');
    await page.keyboard.press('Enter');
    await expect(page.locator('#result')).toBeFocused();
    const grid = page.locator('.list table');
    await expect(grid).toHaveAttribute('aria-rowcount', '241');
    await tabTo(page, '.list table', 200);
    const reached = new Set<string | null>();
    for (let row = 0; row < 240; row += 1) {
      reached.add(await grid.getAttribute('aria-activedescendant'));
      await page.keyboard.press('ArrowDown');
    }
    expect(reached.size).toBe(240);
    await expect(grid.locator('[aria-selected=true]')).toContainText('A-0240');
  });

  test('the glossary is filtered and the term that is left is opened', async ({ page }) => {
    await page.goto(pathOf('glossary', 'es'));
    await tabTo(page, '#term-query');
    await page.keyboard.type('kupujący');
    await expect(page.locator('.term-list li').filter({ visible: true })).not.toHaveCount(32);
    await tabTo(page, `.term-list a[href="${pathOf('term-customer', 'es')}"]`);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`${pathOf('term-customer', 'es')}$`));
  });

  test('no page holds the keyboard: Tab leads through every page and out again', async ({ page }) => {
    for (const key of ['home', 'difference', 'calculator', 'self-assessment', 'accounts', 'glossary']) {
      await page.goto(pathOf(key, 'en'));
      let last = false;
      for (let press = 0; press < 400 && !last; press += 1) {
        await page.keyboard.press('Tab');
        last = await page.evaluate(
          () => document.activeElement === [...document.querySelectorAll('footer a')].at(-1),
        );
      }
      expect(last, key).toBe(true);
    }
  });
});
