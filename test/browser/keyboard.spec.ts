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
    for (const key of ['home', 'difference', 'self-assessment', 'glossary']) {
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
