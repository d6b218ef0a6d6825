import { expect, test } from '../browser/pages.ts';
import { fileOf, height, kinds, languages, looksOf } from './looks.ts';

for (const locale of languages)
  for (const [kind, { path, settled, from }] of Object.entries(kinds))
    for (const { name, colorScheme, width } of looksOf(locale))
      test(`${kind} in ${locale}, ${name}, looks as it did`, async ({ page }) => {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height });
        await page.goto(path(locale), { waitUntil: 'networkidle' });
        if (from !== undefined)
          await page.locator(from(width)).evaluate((element) => {
            element.scrollIntoView();
          });
        if (settled !== undefined) await expect(page.locator(settled).first()).toBeVisible();
        await expect(page).toHaveScreenshot(fileOf(kind, locale, name));
      });
