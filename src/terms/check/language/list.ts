/** Reads words and phrases separated by semicolons, line breaks free, as the termbase writes its forms. */
export function list(text: string): readonly string[] {
  return text
    .split(';')
    .map((item) => item.replace(/\s+/g, ' ').trim())
    .filter((item) => item !== '');
}

/** Reads `form: code code; form: code` into a paradigm. */
export function paradigm(text: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    list(text).map((item) => {
      const [form = '', codes = ''] = item.split(':').map((part) => part.trim());
      return [form, codes];
    }),
  );
}
