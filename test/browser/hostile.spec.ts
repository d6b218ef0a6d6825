import { rows, expect, pathOf, test } from './pages.ts';

/** Texts that would do something if a page took them for markup, for a pattern or for a path. */
const hostile = [
  '<img src=x onerror="document.title=1">',
  '"><script>document.title=1</script>',
  '{{constructor.constructor("document.title=1")()}}',
  '__proto__',
  '$&$`\\u003cscript>',
  '\u202Egnp.exe',
  'javascript:document.title=1',
];
const tools = rows.filter(({ kind }) => kind === 'tool').map(({ key }) => key);

for (const key of tools) {
  test(`${key}: hostile names and values in a link are shown as text, if at all`, async ({ page }) => {
    await page.goto(pathOf(key, 'en'));
    const title = await page.title();
    const elements = await page.locator('main :is(script, img, iframe, object, embed)').count();
    for (const text of hostile) {
      const code = encodeURIComponent(text);
      await page.goto('about:blank');
      await page.goto(`${pathOf(key, 'en')}#v=1&${code}=${code}&name=${code}&x=${code}&tie=${code}`);
      await page.waitForLoadState('networkidle');
      expect(await page.title()).toBe(title);
      expect(await page.locator('main :is(script, img, iframe, object, embed)').count()).toBe(elements);
      expect(await page.evaluate(() => Object.keys(Object.prototype))).toEqual([]);
    }
  });
}

test('the name of a line of business is shown as the text it is', async ({ page }) => {
  for (const text of hostile) {
    await page.goto('about:blank');
    await page.goto(
      `${pathOf('self-assessment', 'en')}#v=1&lines=2&tie=5&interaction=4&name-2=${encodeURIComponent(text)}&tie-2=1`,
    );
    await expect(page.locator('data[data-metric="structure-2"]')).toHaveAttribute('value', '0');
    // Marks that turn the direction of writing are dropped; everything else stands as it was typed.
    const shown = text.replace(/\p{Cf}/gu, '');
    await expect(page.locator('#self-assessment')).toContainText(shown.slice(0, 20));
    expect(await page.locator('main :is(img, iframe)').count()).toBe(0);
  }
});

test('the filter of the glossary takes any text for letters', async ({ page }) => {
  await page.goto(pathOf('glossary', 'en'));
  for (const text of [...hostile, '.*', '[', '(', '\\']) {
    await page.locator('#term-query').fill(text);
    await expect(page.locator('#term-filter output')).not.toBeEmpty();
  }
});
