import { knownStandings } from '../../accounts/standing.ts';
import { dateOrders, scanDate } from '../../accounts/date-format.ts';
import { readAmount } from '../../accounts/amount-format.ts';
import { amountPeriods } from '../../accounts/roles.ts';
import type { Opened, Session } from './session.ts';
import type { Tool } from './tool.ts';

interface ChoiceProps {
  readonly name: string;
  readonly title: string;
  readonly text: string;
  /** values with their words, in the order shown */
  readonly options: readonly (readonly [string, string])[];
  readonly chosen: string | null;
  readonly onChoose: (value: string) => void;
}

/** One question with a few answers; none is chosen until the reader or the file has said so. */
export function Choice({ name, title, text, options, chosen, onChoose }: ChoiceProps) {
  return (
    <fieldset class={chosen === null ? 'choice open' : 'choice'}>
      <legend>{title}</legend>
      {text !== '' && <p>{text}</p>}
      {options.map(([value, label]) => (
        <label key={value}>
          <input
            type="radio"
            name={name}
            value={value}
            checked={value === chosen}
            onChange={() => {
              onChoose(value);
            }}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}

/** What could not be told from the file: asked with an example from it, never guessed. What was found can be changed too. */
export function Questions({ tool, session, opened }: { tool: Tool; session: Session; opened: Opened }) {
  const { say, date, number } = tool;
  const { mapping, findings, choices } = opened;
  const { dates, decimals, statuses, repeats } = findings;
  const example = dates.kind === 'ambiguous' ? dates.example : '';
  const read = (order: (typeof dateOrders)[number]): string => {
    const day = example === '' ? NaN : scanDate(example, order);
    return Number.isNaN(day) ? '' : ` (${example} = ${date(day)})`;
  };
  const orders = dates.kind === 'ambiguous' ? dates.orders : dateOrders;
  const amount = decimals.kind === 'ambiguous' ? decimals.example : '';
  const amountAs = (mark: '.' | ','): string => {
    const value = amount === '' ? undefined : readAmount(amount, mark)?.value;
    return value === undefined ? '' : ` (${amount} = ${tool.money(value, '')})`;
  };
  return (
    <div class="questions">
      {mapping.start !== undefined && (
        <Choice
          name="date-order"
          title={say('questions.dates')}
          text={say(`questions.dates-${dates.kind}`)}
          options={orders.map((order) => [order, `${say(`date-orders.${order}`)}${read(order)}`] as const)}
          chosen={choices.dateOrder}
          onChoose={(value) => {
            session.choose({ dateOrder: dateOrders.find((order) => order === value) ?? null });
          }}
        />
      )}
      {mapping.amount !== undefined && decimals.kind !== 'either' && (
        <Choice
          name="decimal-mark"
          title={say('questions.decimals')}
          text={say(`questions.decimals-${decimals.kind}`)}
          options={[
            ['.', `${say('decimal-marks.point')}${amountAs('.')}`],
            [',', `${say('decimal-marks.comma')}${amountAs(',')}`],
          ]}
          chosen={choices.decimalMark}
          onChoose={(value) => {
            session.choose({ decimalMark: value === ',' ? ',' : '.' });
          }}
        />
      )}
      {mapping.amount !== undefined && (
        <Choice
          name="amount-period"
          title={say('questions.amount')}
          text={say(findings.amountPeriod === null ? 'questions.amount-ask' : 'questions.amount-found')}
          options={amountPeriods.map((period) => [period, say(`amount-periods.${period}`)] as const)}
          chosen={choices.amountPeriod}
          onChoose={(value) => {
            session.choose({ amountPeriod: amountPeriods.find((period) => period === value) ?? null });
          }}
        />
      )}
      {repeats && (
        <Choice
          name="repeats"
          title={say('questions.repeats')}
          text={say('questions.repeats-text')}
          options={(['combine', 'reject'] as const).map((value) => [value, say(`repeats.${value}`)] as const)}
          chosen={choices.repeats}
          onChoose={(value) => {
            session.choose({ repeats: value === 'reject' ? 'reject' : 'combine' });
          }}
        />
      )}
      {statuses.map(({ word, count }, index) => (
        <Choice
          key={word}
          name={`status-${index}`}
          title={say('questions.status', { word: word.slice(0, 40), count: number(count) })}
          text=""
          options={knownStandings.map((value) => [value, say(`standings.${value}`)] as const)}
          chosen={choices.statuses.get(word) ?? null}
          onChoose={(value) => {
            const meaning = knownStandings.find((standing) => standing === value);
            if (meaning) session.choose({ statuses: new Map(choices.statuses).set(word, meaning) });
          }}
        />
      ))}
    </div>
  );
}
