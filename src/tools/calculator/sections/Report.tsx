import { svgElement } from '../SvgElement.tsx';
import { drawLines } from '../../../charts/line-drawing.ts';
import { scenarioBasis } from '../../../economics/basis.ts';
import type { Figure } from '../../../economics/figure.ts';
import { checkScenario } from '../../../economics/input-check.ts';
import { projectValue } from '../../../economics/projection.ts';
import { Legend } from '../ChartFigure.tsx';
import { numberFields } from '../fields.ts';
import { formulaKey } from '../How.tsx';
import { isAsked } from '../draft.ts';
import { figureGroups } from '../figure-list.ts';
import { origins } from '../origins.ts';
import { projectionChart } from '../projection-chart.ts';
import type { SectionProps } from '../Section.tsx';
import { shortVerdict } from '../Verdict.tsx';
import { worked } from '../worked.ts';

/** Lower than on the page, so that everything stands on one sheet. */
const chartHeight = 130;

/** One page for the printer: the answer, the numbers put in, every figure with its formula and source, the link. */
export function Report({
  tool,
  session,
  writer,
  scenario,
  evaluation,
  link,
}: SectionProps & { link: string }) {
  const { say, site, works, locale } = tool;
  const { draft } = session;
  const projection = projectValue(scenario);
  const chart =
    projection.status === 'ok'
      ? {
          ...projectionChart(tool, writer, projection.value, draft.period, draft.currency),
          id: 'report-chart',
        }
      : null;
  const { metrics, verdict } = evaluation;
  const mcac = scenarioBasis(scenario, checkScenario(scenario).refused).marginalCost;
  const comparisons = [
    { side: 'save', pays: verdict.savingPays, cost: metrics['cost-per-save'], worth: metrics['value-kept'] },
    { side: 'win', pays: verdict.winningPays, cost: mcac, worth: metrics.ltv },
  ].map(({ side, pays, cost, worth }) => {
    if (pays.status !== 'ok') return say(`verdict.${side}.missing`, { reason: writer.reason(pays) });
    const money = (figure: Figure): string =>
      figure.status === 'ok' ? writer.money(figure.value) : say(`missing.${figure.status}`);
    return say(`verdict.${side}.${pays.value ? 'pays' : 'not'}`, { cost: money(cost), worth: money(worth) });
  });
  const names = Object.values(figureGroups).flat();
  const sources = [
    ...new Set(
      names.flatMap((name) =>
        origins[name].map(({ message, work }) =>
          say(`figures.sources.${message}`, { work: work === undefined ? '' : (works[work] ?? work) }),
        ),
      ),
    ),
  ];
  return (
    <article lang={locale}>
      <h1>{draft.name === '' ? say('more.export.report-title') : draft.name}</h1>
      <p class="lead">{shortVerdict(tool, evaluation)}</p>
      {comparisons.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <h2>{say('form.title')}</h2>
      <dl>
        {numberFields
          .filter((field) => isAsked(draft, field))
          .map((field) => {
            const value = scenario[field];
            const usable = value !== null && Number.isFinite(value);
            return (
              <div key={field}>
                <dt>{say(`fields.${field}.label`)}</dt>
                <dd>{usable ? writer.field(field, value) : '–'}</dd>
              </div>
            );
          })}
      </dl>
      <table>
        <caption>{say('figures.title')}</caption>
        <tbody>
          {names.map((name) => {
            const figure = evaluation.metrics[name];
            const formula = worked(name, scenario, writer, locale);
            return (
              <tr key={name}>
                <th scope="row">{say(`figures.names.${name}`)}</th>
                <td>{writer.figure(name, figure)}</td>
                <td class="formula">
                  {figure.status === 'ok'
                    ? [say(`figures.formulas.${formulaKey(name, scenario)}`), formula]
                        .filter(Boolean)
                        .join(' = ')
                    : writer.reason(figure)}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {chart && (
        <figure>
          <figcaption>{chart.title}</figcaption>
          <Legend chart={chart} />
          {svgElement(drawLines(chart, chartHeight))}
        </figure>
      )}
      <p>{say('figures.symbols')}</p>
      <p>{sources.join('. ')}.</p>
      <p>
        {site}, {link}
      </p>
    </article>
  );
}
