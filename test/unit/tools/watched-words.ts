/** Words of a tool as the page hands them over: texts by key, in groups. */
interface Words {
  readonly [key: string]: string | Words;
}

const pathsOf = (words: Words, path = ''): string[] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [path + key] : pathsOf(value, `${path}${key}.`),
  );

function watch(words: Words, used: Set<string>, path = ''): Words {
  return new Proxy(words, {
    get(target, key, receiver) {
      const value: unknown = Reflect.get(target, key, receiver);
      if (typeof key !== 'string') return value;
      if (typeof value === 'string') used.add(path + key);
      return typeof value === 'object' && value !== null
        ? watch(value as Words, used, `${path}${key}.`)
        : value;
    },
  });
}

/** The same words, noting which of them are looked up, and the paths of those that have not been so far. */
export function watchedWords(words: Words): { readonly words: Words; readonly unused: () => string[] } {
  const used = new Set<string>();
  return {
    words: watch(words, used),
    unused: () => pathsOf(words).filter((path) => !used.has(path)),
  };
}
