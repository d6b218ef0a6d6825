import { scenarioBasis } from './basis.ts';
import { churnOver } from './compounding.ts';
import { combine, present } from './figure.ts';
import type { Result } from './figure.ts';
import { checkScenario } from './input-check.ts';
import { isPeriod, periodsPerYear } from './period.ts';
import type { Period } from './period.ts';
import type { Scenario } from './scenario.ts';

/**
 * The same business told in another period: rates by powers, money and new customers by the number of periods. Churn is then
 * typed in, because customers at the end of another period were never counted. New customers are rounded to whole ones and
 * acquisition spend follows them, so that the cost of winning one stays the same.
 * @returns `invalid` when churn, the programme's effect or the period cannot be used
 */
export const changePeriod = (s: Scenario, period: Period): Result<Scenario> => {
  if (period === s.period) return present(s);
  const { refused } = checkScenario(s);
  const { churn, delta, periodsPerYear: perYear } = scenarioBasis(s, refused);
  return combine([churn, delta, perYear], (lost, saved, per) => {
    const times = isPeriod(period) ? per / periodsPerYear[period] : NaN;
    return combine([churnOver(lost, times), churnOver(Math.max(0, lost - saved), times)], (before, after) => {
      const won = s.new === 0 ? 0 : Math.max(1, Math.round(s.new * times));
      return present({
        ...s,
        period,
        end: null,
        churn: before,
        new: won,
        acquisition: s.new === 0 ? s.acquisition * times : (s.acquisition / s.new) * won,
        arpa: s.arpa * times,
        retention: s.retention * times,
        x: s.x * times,
        delta: before - after,
      });
    });
  });
};
