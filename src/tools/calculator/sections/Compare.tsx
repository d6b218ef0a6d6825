import { useMemo, useState } from 'preact/hooks';
import type { Figure } from '../../../economics/figure.ts';
import { metricUnits } from '../../../economics/metrics.ts';
import type { FigureName } from '../../../economics/metrics.ts';
import { evaluateWithRanges } from '../../../economics/ranges.ts';
import { readDraft } from '../draft.ts';
import type { Draft } from '../draft.ts';
import { DataTable } from '../DataTable.tsx';
import { cleanName, longestName, mostScenarios } from '../link.ts';
import { Metric } from '../../page/Metric.tsx';
import { readRanges } from '../range-draft.ts';
import type { SectionProps } from '../Section.tsx';
import type { Tool } from '../tool.ts';
import { shortVerdict } from '../Verdict.tsx';
import { createWriter } from '../write.ts';
import type { Writer } from '../write.ts';

/** Figures compared side by side. */
export const comparedFigures = [
  'retention-rate',
  'margin-per-customer',
  'cac',
  'crc-year',
  'ratio-year',
  'ltv',
  'ltv-cac',
  'payback-discounted',
  'breakeven-uplift',
  'cost-per-save',
  'value-kept',
] as const satisfies readonly FigureName[];

/** Name of a scenario, given or by its number. */
export const scenarioName = ({ say }: Tool, draft: Draft, index: number): string =>
  draft.name.trim() === '' ? say('more.compare.unnamed', { number: index + 1 }) : draft.name;

/** "+€12", "−0.3"; empty when there is nothing to compare or nothing differs. */
function difference(writer: Writer, name: FigureName, figure: Figure, base: Figure): string {
  if (figure.status !== 'ok' || base.status !== 'ok') return '';
  const by = figure.value - base.value;
  if (Math.abs(by) <= 1e-12 * Math.abs(base.value)) return '';
  const unit = metricUnits[name].startsWith('share') ? 'points-per-period' : metricUnits[name];
  return `${by > 0 ? '+' : ''}${writer.unit(unit, by)}`;
}

function Table({ tool, session }: SectionProps) {
  const { say, locale } = tool;
  const { drafts } = session;
  const columns = useMemo(
    () =>
      drafts.map((draft) => ({
        draft,
        writer: createWriter(tool, draft),
        evaluation: evaluateWithRanges(readDraft(draft, locale).scenario, readRanges(draft.ranges, locale)),
      })),
    [drafts, tool, locale],
  );
  const first = columns[0];
  if (!first || columns.length < 2) return null;
  const comparable = ({ draft }: (typeof columns)[number]): boolean =>
    draft.currency === first.draft.currency && draft.period === first.draft.period;
  return (
    <>
      <DataTable
        caption={say('more.compare.title')}
        columns={[
          say('more.certainty.figure'),
          ...columns.map(({ draft }, index) => scenarioName(tool, draft, index)),
        ]}
        rows={[
          [
            say('verdict.title'),
            ...columns.map(({ evaluation }, index) => (
              <Metric name={`verdict-${index + 1}`} figure={evaluation.metrics.verdict}>
                {shortVerdict(tool, evaluation)}
              </Metric>
            )),
          ],
          ...comparedFigures.map((name) => [
            say(`figures.names.${name}`),
            ...columns.map((column, index) => {
              const figure = column.evaluation.metrics[name];
              const by =
                index > 0 && comparable(column)
                  ? difference(column.writer, name, figure, first.evaluation.metrics[name])
                  : '';
              return (
                <>
                  <Metric name={`${name}-${index + 1}`} figure={figure}>
                    {column.writer.figure(name, figure)}
                  </Metric>
                  {by !== '' && <small class="difference"> {by}</small>}
                </>
              );
            }),
          ]),
        ]}
      />
      {columns.some((column) => !comparable(column)) && (
        <p class="aside">{say('more.compare.incomparable')}</p>
      )}
    </>
  );
}

/** Up to four scenarios: name, duplicate, remove, choose, and their figures side by side. */
export function Compare(props: SectionProps) {
  const { tool, session } = props;
  const { say } = tool;
  const { drafts, current } = session;
  const [notice, setNotice] = useState('');
  const rename = (index: number, name: string): void => {
    session.load(
      drafts.map((draft, at) => (at === index ? { ...draft, name: cleanName(name) } : draft)),
      current,
    );
  };
  const duplicate = (): void => {
    const copy = drafts[current];
    if (!copy || drafts.length >= mostScenarios) return;
    session.load([...drafts, { ...copy, name: '' }], drafts.length);
    setNotice(say('more.compare.duplicated', { number: drafts.length + 1 }));
  };
  const remove = (index: number): void => {
    session.load(
      drafts.filter((_, at) => at !== index),
      Math.max(0, index <= current ? current - 1 : current),
    );
    setNotice(say('more.compare.removed', { number: index + 1 }));
  };
  return (
    <div class="part-content">
      <fieldset class="scenarios">
        <legend>{say('more.compare.editing')}</legend>
        {drafts.map((draft, index) => {
          const id = `scenario-${index + 1}`;
          const name = scenarioName(tool, draft, index);
          return (
            <div class="scenario" key={index}>
              <input
                id={id}
                type="radio"
                name="scenario"
                checked={index === current}
                onChange={() => {
                  session.choose(index);
                }}
              />
              <label for={id}>{name}</label>
              <input
                type="text"
                maxLength={longestName}
                aria-label={say('more.compare.name', { name })}
                placeholder={say('more.compare.unnamed', { number: index + 1 })}
                value={draft.name}
                onInput={(event) => {
                  rename(index, event.currentTarget.value);
                }}
              />
              {drafts.length > 1 && (
                <button
                  type="button"
                  aria-label={say('more.compare.remove-named', { name })}
                  onClick={() => {
                    remove(index);
                  }}
                >
                  {say('more.compare.remove')}
                </button>
              )}
            </div>
          );
        })}
      </fieldset>
      <p class="buttons">
        <button type="button" disabled={drafts.length >= mostScenarios} onClick={duplicate}>
          {say('more.compare.duplicate')}
        </button>
      </p>
      <p role="status" class="notice">
        {notice}
      </p>
      <Table {...props} />
    </div>
  );
}
