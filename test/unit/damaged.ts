import fc from 'fast-check';

/** What files are damaged with: pieces that mean something to a reader of YAML, Markdown or HTML, and any characters. */
const pieces = fc.oneof(
  fc.constantFrom(
    '---',
    '\n---\n',
    ':',
    '- ',
    '  ',
    '\t',
    '&a',
    '*a',
    '!!js/function',
    '{',
    '[',
    '"',
    "'",
    '|',
    '…',
  ),
  fc.constantFrom('<script>', '</', '{{', '\u0000', '\ufeff', '\u202e', '\ud800', '__proto__: 1\n', '\r\n'),
  fc.string({ unit: 'binary', maxLength: 6 }),
);

/** A text that is right, with up to four places cut out, doubled or written over. */
export function damaged(text: string): fc.Arbitrary<string> {
  const damage = fc.record({
    at: fc.nat(text.length),
    length: fc.oneof(fc.nat(3), fc.nat(text.length)),
    put: fc.oneof(pieces, fc.constant(undefined)),
  });
  return fc.array(damage, { minLength: 1, maxLength: 4 }).map((list) =>
    list.reduce((before, { at, length, put }) => {
      const cut = before.slice(at, at + length);
      return before.slice(0, at) + (put ?? cut + cut) + before.slice(at + length);
    }, text),
  );
}
