import { expectAccessible, expectNothingKept, looks } from './look.ts';
import { pages, test } from './pages.ts';

// The full cross: every page, every language, light and dark, wide and narrow. Part of `npm run test:full` only.
for (const { key, locale, path } of pages) {
  test(`${key} in ${locale}: accessible in every look, and leaves nothing behind`, async ({ page }) => {
    await page.goto(path);
    for (const look of looks) await expectAccessible(page, look);
    await expectNothingKept(page);
  });
}
