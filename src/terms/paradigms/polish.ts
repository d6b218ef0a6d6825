import { cut, fill, type AdjectiveClass, type NounClass, type Paradigm } from './paradigm.ts';

/** Final consonants before the locative -e: klient, kliencie; plan, planie; umowa, umowie. */
const softened: readonly (readonly [string, string])[] = [
  ['st', 'ści'],
  ['t', 'ci'],
  ['d', 'dzi'],
  ['n', 'ni'],
  ['s', 'si'],
  ['z', 'zi'],
  ['m', 'mi'],
  ['w', 'wi'],
  ['p', 'pi'],
  ['b', 'bi'],
  ['f', 'fi'],
  ['ł', 'l'],
  ['r', 'rz'],
  ['k', 'c'],
  ['g', 'dz'],
];

function soften(stem: string): string {
  const rule = softened.find(([hard]) => stem.endsWith(hard));
  if (!rule) throw new Error(`"${stem}" has no rule for its locative`);
  return stem.slice(0, stem.length - rule[0].length) + rule[1];
}

function hardMasculine(lemma: string, genitive: 'a' | 'u', personal: boolean): Paradigm {
  const velar = /[kg]$/.test(lemma);
  const locative = velar ? `${lemma}u` : `${soften(lemma)}e`;
  const personalPlural = velar
    ? `${lemma.slice(0, -1)}cy`
    : `${soften(lemma).replace(/i$/, '')}${/r$/.test(lemma) ? 'y' : 'i'}`;
  const plural = personal ? personalPlural : `${lemma}${velar ? 'i' : 'y'}`;
  const accusative = personal ? `=${lemma}a` : '-';
  return fill(
    personal ? 'm-pers' : 'm-inan',
    lemma,
    `- ${genitive} owi ${accusative} ${velar ? 'iem' : 'em'} =${locative} =${locative}`,
    `=${plural} ów om ${personal ? 'ów' : `=${plural}`} ami ach`,
  );
}

/** -ca nouns, feminine in the singular only: nabywca, zleceniodawca. */
const masculineCa: NounClass = (lemma) =>
  fill('m-pers', cut(lemma, 'a'), 'a y y ę ą y o', 'y ów om ów ami ach');

const feminineA: NounClass = (lemma) => {
  const stem = cut(lemma, 'a');
  if (stem.endsWith('j')) return fill('f', stem, 'a i i ę ą i o', 'e i om e ami ach');
  if (/(ż|sz|cz|rz|c)$/.test(stem)) return fill('f', stem, 'a y y ę ą y o', 'e - om e ami ach');
  const dative = `=${soften(stem)}e`;
  const i = /[kg]$/.test(stem) ? 'i' : 'y';
  return fill('f', stem, `a ${i} ${dative} ę ą ${dative} o`, `${i} - om ${i} ami ach`);
};

/** -ka with a vowel slipped in before the bare genitive plural: klientka, klientek. */
const feminineKa: NounClass = (lemma) => {
  const stem = cut(lemma, 'ka');
  return fill('f', stem, 'ka ki ce kę ką ce ko', 'ki ek kom ki kami kach');
};

const feminineYni: NounClass = (lemma) => {
  const stem = cut(lemma, 'ni');
  return fill('f', stem, 'ni ni ni nię nią ni ni', 'nie ń niom nie niami niach');
};

/** Feminines that end in a consonant: wartość. */
const feminineSc: NounClass = (lemma) =>
  fill('f', cut(lemma, 'ść'), 'ść ści ści ść ścią ści ści', 'ści ści ściom ści ściami ściach');

/** Verbal nouns and the like: odnowienie, zlecenie. */
const neuterNie: NounClass = (lemma) => {
  const stem = cut(lemma, 'nie');
  return fill('n', stem, 'nie nia niu nie niem niu nie', 'nia ń niom nia niami niach');
};

/** Neuters in -ie without a plural in use: wsparcie. */
const neuterIe: NounClass = (lemma) => fill('n', cut(lemma, 'e'), 'e a u e em u e', '');

const neuterO: NounClass = (lemma) => {
  const stem = cut(lemma, 'o');
  return fill('n', stem, `o a u o em =${soften(stem)}e o`, 'a - om a ami ach');
};

/** Masculine and feminine of a substantivised participle or adjective: kupujący, podopieczny. */
const adjectival: AdjectiveClass = (lemma, agreement) => {
  const stem = cut(lemma, 'y');
  const personal = stem.endsWith('c') ? stem : soften(stem);
  const personalPlural = personal.endsWith('i')
    ? `=${personal}`
    : `=${personal}${/(c|rz)$/.test(personal) ? 'y' : 'i'}`;
  switch (agreement) {
    case 'f':
    case 'f-anim':
      return fill('f', stem, 'a ej ej ą ą ej a', 'e ych ym e ymi ych');
    case 'n':
      return fill('n', stem, 'e ego emu e ym ym e', 'e ych ym e ymi ych');
    case 'm-inan':
      return fill('m-inan', stem, 'y ego emu y ym ym y', 'e ych ym e ymi ych');
    case 'm-pers':
      return fill('m-pers', stem, 'y ego emu ego ym ym y', `${personalPlural} ych ym ych ymi ych`);
    case 'm-anim':
      return fill('m-anim', stem, 'y ego emu ego ym ym y', 'e ych ym e ymi ych');
  }
};

export const polishNouns: Readonly<Record<string, NounClass>> = {
  'm-pers': (lemma) => hardMasculine(lemma, 'a', true),
  'm-a': (lemma) => hardMasculine(lemma, 'a', false),
  'm-u': (lemma) => hardMasculine(lemma, 'u', false),
  'm-ca': masculineCa,
  'm-participle': (lemma) => adjectival(lemma, 'm-pers'),
  'f-participle': (lemma) => adjectival(`${cut(lemma, 'a')}y`, 'f'),
  'f-a': feminineA,
  'f-ka': feminineKa,
  'f-yni': feminineYni,
  'f-ść': feminineSc,
  'n-nie': neuterNie,
  'n-ie': neuterIe,
  'n-o': neuterO,
};

export const polishAdjectives: Readonly<Record<string, AdjectiveClass>> = { adj: adjectival };
