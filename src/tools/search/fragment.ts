/**
 * The query a link carries, `#q=…`, as the fragment of any tool is written.
 * @returns the query, or an empty text when the fragment holds none
 */
export function queryOf(hash: string): string {
  return new URLSearchParams(hash.replace(/^#/, '')).get('q') ?? '';
}

/** The fragment that carries a query; empty for an empty query. */
export function fragmentOf(query: string): string {
  const text = query.trim();
  return text === '' ? '' : `#${new URLSearchParams({ q: text })}`;
}
