import { churnOver, periodsPerYear, retentionOver } from '../../economics/period.ts';
import type { Period } from '../../economics/period.ts';
import type { Scenario } from '../../economics/scenario.ts';

/** At most nine significant digits, so that a converted field stays readable. */
const readable = (value: number): number => Number(value.toPrecision(9));

const rate = (churn: number, count: number): number => {
  const converted = churnOver(churn, count);
  return converted.status === 'ok' ? readable(converted.value) : churn;
};

/** Retention of a count-based scenario; NaN when the counts do not give one. */
const retentionOf = (s: Scenario): number =>
  s.churn !== null ? 1 - s.churn : s.start === null || s.end === null ? NaN : (s.end - s.new) / s.start;

/**
 * The same business looked at over another period: rates by powers, amounts of money and new customers in proportion,
 * the programme's effect so that both retention rates stay what they are. Counts are whole, so the rate that follows
 * from them can differ in the last digits. A number that cannot be read stays as it is.
 */
export function inPeriod(s: Scenario, period: Period): Scenario {
  const count = periodsPerYear[s.period] / periodsPerYear[period];
  const money = (value: number): number => readable(value * count);
  const retention = retentionOf(s);
  const lifted = retentionOver(retention + s.delta, count);
  const plain = retentionOver(retention, count);
  const delta =
    lifted.status === 'ok' && plain.status === 'ok' ? readable(lifted.value - plain.value) : s.delta;
  const won = Math.round(s.new * count);
  return {
    ...s,
    period,
    new: won,
    end:
      s.end === null || s.start === null || plain.status !== 'ok'
        ? s.end
        : Math.round(s.start * plain.value) + won,
    churn: s.churn === null ? null : rate(s.churn, count),
    arpa: money(s.arpa),
    acquisition: money(s.acquisition),
    retention: money(s.retention),
    x: money(s.x),
    delta,
  };
}
