import { locales } from '../../src/site/locales.ts';
import { expect, pathOf, test } from './pages.ts';

test.describe('a term in an article', () => {
  const definition = '#term-client[popover]';

  test('shows its definition by click and puts it away with Escape', async ({ page }) => {
    await page.goto(pathOf('difference', 'de'));
    await expect(page.locator(definition)).toBeHidden();
    await page.locator('button[popovertarget=term-client]').first().click();
    await expect(page.locator(definition)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.locator(definition)).toBeHidden();
  });

  test('shows its definition with Enter, and the next Tab leads to the page of the term', async ({
    page,
  }) => {
    await page.goto(pathOf('difference', 'ru'));
    await page.locator('button[popovertarget=term-client]').first().focus();
    await page.keyboard.press('Enter');
    await expect(page.locator(definition)).toBeVisible();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`${pathOf('term-client', 'ru')}$`));
  });

  test('keeps the definition inside a narrow window', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 600 });
    await page.goto(pathOf('difference', 'pl'));
    for (const button of await page.locator('button.term').all()) {
      await button.scrollIntoViewIfNeeded();
      await button.click();
      const box = await page.locator(':popover-open').boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 999) + (box?.width ?? 999)).toBeLessThanOrEqual(320);
      expect(box?.y).toBeGreaterThanOrEqual(0);
      expect((box?.y ?? 999) + (box?.height ?? 999)).toBeLessThanOrEqual(600);
      await page.keyboard.press('Escape');
    }
  });

  test('prints its definition after the text', async ({ page }) => {
    await page.goto(pathOf('difference', 'es'));
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator(definition)).toBeVisible();
    await expect(page.locator('.terms h2')).toBeVisible();
    const last = await page.locator('article > p, article > ul, article > .table').last().boundingBox();
    const note = await page.locator(definition).boundingBox();
    expect(note?.y).toBeGreaterThan(last?.y ?? 0);
  });

  test.describe('without script', () => {
    test.use({ javaScriptEnabled: false });
    test('works the same', async ({ page }) => {
      await page.goto(pathOf('difference', 'en'));
      await page.locator('button[popovertarget=term-client]').first().click();
      await expect(page.locator(definition)).toBeVisible();
    });
  });
});

test.describe('the glossary', () => {
  test('is filtered as one types, in any language, and says how many terms are left', async ({ page }) => {
    await page.goto(pathOf('glossary', 'pl'));
    const items = page.locator('.term-list li');
    const all = await items.count();
    await page.getByRole('searchbox').fill('kunde');
    await expect(items.filter({ visible: true })).not.toHaveCount(all);
    await expect(
      items.filter({ visible: true }).getByRole('link', { name: 'Kupujący', exact: true }),
    ).toBeVisible();
    await expect(page.locator('#term-filter output')).toHaveText(/^\d+ poję/);
    await page.getByRole('searchbox').fill('qqq');
    await expect(items.filter({ visible: true })).toHaveCount(0);
    await expect(page.locator('#term-filter output')).toHaveText(/^Żadne pojęcie nie pasuje/);
    await page.getByRole('searchbox').fill('');
    await expect(items.filter({ visible: true })).toHaveCount(all);
  });

  test.describe('without script', () => {
    test.use({ javaScriptEnabled: false });
    test('shows the whole list and no field', async ({ page }) => {
      await page.goto(pathOf('glossary', 'ru'));
      await expect(page.locator('#term-filter')).toBeHidden();
      await expect(page.locator('.term-list li').filter({ visible: true })).toHaveCount(32);
    });
  });

  for (const locale of locales) {
    test(`offers the termbase in ${locale}, and each file arrives`, async ({ page, request }) => {
      await page.goto(pathOf('glossary', locale));
      for (const link of await page.locator('a[download]').all()) {
        const answer = await request.get((await link.getAttribute('href')) ?? '');
        expect(answer.status()).toBe(200);
        expect((await answer.body()).length).toBeGreaterThan(100_000);
      }
    });
  }
});

test('a page of a term puts the five languages side by side where there is room', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(pathOf('term-customer', 'en'));
  const tops = new Set<number>();
  for (const entry of await page.locator('.entry .meaning').all())
    tops.add((await entry.boundingBox())?.y ?? -1);
  expect(tops.size, 'rows of languages; src/styles/glossary.css has a column for each').toBe(1);
});
