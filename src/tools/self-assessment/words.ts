/** Messages of one area in one language, as their file has them. */
export interface Words {
  readonly [key: string]: string | Words;
}

/** Looks a message up by its path, `result.axes.structure.name`, and puts values into its `{{gaps}}`. */
export type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** @returns a lookup that throws for a missing message or value, naming it: no text is ever left out unnoticed. */
export function createSay(words: Words): Say {
  return (key, values = {}) => {
    let found: string | Words | undefined = words;
    for (const part of key.split('.')) {
      found = typeof found === 'object' && Object.hasOwn(found, part) ? found[part] : undefined;
    }
    if (typeof found !== 'string') throw new Error(`no message "${key}"`);
    return found.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
      const value = values[name];
      if (value === undefined) throw new Error(`message "${key}" needs a value for "${name}"`);
      return String(value);
    });
  };
}
