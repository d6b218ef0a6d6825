import { calculations, type Calculation } from './tool.ts';

/** Author and year as a short reference: `Lovelock 1983`, `Blois, Ivens 2007`. Names end in the family name. */
export function shortReference(authors: readonly string[], year: number | null): string {
  const families = authors.map((author) => author.split(' ').at(-1) ?? author);
  return [families.join(', '), year].filter(Boolean).join(' ');
}

/**
 * Reads the example inputs for the calculator from parsed YAML and writes each as a fragment.
 * @param file  named in the message
 * @param write the fragment codec
 * @throws Error naming the set that is missing or the input that is neither a number nor a word
 */
export function parseCalculations(
  data: unknown,
  file: string,
  write: (entries: Iterable<readonly [string, string]>) => string,
): Readonly<Record<Calculation, string>> {
  const sets: Readonly<Record<string, unknown>> =
    typeof data === 'object' && data !== null ? { ...data } : {};
  const fragment = (name: Calculation): string => {
    const set = sets[name];
    if (typeof set !== 'object' || set === null) throw new Error(`${file}: no set of inputs "${name}"`);
    return write(
      Object.entries(set).map(([key, value]: [string, unknown]) => {
        if (typeof value !== 'number' && typeof value !== 'string')
          throw new Error(`${file}: ${name}.${key} must be a number or a word`);
        return [key, String(value)] as const;
      }),
    );
  };
  return Object.fromEntries(calculations.map((name) => [name, fragment(name)])) as Record<
    Calculation,
    string
  >;
}
