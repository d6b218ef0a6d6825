import { discountOver } from './compounding.ts';
import { acquisitionCost } from './cost.ts';
import { churnRate, customersLost, customersRetained, retentionRate } from './counting.ts';
import { combine, figure, infinite, invalid, notDefined } from './figure.ts';
import type { Figure, ReasonCode, Result } from './figure.ts';
import type { ErrorCode, Refused } from './input-check.ts';
import { wilsonInterval } from './interval.ts';
import type { Interval } from './interval.ts';
import { horizonLifetimeValue, unlimitedLifetimeValue } from './lifetime-value.ts';
import type { FieldName, NumberField } from './limits.ts';
import { grossMargin, marginAfterRetention } from './margin.ts';
import { periodsPerYear } from './period.ts';
import type { Scenario } from './scenario.ts';

/** What the formulas need, drawn from the inputs; each exists or says why not. Rates are per period. */
export interface Basis {
  readonly periodsPerYear: Figure;
  readonly churn: Figure;
  readonly retention: Figure;
  /** customers kept in the period */
  readonly retained: Figure;
  readonly discount: Figure;
  /** margin before retention spend */
  readonly gross: Figure;
  /** margin after retention spend */
  readonly margin: Figure;
  readonly retentionSpend: Figure;
  readonly cac: Figure;
  /** what the next customer costs to win */
  readonly marginalCost: Figure;
  /** payments within the horizon; `infinite` for no limit */
  readonly payments: Figure;
  readonly x: Figure;
  readonly delta: Figure;
}

/** Contradictions between fields say so in the figures they block; everything else is an invalid input. */
const reasons: Partial<Record<ErrorCode, ReasonCode>> = {
  'fewer-than-new': 'fewer-than-new',
  'more-than-possible': 'more-than-possible',
  'eats-margin': 'eats-margin',
  'more-than-all-churn': 'more-than-all-churn',
  'nothing-to-save': 'nothing-to-save',
};

/** `invalid` when one of the fields was refused, with the first one's reason. */
export const blockedBy = (refused: Refused, ...fields: readonly FieldName[]): Figure | undefined => {
  for (const field of fields) {
    const code = refused[field];
    if (code !== undefined) return invalid(reasons[code] ?? 'invalid-input');
  }
  return undefined;
};

/** The number in a field. Only `start` and `end` can be absent here, beside a churn typed in directly. */
export const given = (s: Scenario, refused: Refused, field: NumberField): Figure => {
  const value = s[field];
  return blockedBy(refused, field) ?? (value === null ? notDefined('no-start-count') : figure(value));
};

/** Churn per period, from the counts or as typed in. */
export const scenarioChurn = (s: Scenario, refused: Refused): Figure =>
  s.churn === null
    ? (blockedBy(refused, 'start', 'new', 'end') ??
      churnRate({ start: s.start ?? 0, new: s.new, end: s.end ?? 0 }))
    : given(s, refused, 'churn');

const scenarioRetention = (s: Scenario, refused: Refused): Figure =>
  s.churn === null
    ? (blockedBy(refused, 'start', 'new', 'end') ??
      retentionRate({ start: s.start ?? 0, new: s.new, end: s.end ?? 0 }))
    : combine([given(s, refused, 'churn')], (churn) => figure(1 - churn));

const scenarioRetained = (s: Scenario, refused: Refused): Figure =>
  s.churn === null
    ? (blockedBy(refused, 'start', 'new', 'end') ??
      customersRetained({ start: s.start ?? 0, new: s.new, end: s.end ?? 0 }))
    : combine([given(s, refused, 'start'), given(s, refused, 'churn')], (start, churn) =>
        figure(start * (1 - churn)),
      );

/** Customers lost in the period, from the counts or the churn typed in. */
export const lostCustomers = (s: Scenario, refused: Refused): Figure =>
  s.churn === null
    ? (blockedBy(refused, 'start', 'new', 'end') ??
      customersLost({ start: s.start ?? 0, new: s.new, end: s.end ?? 0 }))
    : combine([given(s, refused, 'start'), given(s, refused, 'churn')], (start, churn) =>
        figure(start * churn),
      );

/**
 * 95 % interval of churn from the counts; none when churn was typed in directly, because no sample is known then.
 */
export const scenarioChurnInterval = (s: Scenario, refused: Refused): Result<Interval> => {
  if (s.churn !== null) return notDefined('no-start-count');
  return combine([lostCustomers(s, refused), given(s, refused, 'start')], wilsonInterval);
};

const scenarioGross = (s: Scenario, refused: Refused): Figure =>
  blockedBy(refused, 'arpa', 'margin') ?? grossMargin(s.arpa, s.margin);

/** Margin after retention spend. Without a number of customers, spend cannot be spread: `no-start-count`. */
export const scenarioMargin = (s: Scenario, refused: Refused): Figure => {
  const gross = scenarioGross(s, refused);
  if (s.retention === 0) return gross;
  return combine([gross, given(s, refused, 'retention'), given(s, refused, 'start')], marginAfterRetention);
};

/** Number of payments that fall within the horizon: one at once, then one per period while the horizon lasts. */
const paymentsWithin = (years: number, perYear: number): number => Math.ceil(years * perYear - 1e-9);

/** Draws the formulas' arguments from the inputs; refused fields make only what needs them invalid. */
export const scenarioBasis = (s: Scenario, refused: Refused): Basis => {
  const perYear = blockedBy(refused, 'period') ?? figure(periodsPerYear[s.period]);
  const cac = blockedBy(refused, 'acquisition', 'new') ?? acquisitionCost(s.acquisition, s.new);
  const { horizon } = s;
  return {
    periodsPerYear: perYear,
    churn: scenarioChurn(s, refused),
    retention: scenarioRetention(s, refused),
    retained: scenarioRetained(s, refused),
    discount: combine([given(s, refused, 'discount'), perYear], (yearly, n) => discountOver(yearly, 1 / n)),
    gross: scenarioGross(s, refused),
    margin: scenarioMargin(s, refused),
    retentionSpend: given(s, refused, 'retention'),
    cac,
    marginalCost: s.mcac === null ? cac : given(s, refused, 'mcac'),
    payments:
      horizon === null
        ? infinite('no-horizon')
        : combine([given(s, refused, 'horizon'), perYear], (years, n) => figure(paymentsWithin(years, n))),
    x: given(s, refused, 'x'),
    delta: given(s, refused, 'delta'),
  };
};

/** The basis with another churn, all else the same. */
export const withChurn = (basis: Basis, churn: number): Basis => ({
  ...basis,
  churn: figure(churn),
  retention: figure(1 - churn),
});

/** Value of a customer within the horizon, or without limit when there is none (convention 1). */
export const valueWithin = (margin: Figure, { retention, discount, payments }: Basis): Figure =>
  payments.status === 'infinite'
    ? combine([margin, retention, discount], unlimitedLifetimeValue)
    : combine([margin, retention, discount, payments], horizonLifetimeValue);
