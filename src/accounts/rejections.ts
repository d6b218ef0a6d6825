/** Why a record of the file was not used. */
export const rejections = [
  'too-few-cells',
  'too-many-cells',
  'quotes',
  'no-account',
  'no-start',
  'start-date',
  'end-date',
  'end-before-start',
  'contract-date',
  'status-word',
  'no-amount',
  'amount',
  'negative-amount',
  'cost',
  'repeated',
  'repeated-currency',
  'never-paid',
] as const;
export type Rejection = (typeof rejections)[number];
