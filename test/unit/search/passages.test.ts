import { describe, expect, it } from 'vitest';
import { passagesOf, plainText } from '../../../src/search/passages.ts';

describe('passages of a text', () => {
  it('are what stands before the first heading, and each section by its id', () => {
    const text = `Before <Term id="client">clients</Term>.

## Two definitions [#definitions]

One.

### In detail [#detail]

Two.`;
    expect(passagesOf(text)).toEqual([
      { id: '', heading: '', text: 'Before clients .' },
      { id: 'definitions', heading: 'Two definitions', text: 'One.' },
      { id: 'detail', heading: 'In detail', text: 'Two.' },
    ]);
  });

  it('hold words only: no components, link targets or table rules', () => {
    expect(plainText('| a | **b** |\n| --- | --- |\n[c](https://example.org/d) {e}')).toBe('a b --- --- c');
    expect(plainText('<To page="calculator" fragment="v=1&margin=80">it</To>')).toBe('it');
  });
});
