/**
 * How each language sets quotation marks, dashes, ranges, no-break spaces and numbers. A rule finds a place in a
 * text and, where only one reading is possible, says what should stand there.
 */
export type TypographyLanguage = 'en' | 'de' | 'es' | 'pl' | 'ru';

export interface TypographyRule {
  readonly id: string;
  readonly message: string;
  /** Global and Unicode-aware. */
  readonly find: RegExp;
  /** Replacement in the form `String.replace` takes; absent where a person has to decide. */
  readonly fix?: string | ((match: string, before: string) => string);
}

export const noBreakSpace = '\u00A0';
/** Stands for an inline piece that is not in the language of the text, such as a word of another language. */
export const foreign = '\uFFFC';

const nb = noBreakSpace;
/** A space that may still break: a space, or the line break of a wrapped source line. */
const soft = String.raw`(?: |\n[ \t]*)`;
const any = String.raw`(?:[ ${nb}]|\n[ \t]*)`;
const rule = (id: string, message: string, find: string, fix?: TypographyRule['fix']): TypographyRule => ({
  id,
  message,
  find: new RegExp(find, 'gu'),
  ...(fix === undefined ? {} : { fix }),
});

const opens = /(^|[\s([„«“‚‘—–\u00A0])$/u;
const straightQuotes = (open: string, close: string) =>
  rule('quotes', `quotation marks are ${open}…${close}`, '"', (_, before) =>
    opens.test(before) ? open : close,
  );

/** A word or sign that must not be parted from what follows it. */
const keepsNext = (pattern: string, message: string) =>
  rule('no-break', message, String.raw`(?<![\p{L}\p{N}])(${pattern})${soft}(?=\S|$)`, `$1${nb}`);
/** A number that must not be parted from its unit, month or sign. */
const numberKeeps = (pattern: string) =>
  rule(
    'no-break',
    'a no-break space after the number',
    String.raw`(?<=\p{N}\.?)${soft}(?=(?:${pattern})(?![\p{L}]))`,
    nb,
  );

const percentApart = rule('percent', 'a no-break space before %', String.raw`(?<=\p{N})[ ]?%`, `${nb}%`);
const percentClose = rule('percent', 'no space before %', String.raw`(?<=\p{N})${any}%`, '%');
const notInDate = String.raw`(?<!\d{4}-)(?<!\d{4}-\d{2})(?<!\d-)`;
const range = (wrong: string, right: string) =>
  rule(
    'range',
    `a range is written 10${right}15`,
    String.raw`${notInDate}(?<=\d)(?:${wrong})(?=\d)(?!\d{2}-\d)`,
    right,
  );
const dash = (right: '–' | '—') => [
  rule(
    'dash',
    `a dash is ${right}, with a no-break space before it`,
    String.raw`(?<=\S)${any}(?:-|${right === '–' ? '—' : '–'})${any}(?=\S)`,
    `${nb}${right} `,
  ),
  rule(
    'dash',
    `a no-break space before the dash`,
    String.raw`(?<=\S)${soft}${right}(?=\s|$)`,
    `${nb}${right}`,
  ),
];

const everywhere: readonly TypographyRule[] = [
  rule('ellipsis', 'three points are one sign: …', String.raw`(?<![?!.])\.{3}(?!\.)`, '…'),
  rule('minus', 'a minus sign is −', String.raw`(?<=^|[\s(])-(?=\d)`, '−'),
  rule('times', 'times is ×', String.raw`(?<=\d)[xх](?![\p{L}\p{N}])`, '×'),
  rule('space', 'one space, not several', String.raw`(?<=[^\s|]) {2,}(?=[^\s|])`, ' '),
  rule('space', 'no space before this sign', String.raw`(?<=[\p{L}\p{N}]) +(?=[,;:!?](?:\s|$))`, ''),
];

const own: Readonly<Record<TypographyLanguage, readonly TypographyRule[]>> = {
  en: [
    straightQuotes('“', '”'),
    rule('quotes', 'quotation marks are “…”', '[„«»]'),
    rule('apostrophe', 'the apostrophe is ’', String.raw`(?<=\p{L})'(?=\p{L}|[\s.,;:)]|$)`, '’'),
    ...dash('–'),
    range(' ?- ?', '–'),
    percentClose,
    numberKeeps(
      'kB|MB|million|January|February|March|April|May|June|July|August|September|October|November|December',
    ),
    keepsNext('p\\.|no\\.', 'a no-break space after the abbreviation'),
    rule('money', 'the sign stands before the amount: €1,200', String.raw`\p{N}${any}?[€$£]`),
  ],
  de: [
    straightQuotes('„', '“'),
    rule('quotes', 'closing quotation marks are “', '”', '“'),
    rule('quotes', 'quotation marks are „…“', '[«»]'),
    rule('apostrophe', 'the genitive has no apostrophe', String.raw`(?<=\p{Lu}\p{Ll}+)['’]s(?!\p{L})`),
    ...dash('–'),
    range('-| [–-] ', '–'),
    rule('ellipsis', 'a no-break space before …', String.raw`(?<=\p{L}) …`, `${nb}…`),
    percentApart,
    numberKeeps(
      'kB|MB|€|Mio|Mrd|Prozent|Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember',
    ),
    keepsNext('z\\.|d\\.|u\\.|§{1,2}|Abs\\.|Nr\\.|Art\\.|S\\.', 'a no-break space after the abbreviation'),
  ],
  es: [
    straightQuotes('«', '»'),
    rule('dash', 'an aside stands between —dashes—', String.raw`(?<=\S)${any}[–-]${any}(?=\S)`),
    range('–| [–-] ', '-'),
    percentApart,
    numberKeeps('kB|MB|€|millones'),
    rule(
      'no-break',
      'a no-break space after the day',
      String.raw`(?<=\d)${soft}(?=de (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre))`,
      nb,
    ),
    keepsNext('art\\.|n\\.º|p\\.|EE\\.', 'a no-break space after the abbreviation'),
    // a number in quotation marks is quoted as somebody else writes it
    rule('number', 'thousands take no point', String.raw`(?<![\d,.«])\d{1,3}(?:\.\d{3})+(?!\.?\d)`),
  ],
  pl: [
    straightQuotes('„', '”'),
    rule('quotes', 'closing quotation marks are ”', '“', '”'),
    rule('apostrophe', 'an ending is joined by a hyphen', String.raw`(?<=\p{Lu})['’](?=\p{Ll})`),
    ...dash('–'),
    range('-| [–-] ', '–'),
    percentClose,
    keepsNext('[aiouwzAIOUWZ]', 'a no-break space after a word of one letter'),
    keepsNext('art\\.|tys\\.|nr|§|ust\\.|s\\.', 'a no-break space after the abbreviation'),
    numberKeeps(
      'kB|MB|zł|tys|mln|mld|r\\.|stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada|grudnia',
    ),
    rule('abbreviation', 'mln takes no full stop', String.raw`(?<=\bml[nd])\.(?=${any}\p{Ll})`, ''),
  ],
  ru: [
    straightQuotes('«', '»'),
    ...dash('—'),
    range('[—-]| [—–-] ', '–'),
    percentApart,
    keepsNext('[вксоуиаяВКСОУИАЯ]', 'a no-break space after a word of one letter'),
    keepsNext('т\\.|ст\\.|№|с\\.|п\\.|\\p{Lu}\\.', 'a no-break space after the abbreviation'),
    numberKeeps(
      'кБ|МБ|€|₽|тыс|млн|млрд|г\\.|гг\\.|января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря',
    ),
    rule('abbreviation', 'млн takes no full stop', String.raw`(?<=мл(?:н|рд))\.(?=${any}\p{Ll})`, ''),
  ],
};

export const rulesOf = (language: TypographyLanguage): readonly TypographyRule[] => [
  ...everywhere,
  ...own[language],
];
