import { headersFor } from '../headers.ts';

/** Headers a page can carry itself, for a host that sets none: GitHub Pages. */
export const asMeta = ['Content-Security-Policy', 'Referrer-Policy'] as const;

/** Directives browsers ignore in a page. */
const headerOnly = /^(frame-ancestors|report-to|report-uri|sandbox)\b/;

/** What GitHub Pages cannot be told: every header of ours that no page can carry itself. */
export function missingOnPages(): readonly string[] {
  const names = Object.keys(headersFor('/')).filter((name) => !asMeta.some((known) => known === name));
  return [...names, 'frame-ancestors of the Content-Security-Policy'];
}

/** A page with the policies in its head that would else be headers. Done twice it changes nothing more. */
export function withPolicies(html: string, path: string): string {
  const headers = headersFor(path);
  const policy = (headers['Content-Security-Policy'] ?? '')
    .split('; ')
    .filter((directive) => !headerOnly.test(directive))
    .join('; ');
  const metas =
    `<meta http-equiv="Content-Security-Policy" content="${policy}">` +
    `<meta name="referrer" content="${headers['Referrer-Policy'] ?? ''}">`;
  return html.includes(metas)
    ? html
    : html.replace(/<meta charset="utf-8"\s*\/?>/i, (charset) => `${charset}${metas}`);
}

/** The page that stands at an address that has moved, for a host without redirects. */
export function movedPage(to: string, origin: string): string {
  return `<!doctype html>
<html lang="${to.slice(1, 3)}">
<meta charset="utf-8">
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url=${to}">
<link rel="canonical" href="${origin}${to}">
<title>${to}</title>
<a href="${to}">${origin}${to}</a>
</html>
`;
}
