/** What a comment in a page asks of the checker. */
export type Directive =
  | { readonly kind: 'ignore-next'; readonly rule: string; readonly reason: string }
  | { readonly kind: 'parity-exempt'; readonly reason: string };

/**
 * Reads `term-ignore-next T4: reason` and `parity-exempt: reason` out of an MDX or HTML comment. The reason is empty
 * when there is none; the checker then reports the comment itself.
 * @param comment with its marks, without the braces of MDX
 */
export function directive(comment: string): Directive | undefined {
  const body = /^\s*(?:\/\*([\s\S]*?)\*\/|<!--([\s\S]*?)-->)\s*$/.exec(comment);
  const text = (body?.[1] ?? body?.[2])?.trim();
  if (text === undefined) return undefined;
  const ignore = /^term-ignore-next\b\s*([A-Za-z0-9]*)\s*:?\s*([\s\S]*)$/.exec(text);
  if (ignore !== null) {
    return { kind: 'ignore-next', rule: ignore[1] ?? '', reason: (ignore[2] ?? '').trim() };
  }
  const exempt = /^parity-exempt\b\s*:?\s*([\s\S]*)$/.exec(text);
  return exempt === null ? undefined : { kind: 'parity-exempt', reason: (exempt[1] ?? '').trim() };
}
