import { scenarioBasis } from '../../economics/basis.ts';
import type { Figure } from '../../economics/figure.ts';
import { checkScenario } from '../../economics/input-check.ts';
import type { FigureName } from '../../economics/metrics.ts';
import { evaluateFigure } from '../../economics/scenario.ts';
import type { Scenario } from '../../economics/scenario.ts';
import { formatNumber } from '../../forms/format.ts';
import type { FormLocale } from '../../forms/locale.ts';
import type { Writer } from './write.ts';

const superscript = (digits: string): string =>
  [...digits].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)] ?? digit).join('');

/**
 * The formula of a figure with the reader's own numbers in it, without the result; empty when a number is missing
 * or when there is nothing to work out.
 * Numbers are rounded for show, factors close to 1 to five decimals.
 */
export function worked(name: FigureName, s: Scenario, writer: Writer, locale: FormLocale): string {
  const basis = scenarioBasis(s, checkScenario(s).refused);
  let missing = false;
  const value = (figure: Figure): number => {
    if (figure.status !== 'ok') missing = true;
    return figure.status === 'ok' ? figure.value : 0;
  };
  /** inputs as typed: what is no number makes the whole expression fall away */
  const usable = (input: number | null): number => {
    if (input === null || !Number.isFinite(input)) missing = true;
    return input !== null && Number.isFinite(input) ? input : 0;
  };
  const money = (input: number | null): string => writer.money(usable(input));
  const percent = (input: number | null): string => writer.percent(usable(input));
  const number = (input: number | null): string => writer.number(usable(input));
  const exact = (factor: number): string => formatNumber(factor, locale, { max: 5 });
  const m = (): string => money(value(basis.margin));
  const cac = (): string => money(value(basis.cac));
  const retention = (): string => exact(value(basis.retention));
  const growth = (): string => exact(1 + value(basis.discount));
  const gap = (): string => `(${growth()} − ${retention()})`;
  const q = (): string => exact(value(basis.retention) / (1 + value(basis.discount)));
  const counted = s.churn === null;
  const crcYear = (): string => {
    const perYear = value(basis.periodsPerYear);
    return `${money(s.retention)} / ${number(value(basis.retained))} × ${number(perYear)}`;
  };
  const unlimited = (): string => `${m()} × ${growth()} / ${gap()}`;
  const expressions: Readonly<Record<FigureName, () => string>> = {
    'retention-rate': () =>
      counted
        ? `(${number(s.end)} − ${number(s.new)}) / ${number(s.start)}`
        : `${percent(1)} − ${percent(s.churn)}`,
    'churn-rate': () => (counted ? `1 − ${retention()}` : ''),
    'annual-retention': () => `${retention()}${superscript(String(value(basis.periodsPerYear)))}`,
    cac: () => `${money(s.acquisition)} / ${number(s.new)}`,
    crc: () => `${money(s.retention)} / ${number(value(basis.retained))}`,
    'crc-year': crcYear,
    'ratio-year': () => `${cac()} / (${crcYear()})`,
    'margin-gross': () => `${money(s.arpa)} × ${percent(s.margin)}`,
    'margin-per-customer': () =>
      s.retention === 0
        ? money(value(basis.gross))
        : `${money(value(basis.gross))} − ${money(s.retention)} / ${number(s.start)}`,
    ltv: () =>
      basis.payments.status === 'infinite'
        ? unlimited()
        : `${m()} × (1 − ${q()}${superscript(String(value(basis.payments)))}) / (1 − ${q()})`,
    'ltv-unlimited': unlimited,
    'ltv-simple': () => `${m()} / ${percent(value(basis.churn))}`,
    'ltv-cac': () => `${money(value(evaluateFigure(s, 'ltv')))} / ${cac()}`,
    payback: () => `${cac()} / ${m()}`,
    'payback-discounted': () => `ln(1 − ${cac()} × (1 − ${q()}) / ${m()}) / ln ${q()}`,
    'breakeven-uplift': () => `${money(s.x)} / ${m()} × ${gap()}`,
    'cost-per-save': () => `${money(s.x)} / ${percent(s.delta)}`,
    'value-kept': () => `${m()} / ${gap()}`,
  };
  const text = expressions[name]();
  return missing ? '' : text;
}
