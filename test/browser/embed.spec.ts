import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import AxeBuilder from '@axe-core/playwright';
import { expect, test as base } from '@playwright/test';
import { embedPath } from '../../src/site/addresses.ts';
import { embedKeys, embeds } from '../../src/site/embeds.ts';
import { locales } from '../../src/site/locales.ts';
import { pathOf, test as onSite, watch } from './pages.ts';

/** A page of somebody else with a strict policy of its own, which frames both tools of a language. */
const hostPage = (
  site: string,
  locale: string,
  { script, below }: { script: boolean; below: boolean },
) => `<!doctype html><html lang="${locale}">
<head><title>Host</title><link rel="stylesheet" href="/host.css"></head><body><main><h1${below ? ' class="tall"' : ''}>Host</h1>
${embedKeys
  .map(
    (key) =>
      `<iframe title="${key}" src="${site}/embed/${locale}/${key}/" width="100%" height="${script ? 150 : embeds[key].height}"></iframe>`,
  )
  .join('\n')}
${script ? `<script src="${site}/embed/height.js"></script>` : ''}</main></body></html>`;

const policy = (site: string) =>
  `default-src 'none'; frame-src ${site}; script-src ${site}; style-src 'self'; base-uri 'none'`;

const test = base.extend<{ host: string }>({
  host: async ({ baseURL }, use) => {
    const site = baseURL ?? '';
    const server: Server = createServer((request, response) => {
      const { pathname, searchParams } = new URL(request.url ?? '/', 'http://host');
      response.setHeader('Content-Security-Policy', policy(site));
      if (pathname === '/host.css') {
        response.setHeader('Content-Type', 'text/css');
        response.end('body{margin:0}iframe{display:block;border:0}.tall{height:5000px}');
      } else if (pathname === '/framed') {
        response.setHeader('Content-Type', 'text/html');
        response.end(
          `<!doctype html><title>x</title><iframe src="${site}${searchParams.get('path') ?? ''}">`,
        );
      } else {
        response.setHeader('Content-Type', 'text/html');
        response.end(
          hostPage(site, pathname.slice(1), {
            script: searchParams.has('script'),
            below: searchParams.has('below'),
          }),
        );
      }
    }).listen(0);
    await new Promise((resolve) => server.once('listening', resolve));
    await use(`http://localhost:${(server.address() as AddressInfo).port}`);
    server.close();
  },
});

for (const locale of locales) {
  for (const width of [320, 768, 1200]) {
    test(`both tools in ${locale} fit their frames on a strict page of ${width} px`, async ({
      page,
      host,
    }) => {
      const incidents = watch(page, 'http://localhost:');
      await page.setViewportSize({ width, height: 900 });
      for (const query of ['?script', '']) {
        await page.goto(`${host}/${locale}${query}`);
        for (const key of embedKeys) {
          const frame = page.frame({ url: (url) => url.pathname === embedPath(locale, key) });
          if (!frame) throw new Error(`no frame of ${key}`);
          await expect(frame.locator('button.main')).toBeEnabled();
          await expect
            .poll(() =>
              frame.evaluate(() => {
                const { scrollHeight, scrollWidth, clientHeight, clientWidth } = document.documentElement;
                return scrollHeight <= clientHeight && scrollWidth <= clientWidth;
              }),
            )
            .toBe(true);
        }
      }
      expect(incidents).toEqual([]);
    });
  }
}

test('a script for the height that comes late asks for it', async ({ page, host }) => {
  await page.route('**/embed/height.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await route.continue();
  });
  await page.goto(`${host}/en?script`);
  for (const key of embedKeys)
    await expect(page.locator(`iframe[title=${key}]`)).not.toHaveAttribute('height', '150');
});

test('frames far below the fold have their height before the reader gets there', async ({ page, host }) => {
  await page.goto(`${host}/de?script&below`);
  for (const key of embedKeys)
    await expect(page.locator(`iframe[title=${key}]`)).not.toHaveAttribute('height', '150');
});

test('every step of the self-assessment fits a frame of 320 px without script on the host', async ({
  page,
  baseURL,
}) => {
  test.setTimeout(60_000);
  await page.setViewportSize({ width: 320, height: embeds['self-assessment'].height });
  for (const locale of locales) {
    await page.goto(`${baseURL ?? ''}${embedPath(locale, 'self-assessment')}`);
    await expect(page.locator('button.main')).toBeEnabled();
    for (let step = 0; step < 10; step += 1) {
      expect(
        await page.evaluate(() => document.documentElement.scrollHeight),
        `${locale} ${step}`,
      ).toBeLessThanOrEqual(embeds['self-assessment'].height);
      if (step < 9) await page.locator('button.main').click();
    }
  }
});

test('no other page can be framed', async ({ page, host }) => {
  const blocked: string[] = [];
  page.on('console', (message) => blocked.push(message.text()));
  for (const path of [pathOf('calculator', 'en'), pathOf('difference', 'pl'), '/']) {
    blocked.length = 0;
    await page.goto(`${host}/framed?path=${path}`);
    await expect.poll(() => blocked.join(' ')).toContain('frame-ancestors');
  }
});

onSite('an embedded calculator takes its state from the fragment and hands it on', async ({ page }) => {
  await page.goto(`${embedPath('en', 'calculator')}#v=1&acquisition=24000&currency=USD`);
  await expect(page.locator('#field-acquisition')).toHaveValue(/24,?000/);
  await page.locator('#field-retention').fill('6000');
  const link = page.locator('.onward a');
  await expect(link).toHaveAttribute('href', /#v=1&.*acquisition=24000&retention=6000.*currency=USD/);
  expect(page.url()).toContain('retention=6000');
  const whole = (await link.getAttribute('href')) ?? '';
  expect(whole.startsWith(pathOf('calculator', 'en'))).toBe(true);
  const answer = await page.locator('[data-metric=verdict]').textContent();
  await page.goto(whole);
  await expect(page.locator('#answer [data-metric=verdict]')).toHaveText(answer ?? '');
});

onSite(
  'an embedded self-assessment is answered with the keyboard and hands its answers on',
  async ({ page }) => {
    await page.goto(embedPath('de', 'self-assessment'));
    await expect(page.locator('button.main')).toBeEnabled();
    for (let question = 0; question < 9; question += 1) {
      await expect(page.locator('legend')).toContainText(`Frage ${question + 1} von 9`);
      await page.locator('input[value="5"]').focus();
      await page.keyboard.press('Space');
      await page.locator('button.main').focus();
      await page.keyboard.press('Enter');
    }
    await expect(page.locator('[data-metric=class]')).toHaveAttribute('value', 'client');
    await expect(page.locator('.onward a')).toHaveAttribute('href', /#v=1&continuity=5&tie=5/);
  },
);

for (const key of embedKeys) {
  for (const locale of locales) {
    onSite(`the embedded ${key} in ${locale} is accessible`, async ({ page }) => {
      await page.goto(embedPath(locale, key));
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
        [],
      );
    });
  }
}
