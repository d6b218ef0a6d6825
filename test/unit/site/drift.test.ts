import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reviewed, sectionsOf, waiting, type Sections } from '../../../src/site/drift.ts';
import { locales, type Locale } from '../../../src/site/locales.ts';

const body = (sections: Readonly<Record<string, string>>) =>
  Object.entries(sections)
    .map(([id, text]) => `## A heading [#${id}]\n\n${text}\n`)
    .join('\n');
const versions = (change: Partial<Record<Locale, Readonly<Record<string, string>>>> = {}) =>
  Object.fromEntries(
    locales.map((locale) => [
      locale,
      sectionsOf(['Title'], body({ one: 'First.', two: 'Second.', ...change[locale] })),
    ]),
  ) as Record<Locale, Sections>;
const settled = reviewed(versions(), {});

describe('drift between the languages', () => {
  it('finds nothing to look at when nothing changed since the last review', () => {
    expect(waiting(versions(), settled)).toEqual([]);
  });

  it('lists the same section of all other languages when one changed', () => {
    expect(waiting(versions({ de: { two: 'Changed.' } }), settled)).toEqual(
      locales.filter((locale) => locale !== 'de').map((locale) => ({ section: 'two', locale })),
    );
  });

  it('lists all five when two languages changed the same section', () => {
    const both = versions({ de: { two: 'Changed.' }, pl: { two: 'Changed too.' } });
    expect(
      waiting(both, settled)
        .map(({ locale }) => locale)
        .sort(),
    ).toEqual([...locales].sort());
  });

  it('is cleared for one section and stays for the other', () => {
    const now = versions({ de: { one: 'Changed.', two: 'Changed.' } });
    const after = reviewed(now, settled, 'two');
    expect(new Set(waiting(now, after).map(({ section }) => section))).toEqual(new Set(['one']));
    expect(waiting(now, reviewed(now, after))).toEqual([]);
  });

  it('lists a new text in every language', () => {
    expect(waiting(versions(), {})).toHaveLength(4 * locales.length);
  });

  it('does not count a line break within a paragraph as a change', () => {
    expect(sectionsOf(['T'], body({ one: 'First\nline.' }))).toEqual(
      sectionsOf(['T'], body({ one: 'First line.' })),
    );
  });

  it('sees every other change of words, and forgets sections that are gone', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,8}$/), fc.stringMatching(/^[a-z]{1,8}$/), (a, b) => {
        fc.pre(a !== b);
        expect(sectionsOf([], body({ one: a }))['one']).not.toBe(sectionsOf([], body({ one: b }))['one']);
      }),
    );
    expect(Object.keys(reviewed(versions(), { ...settled, gone: { en: 'x' } }))).not.toContain('gone');
  });
});
