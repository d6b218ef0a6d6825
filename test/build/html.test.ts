import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { files, html, pages, read } from './dist.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // The build writes void elements both ways and leaves the case of the doctype to its framework.
    'void-style': 'off',
    'doctype-style': 'off',
    'no-trailing-whitespace': 'off',
    'long-title': 'off',
  },
});

describe('the HTML', () => {
  it.each(files.filter((file) => file.endsWith('.html')))('%s is valid', (file) => {
    const report = validator.validateStringSync(read(file).toString(), file);
    const found = report.results.flatMap(({ messages }) =>
      messages.map(
        ({ line, ruleId, message, selector }) => `${line} ${ruleId}: ${message} (${selector ?? ''})`,
      ),
    );
    expect(found).toEqual([]);
  });

  it('has one h1 on every page and a description of its own', () => {
    const descriptions = new Set<string>();
    for (const { path, description } of pages) {
      const $ = html(path);
      expect($('h1').length, path).toBe(1);
      expect($('meta[name=description]').attr('content'), path).toBe(description);
      descriptions.add(description);
    }
    expect(descriptions.size).toBe(pages.length);
  });

  it('asks search engines to leave a demonstration build out', () => {
    for (const { path } of pages) expect(html(path)('meta[name=robots]').attr('content')).toBe('noindex');
  });
});
