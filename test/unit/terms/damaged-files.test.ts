import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPage } from '../../../src/terms/check/check.ts';
import { UnreadableText } from '../../../src/terms/check/page.ts';
import { readPage } from '../../../src/terms/check/parse/read-page.ts';
import { termLanguages } from '../../../src/terms/languages.ts';
import { loadTermbase, TermbaseError } from '../../../src/terms/termbase.ts';
import { damaged } from '../damaged.ts';
import { clientFile, sampleFiles } from './sample-termbase.ts';

const whole = loadTermbase(sampleFiles);

describe('a damaged file of the termbase', () => {
  const load = (text: string) => {
    try {
      loadTermbase({ ...sampleFiles, 'content/terms/client.yaml': text });
    } catch (error) {
      expect(error).toBeInstanceOf(TermbaseError);
      for (const { file, line, message } of (error as TermbaseError).problems) {
        expect(file).toMatch(/^content\/terms\/[a-z]+\.yaml$/);
        expect(line).toBeGreaterThan(0);
        expect(message).not.toBe('');
      }
    }
  };

  it('is either still a termbase or refused with file, line and reason', () => {
    fc.assert(fc.property(damaged(clientFile), load), { numRuns: 400 });
  });

  it('that is no YAML at all is refused the same way', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 120 }), fc.json()), load), {
      examples: [
        [''],
        ['*\u0000'],
        ['a: &a [1, 1]\nb: &b [*a, *a]\nc: [*b, *b, *b, *missing]'],
        ['null'],
        ['[]'],
        ['--- \n---'],
        ['a: *missing'],
        ['? {a: b}\n: c'],
        ['__proto__: {side: client}'],
      ],
    });
  });
});

describe('a damaged text', () => {
  const page = `---
title: Clients and customers
description: A sentence that describes the page.
slug: clients-and-customers
concepts: [client, customer]
domains: [saas]
---

## Two words [#two-words]

A customer buys; a client stays. <Term id="client">client</Term>

| customer | client |
| -------- | ------ |
| buys     | stays  |

<Note>

An aside with {'an expression'} and [a link](#two-words).

</Note>
`;

  it.each(['mdx', 'md', 'txt'] as const)(
    'as %s is checked or refused with a line, and every finding lies inside it',
    (format) => {
      fc.assert(
        fc.property(damaged(page), fc.constantFrom(...termLanguages), (source, language) => {
          try {
            const { findings } = checkPage(readPage(source, { file: 'damaged', language, format }), whole);
            for (const { line, column } of findings) {
              expect(line).toBeGreaterThan(0);
              expect(column).toBeGreaterThan(0);
              expect(line).toBeLessThanOrEqual(source.split(/\r\n|[\n\r]/).length);
            }
          } catch (error) {
            expect(error).toBeInstanceOf(UnreadableText);
            expect((error as UnreadableText).line).toBeGreaterThan(0);
          }
        }),
        { numRuns: 300 },
      );
    },
  );
});
