import { expect, pathOf, test } from './pages.ts';

const load = /\/assets\/(search\/|load\.)/;

test.describe('search', () => {
  test('loads nothing until the field is used', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => {
      if (load.test(request.url())) asked.push(request.url());
    });
    await page.goto(pathOf('search', 'en'), { waitUntil: 'networkidle' });
    expect(asked).toEqual([]);
    await page.getByRole('searchbox').focus();
    await expect.poll(() => asked.length).toBe(2);
  });

  test('shows hits while one types, says how many, and keeps the query in the address', async ({ page }) => {
    await page.goto(pathOf('search', 'pl'));
    await page.getByRole('searchbox').fill('reklamacji');
    await expect(page.getByRole('status')).toHaveText(/^Znaleziono \d+ stron/);
    const first = page.locator('#search-hits li').first();
    await expect(first.getByRole('link').first()).toHaveAttribute('href', pathOf('crm', 'pl'));
    await expect(first.getByRole('link').last()).toHaveAttribute('href', `${pathOf('crm', 'pl')}#requests`);
    expect(new URL(page.url()).hash).toBe('#q=reklamacji');
  });

  test('works with the keyboard alone', async ({ page }) => {
    await page.goto(pathOf('search', 'de'));
    const field = page.getByRole('searchbox');
    const links = page.locator('#search-hits a');
    await field.focus();
    await page.keyboard.type('Kundenbindungskosten');
    await page.keyboard.press('Enter');
    await expect(links.first()).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(links.nth(1)).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await expect(field).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    await expect(field).toBeFocused();
    await expect(field).toHaveValue('Kundenbindungskosten');
    await page.keyboard.press('Escape');
    await expect(field).toHaveValue('');
    await expect(links).toHaveCount(0);
    await page.keyboard.type('Kundenbindungskosten');
    await page.keyboard.press('Enter');
    await expect(links.first()).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(pathOf('term-cost-to-retain', 'de'));
  });

  test('opens a link that carries a query, and takes the query along to another language', async ({
    page,
  }) => {
    await page.goto(`${pathOf('search', 'ru')}#q=${encodeURIComponent('отток')}`);
    await expect(page.locator('#search-hits a').first()).toHaveAttribute('href', pathOf('term-churn', 'ru'));
    await page.locator('.languages').getByRole('link', { name: 'English' }).click();
    await expect(page.getByRole('searchbox')).toHaveValue('отток');
    await expect(page.locator('#search-hits a').first()).toHaveAttribute('href', pathOf('term-churn', 'en'));
    await page.locator('#search-hits a').first().click();
    await page.goBack();
    await expect(page.locator('#search-hits a').first()).toHaveAttribute('href', pathOf('term-churn', 'en'));
  });

  test('shows what was typed as text and helps when nothing was found', async ({ page }) => {
    await page.goto(pathOf('search', 'es'));
    await page.getByRole('searchbox').fill('<b>zzzz</b> qqqq');
    await expect(page.getByRole('status')).toHaveText('No hay resultados para «<b>zzzz</b> qqqq».');
    await page.getByRole('link', { name: 'Recorre la lista por temas' }).click();
    expect(new URL(page.url()).hash).toBe('#topics');
    await expect(page.getByRole('heading', { name: 'Todas las páginas por temas' })).toBeInViewport();
  });

  test('says so when the index cannot be fetched, and tries again at the next key', async ({
    page,
    incidents,
  }) => {
    await page.route(/\/assets\/search\//, (route) => route.abort());
    await page.goto(pathOf('search', 'en'));
    await page.getByRole('searchbox').fill('churn');
    await expect(page.getByRole('status')).toHaveText(/could not be loaded/);
    await page.unroute(/\/assets\/search\//);
    await page.getByRole('searchbox').fill('churn rate');
    await expect(page.locator('#search-hits a').first()).toHaveAttribute(
      'href',
      pathOf('term-churn-rate', 'en'),
    );
    // The browser itself reports the request that was refused here.
    expect(incidents.every((incident) => incident.includes('net::ERR_FAILED'))).toBe(true);
    incidents.length = 0;
  });
});

test.describe('search without script', () => {
  test.use({ javaScriptEnabled: false });

  test('is a list by topic', async ({ page }) => {
    await page.goto(pathOf('search', 'en'));
    await expect(page.getByRole('searchbox')).toBeHidden();
    await expect(page.locator('.no-script')).toBeVisible();
    await expect(page.getByRole('link', { name: 'Keep or win: what it really costs' })).toBeVisible();
  });
});
