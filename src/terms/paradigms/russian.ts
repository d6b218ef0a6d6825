import { cut, fill, type AdjectiveClass, type Agreement, type NounClass, type Paradigm } from './paradigm.ts';

/** After these letters Russian writes и where other stems have ы. */
const noY = /[кгхжшчщ]$/;

function hardMasculine(lemma: string, agreement: Agreement): Paradigm {
  const y = noY.test(lemma) ? 'и' : 'ы';
  const animate = agreement === 'm-pers';
  return fill(
    agreement,
    lemma,
    `- а у ${animate ? 'а' : '-'} ом е`,
    `${y} ов ам ${animate ? 'ов' : y} ами ах`,
  );
}

/** Animate masculines in -ь: покупатель, гость. */
const softMasculine: NounClass = (lemma) =>
  fill('m-pers', cut(lemma, 'ь'), 'ь я ю я ем е', 'и ей ям ей ями ях');

function feminineA(lemma: string, animate: boolean): Paradigm {
  const stem = cut(lemma, 'а');
  const y = noY.test(stem) ? 'и' : 'ы';
  const genitive = /[^аеёиоуыэюяь]к$/.test(stem)
    ? `=${stem.slice(0, -1)}${/[жшчщ]к$/.test(stem) ? 'ек' : 'ок'}`
    : '-';
  const instrumental = /[цч]$/.test(stem) ? 'ей' : 'ой';
  return fill(
    animate ? 'f-anim' : 'f',
    stem,
    `а ${y} е у ${instrumental} е`,
    `${y} ${genitive} ам ${animate ? genitive : y} ами ах`,
  );
}

const softFeminine: NounClass = (lemma) => fill('f', cut(lemma, 'ь'), 'ь и и ь ью и', 'и ей ям и ями ях');

const neuterIe: NounClass = (lemma) => fill('n', cut(lemma, 'е'), 'е я ю е ем и', 'я й ям я ями ях');

/** Adjectives and participles: постоянный, валовой, чистый, платящий, абонентский. */
const adjectival: AdjectiveClass = (lemma, agreement) => {
  const stem = lemma.replace(/(ый|ий|ой)$/, '');
  if (stem === lemma) throw new Error(`"${lemma}" does not end in "-ый", "-ий" or "-ой"`);
  const sibilant = /[жшчщ]$/.test(stem);
  const i = noY.test(stem) ? 'и' : 'ы';
  const o = sibilant ? 'е' : 'о';
  const plural = (animate: boolean) => `${i}е ${i}х ${i}м ${animate ? `${i}х` : `${i}е`} ${i}ми ${i}х`;
  switch (agreement) {
    case 'f':
    case 'f-anim':
      return fill(agreement, stem, `ая ${o}й ${o}й ую ${o}й ${o}й`, plural(agreement === 'f-anim'));
    case 'n':
      return fill('n', stem, `${o}е ${o}го ${o}му ${o}е ${i}м ${o}м`, plural(false));
    case 'm-inan':
      return fill('m-inan', stem, `=${lemma} ${o}го ${o}му =${lemma} ${i}м ${o}м`, plural(false));
    case 'm-pers':
    case 'm-anim':
      return fill('m-pers', stem, `=${lemma} ${o}го ${o}му ${o}го ${i}м ${o}м`, plural(true));
  }
};

export const russianNouns: Readonly<Record<string, NounClass>> = {
  'm-anim': (lemma) => hardMasculine(lemma, 'm-pers'),
  'm-inan': (lemma) => hardMasculine(lemma, 'm-inan'),
  'm-soft': softMasculine,
  'm-participle': (lemma) => adjectival(lemma, 'm-pers'),
  'f-participle': (lemma) => adjectival(`${cut(lemma, 'ая')}ий`, 'f'),
  'f-anim': (lemma) => feminineA(lemma, true),
  'f-a': (lemma) => feminineA(lemma, false),
  'f-soft': softFeminine,
  'n-ie': neuterIe,
};

export const russianAdjectives: Readonly<Record<string, AdjectiveClass>> = { adj: adjectival };
