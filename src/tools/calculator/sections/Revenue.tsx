import { scenarioBasis } from '../../../economics/basis.ts';
import { combine, figure } from '../../../economics/figure.ts';
import type { Figure } from '../../../economics/figure.ts';
import { checkScenario } from '../../../economics/input-check.ts';
import { growingLifetimeValue } from '../../../economics/lifetime-value.ts';
import {
  grossRevenueRetention,
  growthPerCustomer,
  netRevenueRetention,
  quickRatio,
} from '../../../economics/recurring-revenue.ts';
import { parseNumber } from '../../../forms/number.ts';
import { readMoves, revenueFields } from '../further-inputs.ts';
import { Metric } from '../../page/Metric.tsx';
import { NumberInput } from '../NumberInput.tsx';
import type { SectionProps } from '../Section.tsx';

/** Recurring revenue: what grew, shrank and left, and the retention that follows. */
export function Revenue({ tool, session, writer, scenario }: SectionProps) {
  const { say, locale } = tool;
  const typed = Object.fromEntries(
    revenueFields.map(({ name, of }) => [of, parseNumber(session.extras[name], locale)]),
  );
  const moves = readMoves(session.extras, locale);
  const used = revenueFields.some(({ name }) => session.extras[name] !== '');
  const basis = scenarioBasis(scenario, checkScenario(scenario).refused);
  const net = netRevenueRetention(moves);
  const growth = combine([net, basis.retention], growthPerCustomer);
  const grown = combine([basis.margin, basis.retention, basis.discount, growth], growingLifetimeValue);
  const rows: readonly { name: string; figure: Figure; write: (value: number) => string }[] = [
    { name: 'grr', figure: grossRevenueRetention(moves), write: writer.percent },
    { name: 'nrr', figure: net, write: writer.percent },
    { name: 'revenue-quick-ratio', figure: quickRatio(moves), write: writer.number },
    { name: 'growth', figure: growth, write: writer.percent },
    { name: 'ltv-growing', figure: grown, write: writer.money },
  ];
  const lostTooMuch = combine([figure(moves.start)], (start) =>
    figure(moves.contraction + moves.churned > start ? 1 : 0),
  );
  return (
    <div class="part-content">
      <p>{say('more.revenue.how', { per: writer.per })}</p>
      <div class="columns">
        {revenueFields.map(({ name, of }) => {
          const read = typed[of];
          const negative = read?.kind === 'number' && read.value < 0;
          const error =
            read?.kind === 'invalid' || negative
              ? say('more.revenue.wrong')
              : of === 'start' && used && read?.kind === 'empty'
                ? say('more.revenue.start-missing')
                : of === 'churned' && lostTooMuch.status === 'ok' && lostTooMuch.value === 1
                  ? say('reasons.more-lost-than-there')
                  : '';
          return (
            <NumberInput
              key={name}
              id={name}
              label={say(`more.revenue.fields.${of}`)}
              value={session.extras[name]}
              sign={writer.sign('arpa')}
              error={error}
              onType={(text) => {
                session.typeExtra(name, text);
              }}
            />
          );
        })}
      </div>
      {used && (
        <dl>
          {rows.map(({ name, figure: result, write }) => (
            <div class="figure" key={name}>
              <dt>{say(`more.revenue.names.${name}`)}</dt>
              <dd>
                <Metric name={name} figure={result}>
                  {result.status === 'ok' ? write(result.value) : say(`missing.${result.status}`)}
                </Metric>
                <p class="aside">
                  {result.status === 'ok' ? say(`more.revenue.notes.${name}`) : writer.reason(result)}
                </p>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}
