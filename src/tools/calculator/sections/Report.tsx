import { svgElement } from '../SvgElement.tsx';
import { draw } from '../../../charts/draw.ts';
import { projectValue } from '../../../economics/projection.ts';
import { asTyped, numberFields } from '../fields.ts';
import { isAsked } from '../draft.ts';
import { figureGroups } from '../figure-list.ts';
import { origins } from '../origins.ts';
import { projectionChart } from '../projection-chart.ts';
import type { SectionProps } from '../Section.tsx';
import { shortVerdict } from '../Verdict.tsx';
import { worked } from '../worked.ts';

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
      <table class="report-inputs">
        <caption>{say('form.title')}</caption>
        <tbody>
          {numberFields
            .filter((field) => isAsked(draft, field))
            .map((field) => {
              const value = scenario[field];
              return (
                <tr key={field}>
                  <th scope="row">{say(`fields.${field}.label`)}</th>
                  <td>
                    {value !== null && Number.isFinite(value) && Number.isFinite(asTyped(field, value))
                      ? writer.field(field, value)
                      : '–'}
                  </td>
                </tr>
              );
            })}
        </tbody>
      </table>
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
                <td class="formula">{figure.status === 'ok' ? formula : writer.reason(figure)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {projection.status === 'ok' && (
        <figure>
          <figcaption>{say('projection.title')}</figcaption>
          {svgElement(
            draw({
              ...projectionChart(tool, writer, projection.value, draft.period, draft.currency),
              id: 'report-chart',
            }),
          )}
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
