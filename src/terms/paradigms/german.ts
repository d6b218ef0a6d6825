import { cut, type NounClass, type Paradigm } from './paradigm.ts';

function paradigm(
  agreement: Paradigm['agreement'],
  singular: readonly string[],
  plural: readonly string[],
): Paradigm {
  const [nom = '', gen = nom, dat = nom, acc = nom] = singular;
  const [plNom, plGen = plNom, plDat = plNom, plAcc = plNom] = plural;
  return {
    agreement,
    forms: {
      'sg.nom': nom,
      'sg.gen': gen,
      'sg.dat': dat,
      'sg.acc': acc,
      ...(plNom !== undefined && plGen !== undefined && plDat !== undefined && plAcc !== undefined
        ? { 'pl.nom': plNom, 'pl.gen': plGen, 'pl.dat': plDat, 'pl.acc': plAcc }
        : {}),
    },
  };
}

/** Weak masculines: Klient, Kunde; every form but the first ends in -n or -en. */
const weak: NounClass = (lemma) => {
  const oblique = `${lemma}${lemma.endsWith('e') ? 'n' : 'en'}`;
  return paradigm('m-pers', [lemma, oblique, oblique, oblique], [oblique]);
};

/** -er masculines without a plural ending: Verbraucher. */
const er: NounClass = (lemma) => {
  cut(lemma, 'er');
  return paradigm('m-pers', [lemma, `${lemma}s`], [lemma, lemma, `${lemma}n`]);
};

const feminine: NounClass = (lemma) => {
  const plural = lemma.endsWith('in') ? `${lemma}nen` : lemma.endsWith('e') ? `${lemma}n` : `${lemma}en`;
  return paradigm('f', [lemma], [plural]);
};

/** Strong masculines and neuters with plural -e: Tarif, Treueprogramm; -nis doubles its s. */
const strongE =
  (agreement: 'm-inan' | 'n'): NounClass =>
  (lemma) => {
    const stem = lemma.endsWith('nis') ? `${lemma}s` : lemma;
    const genitive = lemma.endsWith('nis') ? `${stem}es` : `${stem}s`;
    return paradigm(agreement, [lemma, genitive], [`${stem}e`, `${stem}e`, `${stem}en`]);
  };

/** Loan words with -s throughout: Lead, Account, Onboarding. */
const loan =
  (agreement: 'm-inan' | 'n' | 'f'): NounClass =>
  (lemma) =>
    paradigm(agreement, [lemma, agreement === 'f' ? lemma : `${lemma}s`], [`${lemma}s`]);

export const germanNouns: Readonly<Record<string, NounClass>> = {
  'm-weak': weak,
  'm-er': er,
  'm-e': strongE('m-inan'),
  'm-s': loan('m-inan'),
  f: feminine,
  'f-s': loan('f'),
  'n-e': strongE('n'),
  'n-s': loan('n'),
};

/**
 * Pair spellings other people use (Klient:innen, Klient*in, KlientInnen, Klient(inn)en); ours never does.
 * @param stem the masculine without -e: Klient, Kund
 */
export function germanPairForms(stem: string): string[] {
  const signs = [':', '*', '_', '/-', '/'];
  return [
    ...signs.flatMap((sign) => [`${stem}${sign}in`, `${stem}${sign}innen`]),
    `${stem}In`,
    `${stem}Innen`,
    `${stem}(in)`,
    `${stem}(inn)en`,
  ];
}
