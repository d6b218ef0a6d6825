import { locales } from '../../src/site/locales.ts';
import { expect, pathOf, test } from './pages.ts';

// The fixture fails on every violation of the policy and every console message.
for (const key of ['home', 'difference', 'faq', 'calculator', 'glossary', 'term-client']) {
  test(`the structured data of ${key} stand under the policy without a violation`, async ({ page }) => {
    for (const locale of locales) {
      const response = await page.goto(pathOf(key, locale));
      expect(response?.headers()['content-security-policy']).toContain("script-src 'self'");
      const graph = await page.evaluate(
        () => document.querySelector('script[type="application/ld+json"]')?.textContent ?? '',
      );
      expect(JSON.parse(graph)).toHaveProperty('@graph');
    }
  });
}
