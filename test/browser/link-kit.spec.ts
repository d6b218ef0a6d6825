import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { locales } from '../../src/site/locales.ts';
import { expect, pathOf, test } from './pages.ts';

prepareZXingModule({
  overrides: {
    wasmBinary: readFileSync('node_modules/zxing-wasm/dist/reader/zxing_reader.wasm').buffer as ArrayBuffer,
  },
});
const decoded = async (png: Uint8Array) =>
  (await readBarcodes(new Uint8Array(png), { formats: ['QRCode'] })).map(({ text }) => text);

const kit = (locale: string, key: string) => `/${locale}/link/${key}/`;

test('an address is copied with the keyboard, and the page says so', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(kit('pl', 'difference'));
  const button = page.locator('button[data-copy=address]');
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('#kit-status')).toHaveText(/^Skopiowano: /);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    `https://client-or-customer.example${pathOf('difference', 'pl')}`,
  );
});

test('where copying is refused the text is selected and the page says so', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => Promise.reject(new Error()) },
    });
  });
  await page.goto(kit('de', 'calculator'));
  await page.locator('button[data-copy=apa]').click();
  await expect(page.locator('#kit-status')).toHaveText(/mit der Tastatur/);
  expect(
    await page.evaluate(() => {
      const field = document.activeElement as HTMLTextAreaElement;
      return field.value.length > 0 && field.selectionEnd === field.value.length;
    }),
  ).toBe(true);
});

test('a campaign link is built, checked, and put into a QR code that a reader decodes', async ({ page }) => {
  await page.goto(kit('en', 'retention-cost'));
  await page.getByRole('button', { name: 'Newsletter' }).click();
  await page.locator('#utm_campaign').fill('Spring 2027');
  const link = `https://client-or-customer.example${pathOf('retention-cost', 'en')}?utm_source=newsletter&utm_medium=email&utm_campaign=spring-2027`;
  await expect(page.locator('#campaign-link')).toHaveValue(link);
  expect(await decoded(await page.locator('#campaign-code svg').screenshot())).toEqual([link]);

  const waiting = page.waitForEvent('download');
  await page.locator('#campaign-png').click();
  expect(await decoded(readFileSync(await (await waiting).path()))).toEqual([link]);

  await page.locator('#utm_campaign').fill('весна');
  await expect(page.locator('#utm_campaign-problem')).toContainText('Campaign: lower-case letters');
  await expect(page.locator('#campaign-link')).toHaveValue(link.replace('&utm_campaign=spring-2027', ''));
  await page.locator('#campaign-base').selectOption({ index: 1 });
  await expect(page.locator('#campaign-link')).toHaveValue(/\/go\/retention-cost\/\?utm_source=newsletter/);
});

test('a short link keeps fragment and campaign parameters in the language chosen, and remembers nothing', async ({
  page,
}) => {
  await page.goto('/go/calculator/?utm_source=flyer&other=1#v=1&margin=70');
  await page.getByRole('link', { name: /Polski/ }).click();
  await expect(page).toHaveURL(
    new RegExp(`${pathOf('calculator', 'pl')}\\?utm_source=flyer#v=1&.*margin=70`),
  );
  expect(await page.context().cookies()).toEqual([]);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
});

for (const [index, locale] of locales.entries()) {
  for (const key of ['home', 'faq', 'calculator']) {
    const width = index % 2 === 0 ? 320 : 1200;
    test(`the link kit of ${key} in ${locale} is accessible and fits ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(kit(locale, key));
      await expect(page.locator('#campaign-link')).toBeVisible();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
        [],
      );
    });
  }
}
