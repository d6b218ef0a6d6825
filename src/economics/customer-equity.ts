import { costRatio } from './cost.ts';
import { combine, figure, infinite, invalid, notDefined, present, refuseNonFinite } from './figure.ts';
import type { Figure, Result } from './figure.ts';
import { bisect } from './root.ts';

/**
 * The customer equity test of Blattberg & Deighton 1996, "Manage Marketing by the Customer Equity Test", Harvard
 * Business Review 74(4): how much to spend on winning and on keeping, when both have diminishing returns.
 * Money per prospect (winning) or per customer and period (keeping); rates are shares per period.
 */

/** Rate reached by a spend s: floor + (ceiling − floor)(1 − e^(−steepness·s)). */
export interface Response {
  /** rate that no spend exceeds, a share */
  readonly ceiling: number;
  /** 1/money, > 0 */
  readonly steepness: number;
  /** rate without any spend, a share; customers stay without a programme too (Fioriolli 2012) */
  readonly floor: number;
}

/** What is known about a response: today's spend and rate, and a judged ceiling. */
export interface ObservedResponse {
  readonly spend: number;
  readonly rate: number;
  readonly ceiling: number;
  readonly floor: number;
}

/**
 * A response through one observed point and a judged ceiling: steepness = −ln(1 − (rate − floor)/(ceiling − floor))/spend.
 * @returns `invalid` unless 0 <= floor < rate < ceiling <= 1 and spend > 0
 */
export const calibrate = ({ spend, rate, ceiling, floor }: ObservedResponse): Result<Response> => {
  const refused = refuseNonFinite(spend, rate, ceiling, floor);
  if (refused) return refused;
  if (spend < 0 || ceiling > 1 || floor < 0 || rate <= floor) return invalid('out-of-range');
  if (spend === 0) return invalid('no-spend');
  if (rate >= ceiling) return invalid('rate-not-below-ceiling');
  const steepness = -Math.log1p(-(rate - floor) / (ceiling - floor)) / spend;
  return Number.isFinite(steepness) && steepness > 0
    ? present({ ceiling, floor, steepness })
    : invalid('too-large');
};

/** Rate at a spend, a share. */
export const rateAt = ({ ceiling, floor, steepness }: Response, spend: number): number =>
  floor - (ceiling - floor) * Math.expm1(-steepness * spend);

/** What one unit of money more adds to the rate, share per money. */
export const slopeAt = ({ ceiling, floor, steepness }: Response, spend: number): number =>
  steepness * (ceiling - floor) * Math.exp(-steepness * spend);

export interface EquityInputs {
  /** margin before retention spend, money per customer and period, > 0 */
  readonly margin: number;
  /** share per period, >= 0 */
  readonly discount: number;
  readonly acquisition: Response;
  readonly retention: Response;
}

/** Spending on both sides and what comes of it; all money, except the two rates and the ratio. */
export interface EquityPoint {
  readonly acquisitionSpend: number;
  readonly retentionSpend: number;
  readonly acquisitionRate: number;
  readonly retentionRate: number;
  /** value of a customer won */
  readonly value: number;
  /** customer equity per prospect: acquisition rate · value − acquisition spend */
  readonly equity: number;
  /** cost of winning one more; at an interior optimum equal to `value` */
  readonly marginalAcquisitionCost: Figure;
  /** cost of keeping one more; at an interior optimum equal to `value` */
  readonly marginalRetentionCost: Figure;
  /** (spend per customer won) / (spend per customer kept): the famous ratio, which says nothing about the optimum */
  readonly averageRatio: Figure;
}

/** m + (m·r − R)/(1+d−r): the first margin is certain, retention is paid each period from then on. */
const valueAt = ({ margin, discount, retention }: EquityInputs, spend: number): number => {
  const rate = rateAt(retention, spend);
  return margin + (margin * rate - spend) / (discount + (1 - rate));
};

const refuse = ({ margin, discount, acquisition, retention }: EquityInputs): Result<true> => {
  const refused = refuseNonFinite(
    margin,
    discount,
    ...[acquisition, retention].flatMap(({ ceiling, floor, steepness }) => [ceiling, floor, steepness]),
  );
  if (refused) return refused;
  if (margin < 0 || discount < 0) return invalid('out-of-range');
  for (const { ceiling, floor, steepness } of [acquisition, retention])
    if (floor < 0 || ceiling > 1 || ceiling <= floor || steepness <= 0) return invalid('out-of-range');
  return retention.ceiling === 1 && discount === 0 ? infinite('no-churn') : present(true);
};

