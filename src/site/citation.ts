import { locales, type Locale } from './locales.ts';

export interface Cited {
  readonly title: string;
  readonly site: string;
  readonly address: string;
  /** Empty when nobody is named. */
  readonly publisher: string;
  readonly updated: Date;
}

/** A part of a reference ends in one mark only. */
const ended = (text: string) => (/[.?!…]$/.test(text) ? text : `${text}.`);

/** APA has English write the month first; the other languages write a day as they always do. */
const dayFormats = Object.fromEntries(
  locales.map((locale) => {
    const tag = locale === 'en' ? 'en-US' : locale;
    return [locale, new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'long', timeZone: 'UTC' })];
  }),
) as Readonly<Record<Locale, Intl.DateTimeFormat>>;

/**
 * A reference in the style of the American Psychological Association, with the date as the language writes it. Without a
 * publisher the title stands first.
 * @see Publication Manual of the APA, 7th edition, 9.12 and 10.16
 */
export function apaReference({ title, site, address, publisher, updated }: Cited, locale: Locale): string {
  const day = dayFormats[locale].format(updated).replace(/\s/g, '\u00a0');
  const date = `(${updated.getUTCFullYear()}, ${day}).`;
  return publisher === ''
    ? [ended(title), date, ended(site), address].join(' ')
    : [ended(publisher), date, ended(title), ended(site), address].join(' ');
}
