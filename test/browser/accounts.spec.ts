import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { locales, type Locale } from '../../src/site/locales.ts';
import { expect, pathOf, test } from './pages.ts';

const metric = (page: Page, name: string) => page.locator(`data[data-metric="${name}"]`);
const valueOf = (page: Page, name: string) => metric(page, name).getAttribute('value');

const sampleOf = (locale: Locale) => ({
  name: `accounts-${locale}.csv`,
  mimeType: 'text/csv',
  buffer: readFileSync(`content/templates/accounts/${locale}.csv`),
});
const fixture = (name: string) => ({
  name,
  mimeType: 'text/csv',
  buffer: readFileSync(`test/fixtures/accounts/${name}`),
});
const csv = (text: string, name = 'list.csv') => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(text),
});

/** Opens a file and reads it, where nothing has to be asked. */
async function readFile(page: Page, file: ReturnType<typeof csv>): Promise<void> {
  await page.locator('#accounts-file').setInputFiles(file);
  await page.locator('.mapping button.main').click();
  await expect(page.locator('#rules')).toBeVisible();
}

test.describe('the accounts workbench', () => {
  for (const locale of ['en', 'ru'] as const) {
    test(`takes a dropped file from its columns to labels (${locale})`, async ({ page }) => {
      await page.goto(pathOf('accounts', locale));
      const before = {
        clients: await valueOf(page, 'accounts-client'),
        value: await valueOf(page, 'value-client'),
      };
      const file = sampleOf(locale);
      const transfer = await page.evaluateHandle(
        ({ name, text }) => {
          const data = new DataTransfer();
          data.items.add(new File([text], name, { type: 'text/csv' }));
          return data;
        },
        { name: file.name, text: file.buffer.toString('utf8') },
      );
      await page.locator('.drop').dispatchEvent('drop', { dataTransfer: transfer });
      await expect(page.locator('#mapping')).toBeFocused();
      await expect(page.locator('.preview tbody tr')).toHaveCount(5);
      await expect(page.locator('#role-account')).toHaveValue('0');
      await expect(page.locator('#role-cost')).toHaveValue('10');
      await expect(page.locator('.choice.open')).toHaveCount(0);
      await page.locator('.mapping button.main').click();
      await expect(page.locator('#result')).toBeFocused();
      // the same code as on the server: the same figures as the sample shown before
      expect(await valueOf(page, 'accounts-client')).toBe(before.clients);
      expect(await valueOf(page, 'value-client')).toBe(before.value);
      const rows = await Promise.all(
        ['rows-read', 'rows-used', 'rows-rejected'].map(async (name) => Number(await valueOf(page, name))),
      );
      expect(rows[0]).toBe((rows[1] ?? 0) + (rows[2] ?? 0));
    });
  }

  test('sends nothing: with a file open, the only request is for the reader of files itself', async ({
    page,
  }) => {
    await page.goto(pathOf('accounts', 'en'));
    await page.waitForLoadState('networkidle');
    const requests: string[] = [];
    page.on('request', (request) => {
      // a download is a request of the page to itself
      if (!request.url().startsWith('blob:'))
        requests.push(`${request.method()} ${new URL(request.url()).pathname}`);
    });
    await readFile(page, sampleOf('en'));
    await page.locator('#agreed-months').fill('24');
    await page.locator('#list-order').selectOption('amount');
    await Promise.all([page.waitForEvent('download'), page.locator('.exports button').first().click()]);
    expect(requests).toHaveLength(1);
    expect(requests[0]).toMatch(/^GET \/assets\/accounts\.worker[\w.-]+\.js$/);
  });

  test('reads the sample file of this site at one press', async ({ page }) => {
    await page.goto(pathOf('accounts', 'pl'));
    await page.locator('.opening button').click();
    await page.locator('.mapping button.main').click();
    await expect(page.locator('#list')).toBeVisible();
  });

  test('has the same figures in all five languages', async ({ page }) => {
    const found: (string | null)[][] = [];
    for (const locale of locales) {
      await page.goto(pathOf('accounts', locale));
      await readFile(page, sampleOf(locale));
      found.push(
        await Promise.all(
          ['accounts-client', 'retention-rate-low-customer', 'top-tenth-share-client', 'value-customer'].map(
            (name) => valueOf(page, name),
          ),
        ),
      );
    }
    for (const row of found) expect(row).toEqual(found[0]);
  });

  test('asks how dates and amounts are meant when the file does not tell', async ({ page }) => {
    await page.goto(pathOf('accounts', 'en'));
    await page
      .locator('#accounts-file')
      .setInputFiles(
        csv('Account,Start,End,Amount\nA,03/04/2024,,"1,234"\nB,05/06/2023,07/08/2024,"2,500"\n'),
      );
    const read = page.locator('.mapping button.main');
    await expect(page.locator('.choice.open')).toHaveCount(3);
    await expect(read).toHaveAttribute('aria-disabled', 'true');
    await read.dispatchEvent('click');
    await expect(page.locator('.mapping')).toBeVisible();
    await expect(page.locator('.questions')).toContainText('03/04/2024 = 3 April 2024');
    await expect(page.locator('.questions')).toContainText('03/04/2024 = 4 March 2024');
    await page.locator('input[name=date-order][value=mdy]').check();
    await page.locator('input[name=decimal-mark][value="."]').check();
    await page.locator('input[name=amount-period][value=year]').check();
    await read.click();
    await expect(metric(page, 'accounts')).toHaveAttribute('value', '2');
    await expect(metric(page, 'revenue-uncertain')).toHaveAttribute('value', '1234');
  });

  test('follows a changed rule with live counts, and saves and loads the rules', async ({ page }) => {
    await page.goto(pathOf('accounts', 'en'));
    await readFile(page, sampleOf('en'));
    const clients = Number(await valueOf(page, 'accounts-client'));
    const uncertain = Number(await valueOf(page, 'accounts-uncertain'));
    await page.locator('#tailored-empty').selectOption('no');
    await page.locator('#agreed-empty').selectOption('no');
    await expect.poll(async () => Number(await valueOf(page, 'accounts-uncertain'))).toBeLessThan(uncertain);
    await page.locator('#agreed-months').fill('36');
    await expect.poll(async () => Number(await valueOf(page, 'accounts-client'))).toBeLessThan(clients);
    await expect(page.locator('.rules .counts').nth(1)).toContainText(/Yes: \d+, no: \d+, not known: 0/);
    const changed = await valueOf(page, 'accounts-client');
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save the rules as a file' }).click(),
    ]);
    const rules = readFileSync(await saved.path());
    await page.reload();
    await readFile(page, sampleOf('en'));
    await page
      .locator('.rules .keep input[type=file]')
      .setInputFiles({ name: 'rules.json', mimeType: 'application/json', buffer: rules });
    await expect(metric(page, 'accounts-client')).toHaveAttribute('value', changed ?? '');
    await page
      .locator('.rules .keep input[type=file]')
      .setInputFiles({ name: 'other.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
    await expect(page.locator('.rules .keep [role=status]')).toHaveText(/no rules/);
  });

  test('keeps thresholds in the address, but nothing from the file, and takes them from a link', async ({
    page,
  }) => {
    await page.goto(`${pathOf('accounts', 'en')}#v=1&agreed=12&period=quarter&margin=x&mood=3`);
    await expect(page.locator('.problems')).toContainText('“mood”');
    await expect(page.locator('.problems')).toContainText('“x”');
    await page.locator('.problems button').click();
    await readFile(page, sampleOf('en'));
    await expect(page.locator('#agreed-months')).toHaveValue('12');
    await expect(page.locator('#value-period')).toHaveValue('quarter');
    await page.locator('.plans input').first().check();
    await page.locator('#notice').fill('5');
    await expect(page).toHaveURL(
      /#v=1&agreed=12&continues=6&notice=5&manager=no&tailored-empty=unknown&agreed-empty=unknown&period=quarter&margin=100&discount=10&horizon=5$/,
    );
    await page.evaluate(() => {
      location.hash = 'v=1&agreed=1';
    });
    await expect(page.locator('#agreed-months')).toHaveValue('1');
  });

  test('exports labelled and rejected rows with every original column', async ({ page }) => {
    await page.goto(pathOf('accounts', 'de'));
    await readFile(page, sampleOf('de'));
    const save = async (index: number) => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.locator('.exports button').nth(index).click(),
      ]);
      return readFileSync(await download.path(), 'utf8')
        .replace(/\r\n$/, '')
        .split('\r\n');
    };
    const labelled = await save(0);
    expect(labelled).toHaveLength(1 + Number(await valueOf(page, 'rows-used')));
    expect(labelled[0]?.slice(0, 24)).toBe('\ufeffKonto;Beginn;Ende;Tarif');
    expect(labelled[1]?.split(';').slice(0, 4)).toEqual(['A-0001', '12.02.2026', '', 'Individuell']);
    const rejected = await save(1);
    expect(rejected).toHaveLength(1 + Number(await valueOf(page, 'rows-rejected')));
    expect(rejected[1]?.startsWith('242;')).toBe(true);
  });

  test('fills both sides of the calculator with one link', async ({ page }) => {
    await page.goto(pathOf('accounts', 'en'));
    await readFile(page, sampleOf('en'));
    const href = (await page.locator('.to-calculator').getAttribute('href')) ?? '';
    const fragment = new URLSearchParams(href.split('#')[1]);
    expect(href.startsWith(pathOf('calculator', 'en'))).toBe(true);
    expect(fragment.get('v')).toBe('1');
    expect(fragment.get('side')).toBe('customers');
    expect(fragment.get('side-2')).toBe('clients');
    const start = Number(fragment.get('start'));
    const kept = Number(fragment.get('end')) - Number(fragment.get('new'));
    expect(kept / start).toBe(Number(await valueOf(page, 'retention-rate-customer')));
  });

  test('lists every account and is driven by the keyboard', async ({ page }) => {
    await page.goto(pathOf('accounts', 'es'));
    await readFile(page, sampleOf('es'));
    const grid = page.locator('.list table');
    await expect(grid).toHaveAttribute('aria-rowcount', '241');
    await grid.focus();
    await expect(grid.locator('tbody tr')).toHaveCount(12);
    await expect(grid.locator('tbody tr').first()).toContainText('A-0001');
    await page.keyboard.press('End');
    await expect(grid.locator('tbody tr').last()).toContainText('A-0240');
    await expect(grid.locator('[aria-selected=true]')).toHaveAttribute('aria-rowindex', '241');
    await page.keyboard.press('PageUp');
    await expect(grid).toHaveAttribute('aria-activedescendant', 'row-227');
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
    await expect(grid.locator('#row-1')).toContainText('A-0002');
    await page.locator('.scroller').evaluate((element) => {
      element.scrollTop = 3600;
    });
    await expect(grid.locator('tbody tr').first()).toHaveAttribute('aria-rowindex', '102');
    await page.locator('#list-group').selectOption('client');
    await expect(grid).toHaveAttribute(
      'aria-rowcount',
      String(1 + Number(await valueOf(page, 'accounts-client'))),
    );
    await expect(grid.locator('tbody td.client')).toHaveCount(12);
    await page.locator('#list-order').selectOption('amount');
    await expect(grid.locator('tbody tr').first()).not.toContainText('…');
  });

  test('can be stopped while it reads, and reads again afterwards', async ({ page }) => {
    await page.goto(pathOf('accounts', 'en'));
    const head = 'Account,Start,End,Monthly amount\n';
    const row = (number: number) => `Account ${String(number)},2024-05-06,,${String(number % 900)}.50\n`;
    const text = head + Array.from({ length: 600_000 }, (_, number) => row(number)).join('');
    await page.locator('#accounts-file').setInputFiles(csv(text, 'long.csv'));
    await page.locator('.mapping button.main').click();
    await expect(page.locator('.progress button')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.locator('.mapping')).toBeVisible();
    await page.locator('.mapping button.main').click();
    await expect(metric(page, 'accounts')).toHaveAttribute('value', '600000', { timeout: 20_000 });
  });

  test('runs nothing that a hostile file holds and shows it as text', async ({ page }) => {
    await page.goto(pathOf('accounts', 'en'));
    await page.evaluate(() => {
      Object.assign(globalThis, { harmed: false });
    });
    await readFile(page, fixture('hostile-names.csv'));
    await expect(page.locator('.list tbody')).toContainText('<img src=x onerror="harmed=true">');
    expect(await page.evaluate(() => (globalThis as unknown as { harmed: boolean }).harmed)).toBe(false);
    await expect(page.locator('.accounts :is(img, script)')).toHaveCount(0);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('.exports button').first().click(),
    ]);
    expect(readFileSync(await download.path(), 'utf8')).toContain(`"'=HYPERLINK`);
  });

  for (const [name, words] of [
    ['empty.csv', 'empty'],
    ['one-column.csv', 'Only one column'],
    ['binary.csv', 'not a text file'],
    ['utf-16.csv', 'UTF-16'],
    ['header-only.csv', 'No row below the column names'],
  ] as const) {
    test(`says what is wrong with ${name}`, async ({ page }) => {
      await page.goto(pathOf('accounts', 'en'));
      await page.locator('#accounts-file').setInputFiles(fixture(name));
      await expect(page.locator('.opening [role=alert]')).toContainText(words);
    });
  }

  test('says how many columns are too many', async ({ page }) => {
    await page.goto(pathOf('accounts', 'de'));
    const wide = Array.from({ length: 10_000 }, (_, number) => `c${String(number)}`).join(';');
    await page.locator('#accounts-file').setInputFiles(csv(`${wide}\n${wide}\n`));
    await expect(page.locator('.opening [role=alert]')).toContainText('10.000');
  });

  test('prints the report without the controls', async ({ page }) => {
    await page.goto(pathOf('accounts', 'en'));
    await readFile(page, sampleOf('en'));
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.groups')).toBeVisible();
    await expect(page.locator('.opening')).toBeHidden();
    await expect(page.locator('.list')).toBeHidden();
  });

  for (const [locale, colorScheme] of [
    ['de', 'light'],
    ['ru', 'dark'],
  ] as const) {
    test(`fits 320 px and is accessible at every step (${locale}, ${colorScheme})`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width: 320, height: 800 });
      await page.goto(pathOf('accounts', locale));
      const check = async () => {
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
        const { violations } = await new AxeBuilder({ page })
          .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
          .analyze();
        expect(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
        ).toEqual([]);
      };
      await page.locator('#accounts-file').setInputFiles(sampleOf(locale));
      await expect(page.locator('.mapping')).toBeVisible();
      await check();
      await page.locator('.mapping button.main').click();
      await expect(page.locator('.list tbody tr').first()).toContainText('A-0001');
      for (const summary of await page.locator('.accounts summary').all()) await summary.click();
      await check();
    });
  }
});

test.describe('the accounts workbench without script', () => {
  test.use({ javaScriptEnabled: false });

  test('shows what comes of the sample file and the rules in words, and hides every control that would do nothing', async ({
    page,
  }) => {
    await page.goto(pathOf('accounts', 'es'));
    await expect(metric(page, 'accounts-client')).not.toHaveAttribute('value', '0');
    await expect(page.locator('#rules-in-words')).toBeVisible();
    await expect(
      page.locator('main :is(button:not([popovertarget]), input, select)').filter({ visible: true }),
    ).toHaveCount(0);
    await expect(page.locator('.note').first()).toBeVisible();
  });
});