const pointAt = (
  inputs: EquityInputs,
  acquisitionSpend: number,
  retentionSpend: number,
): Result<EquityPoint> => {
  const { acquisition, retention } = inputs;
  const acquisitionRate = rateAt(acquisition, acquisitionSpend);
  const retentionRate = rateAt(retention, retentionSpend);
  const value = valueAt(inputs, retentionSpend);
  const equity = acquisitionRate * value - acquisitionSpend;
  return combine(
    [figure(acquisitionRate), figure(retentionRate), figure(value), figure(equity)],
    (a, r, v, e) =>
      present({
        acquisitionSpend,
        retentionSpend,
        acquisitionRate: a,
        retentionRate: r,
        value: v,
        equity: e,
        marginalAcquisitionCost: figure(1 / slopeAt(acquisition, acquisitionSpend)),
        marginalRetentionCost: figure(1 / slopeAt(retention, retentionSpend)),
        averageRatio:
          a === 0 || r === 0
            ? notDefined('nothing-spent')
            : costRatio(acquisitionSpend / a, retentionSpend / r),
      }),
  );
};

/**
 * Customer equity at given spends.
 * @param acquisitionSpend money per prospect, >= 0
 * @param retentionSpend   money per customer and period, >= 0
 * @remarks V = m + (m·r − R)/(1+d−r), CE = a·V − A
 */
export const customerEquity = (
  inputs: EquityInputs,
  acquisitionSpend: number,
  retentionSpend: number,
): Result<EquityPoint> => {
  const refused = refuseNonFinite(acquisitionSpend, retentionSpend);
  if (refused) return refused;
  if (acquisitionSpend < 0 || retentionSpend < 0) return invalid('out-of-range');
  const checked = refuse(inputs);
  return checked.status === 'ok' ? pointAt(inputs, acquisitionSpend, retentionSpend) : checked;
};

/**
 * Retention spend that makes a customer worth most. It does not depend on the acquisition side. At any critical point
 * value = marginal cost of keeping and the second derivative is negative, so there is at most one.
 */
export const bestRetentionSpend = (inputs: EquityInputs): number => {
  const excess = (spend: number): number => slopeAt(inputs.retention, spend) * valueAt(inputs, spend) - 1;
  // at a spend of m(1+d) the value is 0 and the excess −1
  return excess(0) <= 0 ? 0 : (bisect(excess, 0, inputs.margin * (1 + inputs.discount)) ?? 0);
};

/** Acquisition spend that makes equity largest when a customer won is worth `value`. */
export const bestAcquisitionSpend = ({ acquisition }: EquityInputs, value: number): number => {
  const pull = slopeAt(acquisition, 0) * value;
  return pull > 1 ? Math.log(pull) / acquisition.steepness : 0;
};

/**
 * Spends at which customer equity is largest: each side up to the point where winning or keeping one more costs what a
 * customer is worth, or nothing where even the first unit of money is too much.
 * @see Pfeifer 2005, "The optimal ratio of acquisition and retention costs", for the marginal conditions
 */
export const optimalEquity = (inputs: EquityInputs): Result<EquityPoint> => {
  const checked = refuse(inputs);
  if (checked.status !== 'ok') return checked;
  const retentionSpend = bestRetentionSpend(inputs);
  return pointAt(inputs, bestAcquisitionSpend(inputs, valueAt(inputs, retentionSpend)), retentionSpend);
};

/** What is known of both sides before calibration. */
export interface EquityObservation {
  readonly margin: number;
  readonly discount: number;
  readonly acquisition: ObservedResponse;
  readonly retention: ObservedResponse;
}

/** Calibrated inputs from one observed point on each side. */
export const calibrateEquity = ({ margin, discount, ...sides }: EquityObservation): Result<EquityInputs> => {
  const acquisition = calibrate(sides.acquisition);
  if (acquisition.status !== 'ok') return acquisition;
  const retention = calibrate(sides.retention);
  if (retention.status !== 'ok') return retention;
  return present({ margin, discount, acquisition: acquisition.value, retention: retention.value });
};

export interface CeilingPoint {
  readonly ceiling: number;
  readonly optimum: Result<EquityPoint>;
}

/**
 * The optimum when the judged ceiling were another one, everything observed staying the same: the ceiling is a
 * manager's guess, so show what hangs on it.
 * @param side     whose ceiling
 * @param ceilings shares to try
 */
export const ceilingSensitivity = (
  observed: EquityObservation,
  side: 'acquisition' | 'retention',
  ceilings: readonly number[],
): readonly CeilingPoint[] =>
  ceilings.map((ceiling) => {
    const inputs = calibrateEquity({ ...observed, [side]: { ...observed[side], ceiling } });
    return { ceiling, optimum: inputs.status === 'ok' ? optimalEquity(inputs.value) : inputs };
  });
