/** What a file has to offer to be read: a `File` of the browser, or any `Blob`. */
export interface Source {
  readonly size: number;
  slice(from: number, to: number): { arrayBuffer(): Promise<ArrayBuffer> };
}

/** Why a file cannot be read at all. */
export const fileProblems = [
  'empty',
  'too-big',
  'binary',
  'utf-16',
  'one-column',
  'too-many-columns',
  'no-rows',
  'long-line',
  'unreadable',
] as const;
export type FileProblem = (typeof fileProblems)[number];

export class FileError extends Error {
  readonly problem: FileProblem;
  /** what there is, where the message names it: bytes or columns */
  readonly found: number;

  constructor(problem: FileProblem, found = 0) {
    super(problem);
    this.problem = problem;
    this.found = found;
  }
}

/** Largest file read, in bytes, and most columns. */
export const largestFile = 500_000_000;
export const mostColumns = 300;

export const separators = [',', ';', '\t', '|'] as const;
export type Separator = (typeof separators)[number];
