import type { ComponentChild } from 'preact';
import type { FormLocale } from '../../forms/locale.ts';

/** Messages of one area in one language, as their file has them. */
export interface Words {
  readonly [key: string]: string | Words;
}

/** `count` chooses the plural form; it is shown as `{{count}}`, written by the caller as `shown`. */
export interface Counted {
  readonly count: number;
  readonly shown: string;
}

export interface Say {
  /**
   * A message by its path, `verdict.both.text`, with values in its `{{gaps}}`.
   * @throws Error for a missing message or value: no text is left out unnoticed
   */
  (key: string, values?: Readonly<Record<string, string | number>>): string;
  /** A message in the plural form that `count` calls for. */
  counted(key: string, counted: Counted, values?: Readonly<Record<string, string>>): string;
  /** A message with elements in its gaps. */
  rich(key: string, values: Readonly<Record<string, ComponentChild>>): ComponentChild[];
  has(key: string): boolean;
}

const gap = /\{\{(\w+)\}\}/g;

export function createSay(words: Words, locale: FormLocale): Say {
  const plurals = new Intl.PluralRules(locale, { maximumFractionDigits: 2 });
  const known = new Map<string, string | undefined>();
  const find = (key: string): string | undefined => {
    if (known.has(key)) return known.get(key);
    let found: string | Words | undefined = words;
    for (const part of key.split('.')) {
      found = typeof found === 'object' && Object.hasOwn(found, part) ? found[part] : undefined;
    }
    const text = typeof found === 'string' ? found : undefined;
    known.set(key, text);
    return text;
  };
  const message = (key: string): string => {
    const text = find(key);
    if (text === undefined) throw new Error(`no message "${key}"`);
    return text;
  };
  const filled = (key: string, values: Readonly<Record<string, string | number>>): string =>
    message(key).replace(gap, (_, name: string) => {
      const value = values[name];
      if (value === undefined) throw new Error(`message "${key}" needs a value for "${name}"`);
      return String(value);
    });

  const say = (key: string, values: Readonly<Record<string, string | number>> = {}): string =>
    filled(key, values);
  return Object.assign(say, {
    counted: (
      key: string,
      { count, shown }: Counted,
      values: Readonly<Record<string, string>> = {},
    ): string => filled(`${key}_${plurals.select(count)}`, { ...values, count: shown }),
    rich: (key: string, values: Readonly<Record<string, ComponentChild>>): ComponentChild[] =>
      message(key)
        .split(/(\{\{\w+\}\})/)
        .map((part) => {
          const name = /^\{\{(\w+)\}\}$/.exec(part)?.[1];
          if (name === undefined) return part;
          if (!Object.hasOwn(values, name)) throw new Error(`message "${key}" needs a value for "${name}"`);
          return values[name];
        })
        .filter((part) => part !== ''),
    has: (key: string): boolean => find(key) !== undefined,
  });
}
