import type { Page } from '@playwright/test';
import { pagesOfEachKind } from './look.ts';
import { expect, test } from './pages.ts';

// What readers change: size of text, spacing, colours, motion. One page of each kind, in the two longest languages.
const longest = pagesOfEachKind.filter(({ locale }) => locale === 'ru' || locale === 'de');

/** Text that is cut off: an element that hides what overflows it and holds more than it shows. */
const cutOff = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *')]
      .filter(
        (element) =>
          element.checkVisibility({ visibilityProperty: true }) && !element.closest('svg, .hidden'),
      )
      .filter((element) => {
        const { overflowX, overflowY } = getComputedStyle(element);
        const hidden = (value: string) => value === 'hidden' || value === 'clip';
        return (
          (hidden(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
          (hidden(overflowY) && element.scrollHeight > element.clientHeight + 1)
        );
      })
      .map((element) => element.outerHTML.slice(0, 120)),
  );

/** Visible pieces of text that lie outside the window to the side, where no scrolling container holds them. */
const tooWide = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** What is wrong with the place of the keyboard: no outline, outside the window, or covered by something else. */
const faultOfFocus = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return undefined;
    const name = element.outerHTML.slice(0, 120);
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    if (outlineStyle === 'none' || parseFloat(outlineWidth) < 2) return `no outline: ${name}`;
    const { left, top, width, height } = element.getBoundingClientRect();
    const x = left + Math.min(width / 2, 20);
    const y = top + height / 2;
    if (y < 0 || y > innerHeight) return `outside the window: ${name}`;
    const there = document.elementFromPoint(x, y);
    const hit = there && (element.contains(there) || there.contains(element) || there.closest('label'));
    return hit ? undefined : `covered: ${name}`;
  });

for (const { key, locale, path } of longest) {
  test.describe(`${key} in ${locale}`, () => {
    test('is read at twice the size of text without cutting anything off', async ({ page }) => {
      await page.setViewportSize({ width: 1280, height: 900 });
      const session = await page.context().newCDPSession(page);
      await session.send('Page.enable');
      await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
      await page.goto(path);
      expect(
        await page.evaluate(() => parseFloat(getComputedStyle(document.body).fontSize)),
      ).toBeGreaterThanOrEqual(32);
      expect(await tooWide(page)).toBeLessThanOrEqual(0);
      expect(await cutOff(page)).toEqual([]);
    });

    test('reflows at 320 px, what comes first in the text coming first on the page', async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 900 });
      await page.goto(path);
      expect(await tooWide(page)).toBeLessThanOrEqual(0);
      const order = await page.evaluate(() =>
        [...document.querySelectorAll('main :is(h1, h2, h3)')]
          .filter((heading) => heading.checkVisibility() && !heading.closest('[popover], .hidden'))
          .map((heading) => heading.getBoundingClientRect().top),
      );
      expect(order).toEqual([...order].sort((a, b) => a - b));
    });

    test('keeps all text when lines, paragraphs, letters and words are set wider', async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 900 });
      await page.goto(path);
      // The values of WCAG 1.4.12.
      await page.evaluate(() => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(
          '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }' +
            'p { margin-bottom: 2em !important }',
        );
        document.adoptedStyleSheets = [sheet];
      });
      expect(await tooWide(page)).toBeLessThanOrEqual(0);
      expect(await cutOff(page)).toEqual([]);
    });

    test('keeps its figures and its controls visible in forced colours', async ({ page }) => {
      await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
      await page.goto(path);
      const invisible = await page.evaluate(() => {
        const probe = document.createElement('i');
        probe.style.setProperty('color', 'Canvas');
        document.body.append(probe);
        const canvas = getComputedStyle(probe).color;
        probe.remove();
        const gone = ['none', 'transparent', 'rgba(0, 0, 0, 0)', canvas];
        const drawn = (svg: Element) =>
          [...svg.querySelectorAll('path, line, circle, rect, polyline, text')].some((part) => {
            const { stroke, fill } = getComputedStyle(part);
            return !gone.includes(stroke) || !gone.includes(fill);
          });
        const shapes = [...document.querySelectorAll('main svg[role=img]')].filter((svg) => !drawn(svg));
        const visible = (control: Element) => {
          // of a field for files the button is what is seen; a slider may lie over a drawing that stands for it
          const style = getComputedStyle(
            control,
            control.matches('[type=file]') ? '::file-selector-button' : null,
          );
          const bordered = style.borderTopStyle !== 'none' && parseFloat(style.borderTopWidth) > 0;
          const drawing = control.matches('[type=range]')
            ? control.parentElement?.querySelector('svg')
            : null;
          return (
            bordered ||
            style.textDecorationLine !== 'none' ||
            style.appearance !== 'none' ||
            (drawing !== null && drawing !== undefined && drawn(drawing))
          );
        };
        const controls = [...document.querySelectorAll('main :is(button, input, select)')].filter(
          (control) => control.checkVisibility() && !visible(control),
        );
        return [...shapes, ...controls].map((element) => element.outerHTML.slice(0, 120));
      });
      expect(invisible).toEqual([]);
    });

    test('stands still for those who ask for less motion', async ({ page }) => {
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await page.goto(path);
      const moving = await page.evaluate(() => {
        const seconds = (list: string) => Math.max(...list.split(',').map((part) => parseFloat(part)));
        return [...document.querySelectorAll('*')]
          .filter((element) => {
            const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element);
            return animationName !== 'none' || seconds(transitionDuration) > 0 || scrollBehavior === 'smooth';
          })
          .map((element) => element.outerHTML.slice(0, 120));
      });
      expect(moving).toEqual([]);
    });

    test('has targets of at least 24 by 24 pixels, except links inside text', async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 900 });
      await page.goto(path);
      const small = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('a, button, input, select, summary, [tabindex="0"]')]
          .filter((target) => target.checkVisibility() && !target.closest('[popover]'))
          .filter((target) => {
            if (target instanceof HTMLInputElement && /^(radio|checkbox|file)$/.test(target.type))
              return false;
            // WCAG 2.5.8 leaves out targets in a sentence: those that flow with text around them.
            if (
              getComputedStyle(target).display.startsWith('inline') &&
              target.closest('p, li, td, th, dd, dt, figcaption, label, h3')
            )
              return false;
            const { width, height } = target.getBoundingClientRect();
            return width < 24 || height < 24;
          })
          .map((target) => target.outerHTML.slice(0, 120)),
      );
      expect(small).toEqual([]);
    });

    test('shows where the keyboard is, and nothing lies over it, also at a zoom of 400 %', async ({
      page,
    }) => {
      for (const { width, height, presses } of [
        { width: 1280, height: 900, presses: 40 },
        { width: 320, height: 256, presses: 30 },
      ]) {
        await page.setViewportSize({ width, height });
        await page.goto(path);
        for (let press = 0; press < presses; press += 1) {
          await page.keyboard.press('Tab');
          expect(await faultOfFocus(page), `${width} px`).toBeUndefined();
        }
      }
    });
  });
}
