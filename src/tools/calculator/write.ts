import type { Figure, Missing } from '../../economics/figure.ts';
import { limits } from '../../economics/limits.ts';
import type { NumberField, Unit } from '../../economics/limits.ts';
import { metricUnits } from '../../economics/metrics.ts';
import type { FigureName, MetricUnit } from '../../economics/metrics.ts';
import type { Period } from '../../economics/period.ts';
import { shiftDecimal } from '../../forms/decimal.ts';
import { currencySign, formatMoney, formatNumber, formatPercent, percentSign } from '../../forms/format.ts';
import type { Draft } from './draft.ts';
import type { Tool } from './tool.ts';
import type { Counted } from '../page/words.ts';

/** How numbers of one scenario are written: its language, currency and period. */
export interface Writer {
  readonly money: (value: number) => string;
  readonly percent: (share: number) => string;
  readonly number: (value: number) => string;
  /** a share as percentage points, with the words */
  readonly points: (share: number) => string;
  /** a time in the scenario's period, with the word */
  readonly time: (periods: number) => string;
  /** "2.5 times" */
  readonly times: (ratio: number) => string;
  /** a value of a field with its unit and time base */
  readonly field: (field: NumberField, value: number) => string;
  /** a value of a field as short as its unit allows, for the ends of a range */
  readonly bound: (field: NumberField, value: number) => string;
  /** sign that stands behind a field */
  readonly sign: (field: NumberField) => string;
  readonly figure: (name: FigureName, figure: Figure) => string;
  readonly unit: (unit: MetricUnit, value: number) => string;
  readonly reason: (missing: Missing) => string;
  /** "a month" */
  readonly per: string;
}

/** Number and plural form that belong to what is shown, not to what is behind it. */
const counted = (value: number, shown: string, decimals: number): Counted => ({
  count: Number(value.toFixed(decimals)),
  shown,
});

export function createWriter(
  { say, locale }: Tool,
  { currency, period }: Pick<Draft, 'currency' | 'period'>,
): Writer {
  const money = (value: number): string => formatMoney(value, currency, locale);
  const percent = (share: number): string => formatPercent(share, locale);
  const number = (value: number): string => formatNumber(value, locale);
  const per = say(`per.${period}`);
  const points = (share: number): string => {
    const value = shiftDecimal(share, 2);
    return say.counted('units.points', counted(value, number(value), 12));
  };
  const duration = (value: number, unit: Period): string =>
    say.counted(`duration.${unit}`, counted(value, formatNumber(value, locale, { max: 1 }), 1));
  const time = (value: number): string => duration(value, period);
  const bare = (unit: Unit, value: number): string => {
    switch (unit) {
      case 'customers':
        return say.counted('units.customers', counted(value, number(value), 0));
      case 'years':
        return duration(value, 'year');
      case 'points-per-period':
        return points(value);
      case 'share':
      case 'share-per-period':
      case 'share-per-year':
        return percent(value);
      default:
        return money(value);
    }
  };
  const unit = (kind: MetricUnit, value: number): string => {
    switch (kind) {
      case 'share-per-period':
      case 'share-per-year':
        return percent(value);
      case 'points-per-period':
        return points(value);
      case 'periods':
        return time(value);
      case 'number':
      case 'code':
        return number(value);
      default:
        return money(value);
    }
  };
  const never: readonly FigureName[] = ['payback', 'payback-discounted'];
  return {
    money,
    percent,
    number,
    points,
    time,
    per,
    unit,
    times: (ratio) => say.counted('headline.ratio', counted(ratio, number(ratio), 2)),
    field: (field, value) => {
      const kind = limits[field].unit;
      const text = bare(kind, value);
      return kind === 'customers' || kind === 'years' ? text : say(`units.${kind}`, { value: text, per });
    },
    bound: (field, value) => {
      const kind = limits[field].unit;
      if (kind === 'customers' || kind === 'years') return number(value);
      return kind === 'points-per-period' ? number(shiftDecimal(value, 2)) : bare(kind, value);
    },
    sign: (field) => {
      const kind = limits[field].unit;
      if (kind === 'customers') return '';
      if (kind === 'years') return say('units.years-short');
      if (kind === 'points-per-period') return say('units.points-short');
      return kind.startsWith('share') ? percentSign(locale).trim() : currencySign(currency, locale);
    },
    figure: (name, figure) => {
      if (figure.status === 'ok') return unit(metricUnits[name], figure.value);
      if (figure.status === 'infinite' && never.includes(name)) return say('missing.never');
      return say(`missing.${figure.status}`);
    },
    reason: (missing) => say(`reasons.${missing.reason}`),
  };
}
