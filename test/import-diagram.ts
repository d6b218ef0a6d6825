import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { mayImport } from './import-rules.mjs';

/**
 * `npm run diagram`: writes the import diagram of `docs/architecture.md` from the rules that lint enforces. A test says when
 * it is out of date.
 */
export const diagramFile = 'docs/architecture.md';

const marks = {
  start: '<!-- import diagram: npm run diagram -->',
  end: '<!-- end of the import diagram -->',
};

/** The rules as a Mermaid graph; an arrow means "may import". */
export function importDiagram(): string {
  const rules = Object.entries(mayImport as Readonly<Record<string, readonly string[]>>);
  const id = (folder: string) => folder.replaceAll(/\W/g, '_');
  const nodes = [...new Set(rules.flatMap(([folder, allowed]) => [folder, ...allowed]))];
  return [
    '```mermaid',
    'graph LR',
    ...nodes.map((folder) => `  ${id(folder)}[${folder}]`),
    ...rules.flatMap(([folder, allowed]) => allowed.map((other) => `  ${id(folder)} --> ${id(other)}`)),
    '```',
  ].join('\n');
}

/** The page with its diagram as it must be. */
export function withDiagram(page: string): string {
  const start = page.indexOf(marks.start);
  const end = page.indexOf(marks.end);
  if (start < 0 || end < start) throw new Error(`${diagramFile} has lost the marks around its diagram`);
  return `${page.slice(0, start + marks.start.length)}\n\n${importDiagram()}\n\n${page.slice(end)}`;
}

if (process.argv[1] === import.meta.filename)
  writeFileSync(diagramFile, withDiagram(readFileSync(diagramFile, 'utf8')));
