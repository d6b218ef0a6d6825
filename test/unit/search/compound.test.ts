import { describe, expect, it } from 'vitest';
import { knownEnds, splitCompound } from '../../../src/search/compound.ts';

const among = (...words: string[]) => {
  const set = new Set(words);
  return (word: string) => set.has(word);
};

describe('German compounds', () => {
  it('fall apart into known words, without the letters that link them', () => {
    const known = among('kunde', 'bindung', 'kosten', 'vertrag', 'verlangerung');
    expect(splitCompound('kundenbindungskosten', known)).toEqual(['kunde', 'bindung', 'kosten']);
    expect(splitCompound('vertragsverlangerung', known)).toEqual(['vertrag', 'verlangerung']);
  });

  it('fall apart into as few words as there can be', () => {
    const known = among('kunde', 'kundenbindung', 'bindung', 'kosten');
    expect(splitCompound('kundenbindungskosten', known)).toEqual(['kundenbindung', 'kosten']);
  });

  it('stay whole when a part is unknown or too short to be more than chance', () => {
    expect(splitCompound('beschwerdemanagement', among('beschwerde'))).toEqual([]);
    expect(splitCompound('abokunde', among('abo', 'kunde'))).toEqual([]);
  });

  it('are known by one end when the other is not', () => {
    expect(knownEnds('beschwerdemanagement', among('beschwerde'))).toEqual(['beschwerde']);
    expect(knownEnds('mistranslated', among('translated'))).toEqual(['translated']);
    expect(knownEnds('unbekannt', among('kannt'))).toEqual(['kannt']);
    expect(knownEnds('qwertz', among('kannt'))).toEqual([]);
  });
});
