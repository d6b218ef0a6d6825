import type { Page } from '@playwright/test';
import { expect, pages, pathOf, test } from '../browser/pages.ts';

/** Names of the fonts an element's letters are really drawn with. */
async function fontsOf(page: Page, selector: string): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument');
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
  return fonts.map(({ familyName }) => familyName).sort();
}

test('letters are drawn with the fonts of the packages, whatever the machine has', async ({ page }) => {
  await page.goto(pathOf('difference', 'ru'));
  expect(await fontsOf(page, 'h1')).toEqual(['PT Serif']);
  expect(await fontsOf(page, 'main h2 + p')).toEqual(['PT Serif']);
  expect(await fontsOf(page, '.languages a')).toEqual(['PT Sans']);
});

test('no word of a heading is broken at 320 px', async ({ page }) => {
  test.setTimeout(300_000);
  await page.setViewportSize({ width: 320, height: 900 });
  const broken: string[] = [];
  for (const { path } of pages) {
    await page.goto(path);
    const words = await page.evaluate(() =>
      [...document.querySelectorAll('h1, h2, h3')]
        .filter((heading) => heading.checkVisibility())
        .flatMap((heading) => {
          const texts: Text[] = [];
          const walker = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) texts.push(walker.currentNode as Text);
          return texts.flatMap((text) =>
            [...text.data.matchAll(/[\p{L}\p{N}]+/gu)].flatMap(({ 0: word, index }) => {
              const range = document.createRange();
              range.setStart(text, index);
              range.setEnd(text, index + word.length);
              const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
              return lines.size > 1 ? [word] : [];
            }),
          );
        }),
    );
    broken.push(...words.map((word) => `${path} ${word}`));
  }
  expect(broken).toEqual([]);
});
