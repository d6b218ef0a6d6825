import { invalid, notDefined, present, refuseNonFinite } from './figure.ts';
import type { Result } from './figure.ts';

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Standard normal quantile of 0.975, for a two-sided 95 % interval. */
const z95 = 1.959963984540054;

/**
 * Wilson 95 % score interval of a share seen in a sample.
 * @param events how many of the sample had it, 0..sample
 * @param sample size of the sample, > 0
 * @returns two shares, 0..1
 * @see Wilson 1927, Journal of the American Statistical Association 22
 */
export const wilsonInterval = (events: number, sample: number): Result<Interval> => {
  const refused = refuseNonFinite(events, sample);
  if (refused) return refused;
  if (sample === 0) return notDefined('no-start-customers');
  if (sample < 0 || events < 0) return invalid('out-of-range');
  if (events > sample) return invalid('more-lost-than-there');
  const share = events / sample;
  const weight = (z95 * z95) / sample;
  const centre = (share + weight / 2) / (1 + weight);
  const half = Math.sqrt(weight * (share * (1 - share) + weight / 4)) / (1 + weight);
  return present({
    low: events === 0 ? 0 : Math.max(0, centre - half),
    high: events === sample ? 1 : Math.min(1, centre + half),
  });
};
