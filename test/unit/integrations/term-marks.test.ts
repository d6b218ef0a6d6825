import { load } from 'cheerio';
import type { CheerioAPI } from 'cheerio';
import { Fragment, h } from 'preact';
import type { ComponentChildren, ComponentType } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { evaluate } from 'satteri';
import { describe, expect, it } from 'vitest';
import { rowHeaders } from '../../../src/integrations/row-headers.ts';
import { columnSides, termPunctuation } from '../../../src/integrations/term-marks.ts';
import { readTermbase } from '../../../src/terms/read-termbase.ts';

const termbase = await readTermbase();

interface TermProps {
  readonly before?: string;
  readonly after?: string;
  readonly children?: ComponentChildren;
}
const Term = ({ before, after, children }: TermProps) => h('button', {}, before, children, after);

/** A text of the guide as the browser gets it. */
async function page(source: string, locale = 'en'): Promise<CheerioAPI> {
  const element = (type: unknown, props: unknown) => h(type as ComponentType, props as object);
  const content = await evaluate(source, {
    Fragment,
    jsx: element,
    jsxs: element,
    hastPlugins: [rowHeaders, columnSides(termbase), termPunctuation],
    fileURL: new URL(`file:///content/articles/difference/${locale}.mdx`),
  });
  return load(renderToString(element(content['default'], { components: { Term } })));
}

describe('a term in a sentence', () => {
  it('holds the punctuation that touches it', async () => {
    const $ = await page('A <Term id="client">client</Term>, not (<Term id="customer">customer</Term>)!');
    expect(
      $('button')
        .toArray()
        .map((each) => $(each).text()),
    ).toEqual(['client,', '(customer)!']);
    expect($('p').text()).toBe('A client, not (customer)!');
  });

  it('is left alone between words', async () => {
    const $ = await page('Every <Term id="client">client</Term> buys.');
    expect($('button').text()).toBe('client');
  });
});

describe('the head of a table', () => {
  const signs = async (heads: string, locale: string): Promise<string[]> => {
    const rule = heads.replace(/[^|]+/g, '---');
    const $ = await page(`|${heads}|\n|${rule}|\n|${heads}|\n`, locale);
    return $('th[class]')
      .toArray()
      .map((cell) => `${$(cell).text()}: ${$(cell).attr('class') ?? ''}`);
  };

  it('carries the sign of the side a column speaks of, in whatever form the word stands', async () => {
    expect(await signs('Merkmal|Kunden|Klient', 'de')).toEqual(['Kunden: customer', 'Klient: client']);
    expect(await signs('Признак|Ещё покупатель|Уже клиент', 'ru')).toEqual([
      'Ещё покупатель: customer',
      'Уже клиент: client',
    ]);
  });

  it('carries none where both sides or words of another language stand', async () => {
    expect(await signs('Client or customer|Kunde', 'en')).toEqual([]);
    expect(await signs('Customer Success|Support', 'de')).toEqual([]);
  });
});
