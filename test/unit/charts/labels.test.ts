import { describe, expect, it } from 'vitest';
import { legible, lines } from '../../../src/charts/labels.ts';

describe('labels along an axis', () => {
  it('are all written when they are short', () => {
    expect(legible(['10', '20', '30', '40'])).toEqual([true, true, true, true]);
  });

  it('are thinned out, from the first on, until they stand apart on a narrow screen', () => {
    expect(legible(['10 months', '12 months', '14 months', '16 months', '18 months'])).toEqual([
      true,
      false,
      true,
      false,
      true,
    ]);
    expect(legible(['a very long label of a value', 'b', 'c'])).toEqual([true, false, false]);
  });

  it('break into lines between words, and only when they have to', () => {
    expect(lines('Spending on acquisition: €10 to €20')).toEqual(['Spending on acquisition: €10 to €20']);
    expect(
      lines('Расходы на привлечение: от 1\u00a0080\u00a0000\u00a0₽ до 1\u00a0320\u00a0000\u00a0₽'),
    ).toEqual(['Расходы на привлечение: от 1\u00a0080\u00a0000\u00a0₽ до', '1\u00a0320\u00a0000\u00a0₽']);
  });
});
