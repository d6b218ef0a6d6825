/** A stretch of text copied character by character from the source: `text[at + i]` came from `source[from + i]`. */
interface Run {
  readonly at: number;
  readonly from: number;
}

/** Text taken out of a file together with the way back: every character knows its offset in the source. */
export class MappedText {
  readonly text: string;
  readonly #runs: readonly Run[];

  constructor(text: string, runs: readonly Run[]) {
    this.text = text;
    this.#runs = runs;
  }

  /** Offset in the source (UTF-16 code units) of the character at `index`; past the end it goes on counting. */
  offset(index: number): number {
    const runs = this.#runs;
    let low = 0;
    let high = runs.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((runs[middle]?.at ?? Infinity) <= index) low = middle;
      else high = middle - 1;
    }
    const run = runs[low];
    return run === undefined ? index : run.from + Math.max(0, index - run.at);
  }
}

/** Collects pieces of a file into one {@link MappedText}. */
export class MappedTextBuilder {
  #text = '';
  readonly #runs: Run[] = [];

  get length(): number {
    return this.#text.length;
  }

  get text(): string {
    return this.#text;
  }

  /** Appends characters that stand in the source one for one, beginning at offset `from`. */
  append(characters: string, from: number): void {
    if (characters === '') return;
    const last = this.#runs.at(-1);
    if (last === undefined || from - last.from !== this.#text.length - last.at) {
      this.#runs.push({ at: this.#text.length, from });
    }
    this.#text += characters;
  }

  build(): MappedText {
    return new MappedText(this.#text, this.#runs);
  }
}

/**
 * Appends `value`, which a parser decoded from `source.slice(start, end)`: backslash escapes, character
 * references and the markers that open continued lines are in the source only. Characters that cannot be found
 * again take the offset of the last one that could.
 */
export function appendDecoded(
  builder: MappedTextBuilder,
  value: string,
  source: string,
  start: number,
  end: number,
): void {
  if (source.slice(start, end) === value) {
    builder.append(value, start);
    return;
  }
  let from = start;
  let index = 0;
  for (const character of value) {
    const [at, next] = locate(character, value, index, source, from, end);
    builder.append(character, Math.min(at, Math.max(start, end - 1)));
    from = next;
    index += character.length;
  }
}

const reference = /&(?:#\d+|#[xX][0-9a-fA-F]+|\w+);/y;
const escape = /\\(?:u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|.)/sy;

/** Where the character stands in the source, and where the next one is to be looked for. */
function locate(
  character: string,
  value: string,
  index: number,
  source: string,
  from: number,
  end: number,
): readonly [at: number, next: number] {
  const entity = matchAt(reference, source, from);
  if (entity !== undefined && !value.startsWith(entity, index)) return [from, from + entity.length];
  const escaped = matchAt(escape, source, from);
  if (escaped !== undefined && !value.startsWith(escaped, index)) return [from, from + escaped.length];
  if (source.startsWith(character, from)) return [from, from + character.length];
  // A continued line: its break became a space, or indentation and quote markers come before its first character.
  let ahead = from;
  while (ahead < end && /[\s>]/.test(source[ahead] ?? '')) ahead += 1;
  if (/\s/.test(character)) return [from, ahead];
  return ahead > from && source.startsWith(character, ahead)
    ? [ahead, ahead + character.length]
    : [from, from];
}

function matchAt(pattern: RegExp, source: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(source)?.[0];
}
