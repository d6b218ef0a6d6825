/** What a column can be, by the names that settings and rules files use. */
export const roles = [
  'account',
  'start',
  'end',
  'status',
  'amount',
  'plan',
  'contract-end',
  'manager',
  'scope',
  'segment',
  'currency',
  'cost',
] as const;
export type Role = (typeof roles)[number];

/** Which column of the file plays each role: index from 0. A role without a column is absent. */
export type Mapping = Readonly<Partial<Record<Role, number>>>;

/** What a mapping lacks before anything can be read. `end-or-status`: one of the two is enough. */
export type MappingGap = 'account' | 'start' | 'amount' | 'end-or-status' | 'same-column';

/** What is wrong with a mapping; empty when reading can begin. */
export function mappingGaps(mapping: Mapping): readonly MappingGap[] {
  const gaps: MappingGap[] = (['account', 'start', 'amount'] as const).filter(
    (role) => mapping[role] === undefined,
  );
  if (mapping.end === undefined && mapping.status === undefined) gaps.push('end-or-status');
  const used = roles.flatMap((role) => mapping[role] ?? []);
  if (new Set(used).size < used.length) gaps.push('same-column');
  return gaps;
}

/** What one amount pays for. `total`: everything the account has paid so far. */
export const amountPeriods = ['month', 'quarter', 'year', 'total'] as const;
export type AmountPeriod = (typeof amountPeriods)[number];
