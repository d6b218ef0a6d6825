import { describe, expect, it } from 'vitest';
import { fold, wordsOf } from '../../../src/search/words.ts';

describe('words as the search compares them', () => {
  it('takes a word without its accents for the same word', () => {
    expect(fold('Kupujący', 'pl')).toBe(fold('kupujacy', 'pl'));
    expect(fold('łączność', 'pl')).toBe('lacznosc');
    expect(fold('captación', 'es')).toBe(fold('captacion', 'es'));
  });

  it('keeps й, which endings are made of, and reads ё as е', () => {
    expect(fold('Учётный', 'ru')).toBe('учетный');
    expect(fold('свадьбо\u0438\u0306', 'ru')).toBe(fold('свадьбой', 'ru'));
  });

  it('reads ae, oe, ue and ss in German as the umlaut and ß they may stand for', () => {
    for (const [written, typed] of [
      ['Übersetzung', 'Uebersetzung'],
      ['Verhältnis', 'Verhaeltnis'],
      ['größer', 'groesser'],
    ] as const)
      expect(fold(written, 'de')).toBe(fold(typed, 'de'));
  });

  it('leaves a German e that belongs to the word', () => {
    expect(fold('Treue', 'de')).toBe('treue');
    expect(fold('teuer', 'de')).toBe('teuer');
  });

  it('parts words at spaces, hyphens and apostrophes, and counts a figure as a word', () => {
    expect(wordsOf('The client’s follow-up: 5 times', 'en')).toEqual([
      'the',
      'client',
      's',
      'follow',
      'up',
      '5',
      'times',
    ]);
  });
});
