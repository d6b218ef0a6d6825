/** One figure of a bench, as it goes from the program that measures to the table of `npm run bench`. */
export interface Measurement {
  readonly what: string;
  readonly measured: number;
  /** such as `ms` or `bytes` */
  readonly unit: string;
  /** What the figure is compared with, measured beside it in the same process where it is a time. Same unit. */
  readonly yardstick?: { readonly name: string; readonly value: number };
  /** Most that is allowed, same unit. */
  readonly limit?: number;
}

const mark = 'figure: ';

/** Hands figures over to `npm run bench`; a program that is run on its own prints its report only. */
export function handOver(measurements: readonly Measurement[]): void {
  if (process.env['BENCH_FIGURES'] === undefined) return;
  for (const measurement of measurements) console.log(mark + JSON.stringify(measurement));
}

/** What a program printed, its figures apart from the rest. */
export function readMeasurements(output: string): { measurements: Measurement[]; text: string } {
  const lines = output.trimEnd().split('\n');
  return {
    measurements: lines
      .filter((line) => line.startsWith(mark))
      .map((line) => JSON.parse(line.slice(mark.length)) as Measurement),
    text: lines.filter((line) => !line.startsWith(mark)).join('\n'),
  };
}
