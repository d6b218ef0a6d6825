import { metricUnits } from '../../economics/metrics.ts';
import type { FigureName } from '../../economics/metrics.ts';
import type { Evaluation, Scenario } from '../../economics/scenario.ts';
import { origins } from './origins.ts';
import { timeBase } from './time-base.ts';
import type { Tool } from './tool.ts';
import { worked } from './worked.ts';
import type { Writer } from './write.ts';

export interface HowProps {
  tool: Tool;
  writer: Writer;
  scenario: Scenario;
  evaluation: Evaluation;
  name: FigureName;
}

/** The formula that applies: some depend on which inputs are in use. */
export function formulaKey(name: FigureName, s: Scenario): string {
  if (s.churn !== null && (name === 'retention-rate' || name === 'churn-rate')) return `${name}-given`;
  return name === 'ltv' && s.horizon === null ? 'ltv-no-limit' : name;
}

/** How a figure is worked out: formula, the reader's own numbers in it, unit, convention, source. */
export function How({ tool, writer, scenario, evaluation, name }: HowProps) {
  const { say, works } = tool;
  const figure = evaluation.metrics[name];
  const substituted = worked(name, scenario, writer, tool.locale);
  const base = timeBase(tool, writer, name);
  return (
    <dl>
      <dt>{say('figures.formula')}</dt>
      <dd class="formula">{say(`figures.formulas.${formulaKey(name, scenario)}`)}</dd>
      {substituted !== '' && figure.status === 'ok' && (
        <>
          <dt>{say('figures.yours')}</dt>
          <dd class="formula">
            {substituted} = {writer.figure(name, figure)}
          </dd>
        </>
      )}
      <dt>{say('figures.unit')}</dt>
      <dd>
        {say(`figures.units.${metricUnits[name]}`, {
          per: base,
          period: say(`periods.${scenario.period}`),
        })}
      </dd>
      <dt>{say('figures.note')}</dt>
      <dd>{say(`figures.notes.${name}`)}</dd>
      <dt>{say('figures.source')}</dt>
      <dd>
        {origins[name]
          .map(({ message, work }) =>
            say(`figures.sources.${message}`, { work: work === undefined ? '' : (works[work] ?? work) }),
          )
          .join('; ')}
      </dd>
    </dl>
  );
}
