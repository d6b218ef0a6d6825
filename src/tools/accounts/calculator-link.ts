import type { GroupSummary } from '../../accounts/summary.ts';
import { fragmentNumber, writeFragment } from '../../forms/fragment.ts';
import type { Result, Tool } from './tool.ts';

/** Nine significant digits: more than any list of accounts supports. */
const plain = (value: number): string => fragmentNumber(Number(value.toPrecision(9)));

/** What a group tells the calculator; `null` when nobody was there a period ago, or no money is known. */
function entriesOf(
  { retention, amountPerPeriod, marginPerPeriod, undated }: GroupSummary,
  { values }: Result,
  name: string,
): readonly (readonly [string, string])[] | null {
  if (
    retention.start === 0 ||
    undated > 0 ||
    amountPerPeriod.status !== 'ok' ||
    marginPerPeriod.status !== 'ok'
  )
    return null;
  const amount = amountPerPeriod.value;
  const margin = amount > 0 ? (100 * marginPerPeriod.value) / amount : 0;
  return [
    ['period', values.period],
    ['start', String(retention.start)],
    ['new', String(retention.added)],
    ['end', String(retention.kept + retention.added)],
    ['arpa', plain(amount)],
    ['margin', plain(Math.max(-100, Math.min(100, margin)))],
    // what winning and keeping cost is in no list of accounts: nothing until the reader says so
    ['acquisition', '0'],
    ['retention', '0'],
    ['discount', plain(values.discount)],
    ['horizon', plain(values.horizon)],
    ['x', '0'],
    ['delta', '0'],
    ['currency', /^[A-Z]{3}$/.test(values.currency) ? values.currency : 'EUR'],
    ['name', name],
  ];
}

/**
 * The fragment, without #, that fills the calculator's two sides from both groups.
 * @returns `null` when one of the groups has nothing to fill a side with
 */
export function calculatorFragment({ say }: Tool, result: Result): string | null {
  const { customer, client } = result.answer.summary;
  const first = entriesOf(customer, result, say('groups.customer'));
  const second = entriesOf(client, result, say('groups.client'));
  if (!first || !second) return null;
  return writeFragment([
    ...first,
    ['side', 'customers'],
    ...second.map(([key, value]) => [`${key}-2`, value] as const),
    ['side-2', 'clients'],
  ]);
}
