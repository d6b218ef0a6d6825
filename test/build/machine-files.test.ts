import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { validateXML } from 'xmllint-wasm';
import { llmsPath, manifestPath, markdownPath } from '../../src/site/addresses.ts';
import { siteConfig } from '../../src/site/config.ts';
import { locales } from '../../src/site/locales.ts';
import { files, html, pages, read } from './dist.ts';

const origin = siteConfig({}).url;
/** A node of a Markdown tree and all nodes below it. */
const nodesOf = (node: Nodes): Nodes[] => [
  node,
  ...('children' in node ? node.children.flatMap(nodesOf) : []),
];
const textOf = (node: Nodes): string =>
  nodesOf(node)
    .map((each) => ('value' in each ? each.value : ''))
    .join('');

const schema = (name: string) => ({
  fileName: name,
  contents: readFileSync(`test/schemas/${name}`, 'utf8'),
});
const against = (contents: string) =>
  validateXML({
    xml: { fileName: 'sitemap.xml', contents },
    schema: [schema('sitemap-with-alternates.xsd')],
    preload: [schema('sitemap.xsd'), schema('xhtml-link.xsd')],
  });

describe('the sitemap', () => {
  it('is valid by its published schema', async () => {
    const { errors } = await against(read('/sitemap.xml').toString());
    expect(errors.map(({ message }) => message)).toEqual([]);
  });

  it('would not be valid with an entry without an address', async () => {
    const broken = read('/sitemap.xml')
      .toString()
      .replace(/<loc>.*?<\/loc>/, '');
    expect((await against(broken)).valid).toBe(false);
  });
});

describe('robots.txt', () => {
  it('lets everyone in, names the sitemap, and tells Yandex which parameters make no other page', () => {
    const lines = read('/robots.txt').toString().trim().split('\n');
    expect(lines.filter((line) => line !== '')).toEqual([
      'User-agent: *',
      'Allow: /',
      'Clean-param: utm_source&utm_medium&utm_campaign&utm_term&utm_content&utm_id /',
      `Sitemap: ${origin}/sitemap.xml`,
    ]);
  });
});

describe('a demonstration build', () => {
  it('has no security.txt and no mark of a search console', () => {
    expect(files.filter((file) => file.includes('security'))).toEqual([]);
    expect(html('/en/')('meta[name*=verif], meta[name^=msvalidate]')).toHaveLength(0);
  });
});

describe('the icons', () => {
  it('are there in every size the head and the manifests name', () => {
    for (const locale of locales) {
      const $ = html(`/${locale}/`);
      expect($('link[rel=manifest]').attr('href')).toBe(manifestPath(locale));
      const manifest = JSON.parse(read(manifestPath(locale)).toString()) as {
        lang: string;
        start_url: string;
        name: string;
        icons: { src: string; sizes: string }[];
      };
      expect(manifest).toMatchObject({ lang: locale, start_url: `/${locale}/` });
      for (const { src, sizes } of manifest.icons) {
        expect(files, src).toContain(src);
        if (!src.endsWith('.png')) continue;
        const png = read(src);
        expect(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`, src).toBe(sizes);
      }
      expect(files).toContain($('link[rel=apple-touch-icon]').attr('href'));
    }
    expect(files).toContain('/favicon.ico');
    expect(files).toContain('/mark.svg');
  });
});

describe('the Markdown twins', () => {
  const articles = pages.filter(({ kind }) => kind === 'article');

  describe.each(articles.map((page) => [page.path, page] as const))('%s', (path, page) => {
    const $ = html(path);
    const text = files.includes(markdownPath(page)) ? read(markdownPath(page)).toString() : '';
    const nodes = nodesOf(unified().use(remarkParse).use(remarkGfm).parse(text));

    it('is linked from its head', () => {
      expect($('link[rel=alternate][type="text/markdown"]').attr('href')).toBe(markdownPath(page));
    });

    it('holds every heading of the article in order, and no HTML', () => {
      const found = nodes.filter(({ type }) => type === 'heading').map(textOf);
      const raw = nodes.filter(({ type }) => type === 'html').map(textOf);
      $('.contents, .mistake').remove();
      const expected = $('article :is(h1, h2, h3)')
        .toArray()
        .map((heading) => $(heading).text());
      const plain = (words: string[]) => words.map((each) => each.replace(/\s+/g, ' ').trim());
      expect(plain(found)).toEqual(plain(expected));
      expect(raw).toEqual([]);
    });

    it('leads by absolute addresses to pages of the build', () => {
      for (const node of nodes) {
        if (node.type !== 'link') continue;
        expect(node.url).toMatch(/^(https?|mailto):/);
        const { origin: at, pathname } = new URL(node.url);
        if (at !== origin) continue;
        expect(files, node.url).toContain(pathname.endsWith('/') ? `${pathname}index.html` : pathname);
      }
    });
  });
});

describe.each(locales)('llms.txt in %s', (locale) => {
  it('names every page of the language once, articles by their Markdown', () => {
    const found = [
      ...read(llmsPath(locale))
        .toString()
        .matchAll(/^- \[.+?\]\((.+?)\): .+$/gm),
    ].map((match) => match[1]);
    const expected = pages
      .filter((page) => page.locale === locale && page.kind !== 'home')
      .map((page) => `${origin}${page.kind === 'article' ? markdownPath(page) : page.path}`);
    expect(found.sort()).toEqual(expected.sort());
    expect(read('/llms.txt').toString()).toContain(`(${origin}${llmsPath(locale)})`);
  });
});
