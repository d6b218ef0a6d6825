import { isMap, isNode, isScalar, LineCounter, parseDocument, visit, type Document } from 'yaml';
import type { z } from 'astro/zod';

/** Something wrong in a file of the termbase. */
export interface TermbaseProblem {
  readonly file: string;
  /** 1-based; 1 when the file as a whole is meant. */
  readonly line: number;
  /** Dotted path such as `pl.preferred.forms`; empty for the whole file. */
  readonly field: string;
  readonly message: string;
}

export class TermbaseError extends Error {
  readonly problems: readonly TermbaseProblem[];
  constructor(problems: readonly TermbaseProblem[]) {
    super(problems.map(describe).join('\n'));
    this.name = 'TermbaseError';
    this.problems = problems;
  }
}

function describe({ file, line, field, message }: TermbaseProblem): string {
  return `${file}:${line}: ${field === '' ? '' : `${field}: `}${message}`;
}

/** Line of a field in a parsed file; with a form, the line of that form's last occurrence inside the field. */
export type LineOf = (path: readonly PropertyKey[], form?: string) => number;

function lineFinder(document: Document, counter: LineCounter, source: string): LineOf {
  return (path, form) => {
    const node: unknown = document.getIn(path, true);
    if (form !== undefined && isNode(node) && node.range) {
      const inside = source.slice(node.range[0], node.range[1]).lastIndexOf(form);
      return counter.linePos(node.range[0] + Math.max(inside, 0)).line;
    }
    for (let length = path.length; length > 0; length -= 1) {
      const start = startOf(document, path.slice(0, length));
      if (start !== undefined) return counter.linePos(start).line;
    }
    return 1;
  };
}

/** Where a field begins: at its key, or in a list at the item. */
function startOf(document: Document, path: readonly PropertyKey[]): number | undefined {
  const parent: unknown = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const last = path.at(-1);
  const place = isMap(parent)
    ? parent.items.map((pair) => pair.key).find((key) => isScalar(key) && key.value === last)
    : document.getIn(path, true);
  return isNode(place) ? place.range?.[0] : undefined;
}

/** @throws TermbaseError for an alias that stands for nothing, or for more than a file may hold */
function valueOf(document: Document, counter: LineCounter, file: string): unknown {
  try {
    return document.toJS();
  } catch (error) {
    let line = 1;
    visit(document, {
      Alias: (_, alias) => {
        line = counter.linePos(alias.range?.[0] ?? 0).line;
        return alias.resolve(document) === undefined ? visit.BREAK : undefined;
      },
    });
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : '';
    throw new TermbaseError([{ file, line, field: '', message: `not valid YAML: ${reason}` }]);
  }
}

/** @throws TermbaseError with every problem of the file: YAML syntax, unknown, missing or wrong fields. */
export function parseFile<T extends z.ZodType>(
  schema: T,
  source: string,
  file: string,
): { value: z.output<T>; lineOf: LineOf } {
  const counter = new LineCounter();
  const document = parseDocument(source, { lineCounter: counter });
  if (document.errors.length > 0) {
    throw new TermbaseError(
      document.errors.map((error) => ({
        file,
        line: counter.linePos(error.pos[0]).line,
        field: '',
        message: `not valid YAML: ${error.message.split('\n')[0] ?? ''}`,
      })),
    );
  }
  const lineOf = lineFinder(document, counter, source);
  const result = schema.safeParse(valueOf(document, counter, file));
  if (result.success) return { value: result.data, lineOf };
  throw new TermbaseError(
    result.error.issues.flatMap((issue) => {
      const paths =
        issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
      return paths.map((path) => ({
        file,
        line: lineOf(path),
        field: path.map(String).join('.'),
        message:
          issue.code === 'unrecognized_keys'
            ? 'is not a field of the schema'
            : issue.code === 'invalid_type' && document.getIn(path) === undefined
              ? 'is missing'
              : issue.message,
      }));
    }),
  );
}
