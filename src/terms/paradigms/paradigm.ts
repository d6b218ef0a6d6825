/** Case and number, Slavic cases in school order; languages without a case leave it out. */
export const cells = [
  'sg.nom',
  'sg.gen',
  'sg.dat',
  'sg.acc',
  'sg.ins',
  'sg.loc',
  'sg.voc',
  'pl.nom',
  'pl.gen',
  'pl.dat',
  'pl.acc',
  'pl.ins',
  'pl.loc',
] as const;

export type Cell = (typeof cells)[number];

/** What an adjective agrees with: animate nouns differ in the accusative, and Polish persons in the plural. */
export type Agreement = 'm-pers' | 'm-anim' | 'm-inan' | 'f' | 'f-anim' | 'n';

/** One noun in all its cells. */
export interface Paradigm {
  readonly agreement: Agreement;
  readonly forms: Readonly<Partial<Record<Cell, string>>>;
}

/** A class of nouns. @throws Error when the lemma does not have the ending the class needs */
export type NounClass = (lemma: string) => Paradigm;

/** A class of adjectives: the forms depend on what the adjective stands with. */
export type AdjectiveClass = (lemma: string, agreement: Agreement) => Paradigm;

/** Endings in the order of `cells`; `-` is no ending. */
export function fill(agreement: Agreement, stem: string, singular: string, plural: string): Paradigm {
  const forms: Partial<Record<Cell, string>> = {};
  const put = (number: 'sg' | 'pl', endings: string) => {
    const own = cells.filter((cell) => cell.startsWith(number));
    for (const [index, ending] of endings.split(/\s+/).filter(Boolean).entries()) {
      const cell = own[index];
      if (cell)
        forms[cell] = ending.startsWith('=') ? ending.slice(1) : `${stem}${ending === '-' ? '' : ending}`;
    }
  };
  put('sg', singular);
  put('pl', plural);
  return { agreement, forms };
}

/** Cuts an ending off. @throws Error naming lemma and ending when it is not there */
export function cut(lemma: string, ending: string): string {
  if (!lemma.endsWith(ending)) throw new Error(`"${lemma}" does not end in "-${ending}"`);
  return lemma.slice(0, lemma.length - ending.length);
}

/** Different forms of a paradigm in the order of the cells. */
export function formsOf({ forms }: Paradigm): string[] {
  return [...new Set(cells.flatMap((cell) => forms[cell] ?? []))];
}
