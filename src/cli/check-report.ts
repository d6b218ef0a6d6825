import type { Finding } from '../terms/check/finding.ts';
import type { PageResult } from '../terms/check/check.ts';

/** One line per finding, as a linter prints it: `file:line:column severity rule "words" message → suggestion`. */
export function findingLine({
  file,
  line,
  column,
  severity,
  rule,
  text,
  message,
  suggestion,
}: Finding): string {
  const words = text === '' ? '' : `"${text}" `;
  return `${file}:${String(line)}:${String(column)} ${severity} ${rule} ${words}${message} → ${suggestion}`;
}

/** The closing lines: suppressions with their reasons, and the counts. */
export function summaryLines(
  { findings, suppressed }: PageResult,
  texts: number,
  allowed: number | undefined,
): string[] {
  const count = (severity: Finding['severity']) =>
    findings.filter((finding) => finding.severity === severity).length;
  const held = suppressed.map(
    ({ file, line, rule, reason }) => `${file}:${String(line)} suppressed ${rule}: ${reason}`,
  );
  const limit = allowed === undefined ? '' : ` of ${String(allowed)} allowed`;
  return [
    ...held,
    `${plural(texts, 'text')} checked: ${plural(count('error'), 'issue')}, ${plural(count('warning'), 'warning')}, ${plural(suppressed.length, 'suppression')}${limit}`,
  ];
}

function plural(number: number, noun: string): string {
  return `${String(number)} ${noun}${number === 1 ? '' : 's'}`;
}
