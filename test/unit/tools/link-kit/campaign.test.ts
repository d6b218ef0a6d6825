import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { campaignLink, campaignValue, carriedOn } from '../../../../src/tools/link-kit/campaign.ts';

const names = ['utm_source', 'utm_medium', 'utm_campaign', 'utm_term', 'utm_content'] as const;
const typed = (texts: readonly string[]) => names.map((name, index) => [name, texts[index] ?? ''] as const);
const address = 'https://guide.example.org/de/kunde/';

describe('a campaign link', () => {
  it('carries the values in the order of the form', () => {
    const { href, problems } = campaignLink(address, typed(['newsletter', 'email', 'Frühling 2027']));
    expect(href).toBe(`${address}?utm_source=newsletter&utm_medium=email&utm_campaign=fruhling-2027`);
    expect(problems).toEqual({});
  });

  it('puts them before the fragment and leaves other parameters alone', () => {
    const { href } = campaignLink(`${address}?a=1&utm_source=old#v=1&margin=80`, typed(['partner']));
    expect(href).toBe(`${address}?a=1&utm_source=partner#v=1&margin=80`);
  });

  it('needs a source as soon as anything is given, and carries nothing without one', () => {
    expect(campaignLink(address, typed(['', 'email']))).toEqual({
      href: address,
      problems: { utm_source: 'needed' },
    });
    expect(campaignLink(address, typed([]))).toEqual({ href: address, problems: {} });
  });

  it('names a value that reports could not show, and leaves it out', () => {
    const { href, problems } = campaignLink(address, typed(['newsletter', 'почта', 'a&b']));
    expect(problems).toEqual({ utm_medium: 'invalid', utm_campaign: 'invalid' });
    expect(href).toBe(`${address}?utm_source=newsletter`);
  });

  it('is the same when made of itself again, whatever was typed', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 5 }), fc.webFragments(), (texts, fragment) => {
        const start = `${address}#${fragment}`;
        const once = campaignLink(start, typed(texts)).href;
        expect(campaignLink(once, typed(texts)).href).toBe(once);
        expect(new URL(once).pathname).toBe('/de/kunde/');
      }),
    );
  });

  it('spells a value one way however it was typed', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(campaignValue(campaignValue(text))).toBe(campaignValue(text));
      }),
    );
    expect(campaignValue('  Łódź  Größe ')).toBe('lodz-grosse');
  });
});

describe('a short link', () => {
  it('hands on campaign parameters and the fragment, and nothing else', () => {
    expect(carriedOn('/pl/kalkulator/', '?utm_source=flyer&next=evil&utm_medium=print', '#v=1&x=2')).toBe(
      '/pl/kalkulator/?utm_source=flyer&utm_medium=print#v=1&x=2',
    );
    expect(carriedOn('/pl/kalkulator/', '', '')).toBe('/pl/kalkulator/');
  });
});
