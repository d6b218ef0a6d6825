import { limits } from '../../economics/limits.ts';
import type { NumberField } from '../../economics/limits.ts';
import { shiftDecimal } from '../../forms/decimal.ts';

export { numberFields } from '../../economics/limits.ts';

/** The nine numbers the simple mode asks for, in the order it asks. */
export const simpleFields = [
  'start',
  'new',
  'end',
  'arpa',
  'margin',
  'acquisition',
  'retention',
  'x',
  'delta',
] as const satisfies readonly NumberField[];

/** Shares are typed and linked as a person says them: 80 for 80 %, 0.5 for half a percentage point. */
const isPercent = (field: NumberField): boolean => {
  const { unit } = limits[field];
  return unit.startsWith('share') || unit === 'points-per-period';
};

/** What a person types for a value of the model. */
export const asTyped = (field: NumberField, value: number): number =>
  isPercent(field) ? shiftDecimal(value, 2) : value;

/** The model's value for what a person typed. */
export const asModelled = (field: NumberField, typed: number): number =>
  isPercent(field) ? shiftDecimal(typed, -2) : typed;

/** Currencies to choose from; the choice changes no figure. */
export const currencies = [
  'EUR',
  'USD',
  'GBP',
  'PLN',
  'RUB',
  'CHF',
  'CZK',
  'SEK',
  'NOK',
  'DKK',
  'UAH',
  'KZT',
  'BYN',
  'MXN',
  'ARS',
  'COP',
  'CLP',
  'PEN',
  'CAD',
  'AUD',
  'JPY',
  'INR',
] as const;
export type Currency = (typeof currencies)[number];

export const isCurrency = (code: string): code is Currency => currencies.some((known) => known === code);
