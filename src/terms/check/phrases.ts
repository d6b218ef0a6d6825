import { normalise } from './normalise.ts';
import { MappedText } from './mapped-text.ts';
import { tokenise } from './tokens.ts';
import type { Token, WordTail } from './tokens.ts';

interface Node<Value> {
  readonly next: Map<string, Node<Value>>;
  value: Value | undefined;
}

/** A phrase found at a token: `length` tokens long. */
export interface PhraseMatch<Value> {
  readonly length: number;
  readonly value: Value;
}

/** What stands between two words, made comparable: a run of spaces is one, an unspaced dash is a hyphen. */
export function separator(text: string, left: Token, right: Token): string {
  const raw = text.slice(left.end, right.start);
  if (raw === ' ' || raw === '-') return raw;
  if (raw === '—') return '-';
  return raw.replace(/ +/g, ' ');
}

/**
 * A closed list of words and word sequences, looked up token by token. Inflection is never guessed: every form
 * that shall match is in the list. Of two phrases that begin at the same word the longer one wins.
 */
export class Phrases<Value> {
  readonly #first = new Map<string, Node<Value>>();
  readonly #locale: string;
  readonly #tail: WordTail;

  constructor(locale: string, tail: WordTail) {
    this.#locale = locale;
    this.#tail = tail;
  }

  /** Adds a phrase. The first value of a phrase stays unless `replace` is set. */
  add(phrase: string, value: Value, replace = false): this {
    const { text } = normalise(new MappedText(phrase, [{ at: 0, from: 0 }]));
    const tokens = tokenise(text, 0, text.length, this.#locale, this.#tail);
    let level = this.#first;
    let node: Node<Value> | undefined;
    for (const [index, token] of tokens.entries()) {
      const before = tokens[index - 1];
      const key = before === undefined ? token.fold : separator(text, before, token) + token.fold;
      node = level.get(key);
      if (node === undefined) {
        node = { next: new Map(), value: undefined };
        level.set(key, node);
      }
      level = node.next;
    }
    if (node !== undefined && (node.value === undefined || replace)) node.value = value;
    return this;
  }

  addAll(phrases: Iterable<string>, value: Value): this {
    for (const phrase of phrases) this.add(phrase, value);
    return this;
  }

  /** The longest phrase that begins at token `index` and ends before token `limit`. */
  match(
    text: string,
    tokens: readonly Token[],
    index: number,
    limit = tokens.length,
  ): PhraseMatch<Value> | undefined {
    let token = tokens[index];
    let node = token === undefined ? undefined : this.#first.get(token.fold);
    let found: PhraseMatch<Value> | undefined;
    for (let length = 1; node !== undefined && token !== undefined; length += 1) {
      if (node.value !== undefined) found = { length, value: node.value };
      const following = tokens[index + length];
      if (node.next.size === 0 || following === undefined || index + length >= limit) break;
      node = node.next.get(separator(text, token, following) + following.fold);
      token = following;
    }
    return found;
  }
}
