import { localeFacts, locales } from '../../src/site/locales.ts';
import { expect, pathOf, test } from './pages.ts';

test.describe('the language switcher', () => {
  test('leads to the same article in each language and back', async ({ page }) => {
    await page.goto(pathOf('difference', 'en'));
    for (const locale of locales) {
      await page.locator(`.languages a[hreflang=${locale}]`).click();
      await expect(page).toHaveURL(new RegExp(`${pathOf('difference', locale)}$`));
      await expect(page.locator('html')).toHaveAttribute('lang', locale);
    }
  });
});

test('the chooser lists the five languages in their own names and sends nobody anywhere', async ({
  page,
}) => {
  await page.goto('/');
  await expect(page).toHaveURL(/\/$/);
  await expect(page.locator('.chooser a')).toHaveText(
    locales.map((locale) => new RegExp(localeFacts[locale].name)),
  );
});

test('an unknown address is answered in the language it begins with', async ({ page, incidents }) => {
  for (const locale of locales) {
    const answer = await page.goto(`/${locale}/no-such-page/`);
    expect(answer?.status()).toBe(404);
    await expect(page.locator('html')).toHaveAttribute('lang', locale);
    await expect(page.locator('h1')).toBeVisible();
  }
  // The browser itself reports each 404 on the console; nothing else may be there.
  expect(incidents.filter((incident) => !/404/.test(incident))).toEqual([]);
  incidents.length = 0;
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the home page, the article and the switcher work', async ({ page }) => {
    await page.goto('/de/');
    await page.locator('.doors a').first().click();
    await expect(page.locator('h1')).toBeVisible();
    await page.locator('.languages a[hreflang=ru]').click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
  });
});

for (const locale of locales) {
  test(`the home page in ${locale} shows question, figure, test and doors without scrolling at 1024 by 768`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1024, height: 768 });
    await page.goto(`/${locale}/`);
    const box = await page.locator('.doors').boundingBox();
    expect((box?.y ?? 9999) + (box?.height ?? 9999)).toBeLessThanOrEqual(768);
  });
}

test('the keyboard reaches the content first through the skip link', async ({ page }) => {
  await page.goto(pathOf('difference', 'pl'));
  await page.keyboard.press('Tab');
  await expect(page.locator('.skip')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#main$/);
});

test('the mark of the site looks the same on every kind of page', async ({ page }) => {
  const looks = new Set<string>();
  for (const key of ['home', 'difference', 'calculator', 'self-assessment', 'glossary', 'term-client']) {
    await page.goto(pathOf(key, 'en'));
    const dots = await page.locator('.brand circle').evaluateAll((circles) =>
      circles.map((circle) => {
        const { fill, stroke, strokeWidth } = getComputedStyle(circle);
        return [fill, stroke, strokeWidth].join(' ');
      }),
    );
    looks.add(dots.join('; '));
  }
  expect([...looks]).toHaveLength(1);
});
