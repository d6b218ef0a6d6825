import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { cardPath, embedPath, linkKitPath, oembedPath } from '../../src/site/addresses.ts';
import { siteConfig } from '../../src/site/config.ts';
import { embedKeys, embeds, isEmbed } from '../../src/site/embeds.ts';
import { locales } from '../../src/site/locales.ts';
import { files, html, pages, read } from './dist.ts';

const origin = siteConfig({}).url;
const tools = pages.flatMap((page) => (isEmbed(page.key) ? [{ ...page, key: page.key }] : []));

describe('the embedded tools', () => {
  it('are there in five languages, not to be indexed, and name the whole tool as the page they stand for', () => {
    expect(tools).toHaveLength(embedKeys.length * locales.length);
    for (const { path, locale, key } of tools) {
      const $ = html(embedPath(locale, key));
      expect($('html').attr('lang')).toBe(locale);
      expect($('meta[name=robots]').attr('content')).toBe('noindex');
      expect($('link[rel=canonical]').attr('href')).toBe(`${origin}${path}`);
      expect($('footer a').attr('href')).toBe(path);
    }
  });

  it('lead out of the frame with every link', () => {
    for (const { locale, key } of tools) {
      const $ = html(embedPath(locale, key));
      for (const link of $('a').toArray()) {
        expect($(link).attr('target')).toBe('_blank');
        expect($(link).attr('rel')).toBe('noopener');
      }
    }
  });

  it('show the answer of the example without script', () => {
    for (const { locale } of tools.filter(({ key }) => key === 'calculator')) {
      const $ = html(embedPath(locale, 'calculator'));
      expect($('[data-metric=verdict]').attr('value')).toBe('too-close');
      expect($('input[data-field], .field input')).toHaveLength(9);
    }
  });

  it('are announced by oEmbed in the head of the whole tool', () => {
    for (const page of tools) {
      const { path, locale, key, title } = page;
      const link = html(path)('link[type="application/json+oembed"]');
      expect(link.attr('href')).toBe(`${origin}${oembedPath(locale, key)}`);
      const answer = JSON.parse(read(oembedPath(locale, key)).toString()) as Record<string, unknown>;
      expect(answer).toMatchObject({
        version: '1.0',
        type: 'rich',
        title,
        width: 640,
        height: embeds[key].height,
        thumbnail_url: `${origin}${cardPath(page)}`,
      });
      const frame = load(String(answer['html']))('iframe');
      expect(frame.attr('src')).toBe(`${origin}${embedPath(locale, key)}`);
      expect(frame.attr('title')).toBe(title);
    }
  });

  it('come with a code in the link kit that holds nothing but the frame and the script for its height', () => {
    for (const page of tools) {
      const $ = html(linkKitPath(page));
      const plain = load($('#embed-frame').text(), null, false);
      expect(plain('*')).toHaveLength(1);
      expect(plain('iframe').attr('src')).toBe(`${origin}${embedPath(page.locale, page.key)}`);
      const fitted = load($('#embed-height').text(), null, false);
      expect(new URL(fitted('script').attr('src') ?? '').pathname).toBe('/embed/height.js');
      expect(fitted('script').text()).toBe('');
    }
    expect(files).toContain('/embed/height.js');
  });
});
