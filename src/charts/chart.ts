/**
 * What a chart says, without a pixel: one object from which the drawing, the table and the canvas are made.
 * Texts come finished, numbers are written by the axis.
 */

/** What a series stands for; it decides stroke, marker and colour. Customers are dots, clients a line. */
export type Tone = 'customer' | 'client' | 'plain' | 'quiet';

export interface Axis {
  readonly label: string;
  /** writes a value as the reader sees it, with its unit */
  readonly write: (value: number) => string;
  /** a shorter form along the axis */
  readonly tick?: (value: number) => string;
}

export interface Series {
  readonly key: string;
  readonly label: string;
  readonly tone: Tone;
  /** one per x value; `null` where there is none */
  readonly values: readonly (number | null)[];
  /** shaded around the values: ends of an interval, one pair per x value */
  readonly band?: readonly (readonly [low: number, high: number] | null)[];
  /** markers instead of a line: observations, not a model */
  readonly points?: boolean;
}

/** A horizontal line to compare with. */
export interface Level {
  readonly key: string;
  readonly label: string;
  readonly value: number;
}

/** A point worth naming. */
export interface Mark {
  readonly label: string;
  readonly x: number;
  readonly y: number;
}

interface Named {
  /** unique on the page; ids of title and description are made from it */
  readonly id: string;
  readonly title: string;
  /** what there is to see, as a sentence, for those who do not see it */
  readonly description: string;
}

export interface LineChart extends Named {
  readonly kind: 'lines';
  readonly x: Axis & {
    readonly values: readonly number[];
    /** values written along the axis; left out, whole numbers that suit months */
    readonly ticks?: readonly number[];
  };
  readonly y: Axis;
  readonly series: readonly Series[];
  readonly levels: readonly Level[];
  readonly marks: readonly Mark[];
}

export interface BarSeries {
  readonly key: string;
  readonly label: string;
  readonly tone: Tone;
  /** from–to, one per category; `null` where there is none. `Infinity` is drawn to the edge and written by the value axis */
  readonly spans: readonly (readonly [from: number, to: number] | null)[];
}

export interface BarChart extends Named {
  readonly kind: 'bars';
  /** `across`: bars lie, labels above them; `upright`: bars stand, as in a distribution */
  readonly direction: 'across' | 'upright';
  readonly categories: { readonly label: string; readonly names: readonly string[] };
  readonly value: Axis;
  readonly series: readonly BarSeries[];
  readonly levels: readonly Level[];
}

export type Chart = LineChart | BarChart;

/** Height on the page, in pixels, of every drawing that does not need another. */
export const chartHeight = 300;
