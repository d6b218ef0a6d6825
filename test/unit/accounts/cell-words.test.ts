import { describe, expect, it } from 'vitest';
import { isNothing, saysYes, standingOf } from '../../../src/accounts/cell-words.ts';

describe('words in cells', () => {
  it.each([
    ...['unclear', 'Unsure', 'to be clarified', 'tbd', 'not known'],
    ...['unklar', 'ungeklärt', 'offen?', 'nicht bekannt'],
    ...['dudoso', 'por confirmar', 'no se sabe'],
    ...['niejasne', 'Niejasny', 'do ustalenia', 'nie wiadomo'],
    ...['неясно', 'Неизвестно', 'не знаю', 'уточняется'],
  ])('%j says that nothing is known, not yes', (cell) => {
    expect(saysYes(cell)).toBe('nothing');
    expect(isNothing(cell)).toBe(true);
  });

  it.each(['yes', 'ja', 'sí', 'tak', 'да', 'three languages, own layout'])('%j says yes', (cell) => {
    expect(saysYes(cell)).toBe('yes');
  });

  it.each(['no', 'nein', 'ninguna', 'nie', 'нет', 'standardowy'])('%j says no', (cell) => {
    expect(saysYes(cell)).toBe('no');
  });

  it.each([
    ...['aktywne', 'Aktywni', 'activos', 'действующие'],
    // on hold, and come back or go: not gone yet
    ...['paused', 'on hold', 'pausiert', 'ruhend', 'en pausa', 'pausada', 'wstrzymany', 'wstrzymane'],
    ...['zawieszona', 'приостановлен', 'на паузе'],
  ])('%j is still there', (cell) => {
    expect(standingOf(cell)).toBe('running');
  });

  it.each(['lead', 'prospect', 'Interessent', 'interesado', 'potencjalny', 'лид', 'потенциальный'])(
    '%j has never paid',
    (cell) => {
      expect(standingOf(cell)).toBe('never');
    },
  );

  it.each(['cancelled', 'gekündigt', 'cancelado', 'zakończone', 'расторгнут'])('%j has ended', (cell) => {
    expect(standingOf(cell)).toBe('ended');
  });
});
