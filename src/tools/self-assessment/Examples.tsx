import { useState } from 'preact/hooks';
import { classCodes } from '../../assessment/class.ts';
import { score, type Profile } from '../../assessment/profile.ts';
import type { AssessmentState } from '../../assessment/state.ts';
import { Scroll } from './Scroll.tsx';
import type { Tool } from './tool.ts';
import { TwoAxes, type ExamplePoint } from './TwoAxes.tsx';

interface ExampleRow extends ExamplePoint {
  readonly key: string;
  readonly sector: string;
  readonly reason: string;
}

function rowsOf({ instrument, examples, sayExample }: Tool): readonly ExampleRow[] {
  return examples.map(({ key, sector, answers }, index) => {
    const { structure, practice, class: code } = score(instrument, answers);
    return {
      key,
      sector,
      number: index + 1,
      class: code,
      name: sayExample(`${key}.name`),
      reason: sayExample(`${key}.reason`),
      structure: structure.point.status === 'ok' ? structure.point.value : 0,
      practice: practice.point.status === 'ok' ? practice.point.value : 0,
    };
  });
}

/** Check boxes for one property; an item is shown while its box is ticked. */
function Filter({
  legend,
  items,
  hidden,
  onChange,
}: {
  legend: string;
  items: readonly (readonly [value: string, label: string])[];
  hidden: ReadonlySet<string>;
  onChange: (hidden: ReadonlySet<string>) => void;
}) {
  return (
    <fieldset class="choices">
      <legend>{legend}</legend>
      {items.map(([value, label]) => (
        <label key={value}>
          <input
            type="checkbox"
            value={value}
            checked={!hidden.has(value)}
            onChange={(event) => {
              const next = new Set(hidden);
              if (event.currentTarget.checked) next.delete(value);
              else next.add(value);
              onChange(next);
            }}
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** The two axes as one figure, with kinds of business to compare with and the same points as a table. */
export function Examples({
  tool,
  profiles,
  live,
}: {
  tool: Tool;
  state: AssessmentState;
  profiles: readonly Profile[];
  live: boolean;
}) {
  const { say, sayExample, points } = tool;
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const rows = rowsOf(tool);
  const shown = rows.filter((row) => !hidden.has(row.sector) && !hidden.has(row.class));
  const sectors = [...new Set(rows.map(({ sector }) => sector))];
  const codes = classCodes.filter((code) => rows.some((row) => row.class === code));
  return (
    <section class="comparison" aria-labelledby="examples">
      <h2 id="examples">{say('examples.title')}</h2>
      <p>{say('examples.text')}</p>
      <TwoAxes tool={tool} profiles={profiles} examples={shown} />
      {live && (
        <>
          <Filter
            legend={say('examples.sector')}
            items={sectors.map((sector) => [sector, sayExample(`sectors.${sector}`)])}
            hidden={hidden}
            onChange={setHidden}
          />
          <Filter
            legend={say('examples.class')}
            items={codes.map((code) => [code, say(`result.classes.${code}.short`)])}
            hidden={hidden}
            onChange={setHidden}
          />
          <p role="status">{say('examples.shown', { shown: shown.length, total: rows.length })}</p>
        </>
      )}
      <Scroll label="examples-table">
        <table class="examples">
          <caption id="examples-table">{say('examples.table')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('examples.number')}</th>
              <th scope="col">{say('examples.kind')}</th>
              <th scope="col">{say('figure.structure')}</th>
              <th scope="col">{say('figure.practice')}</th>
              <th scope="col">{say('result.class')}</th>
              <th scope="col">{say('examples.reason')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ key, number, name, structure, practice, class: code, reason }) => (
              <tr key={key}>
                <td>{number}</td>
                <th scope="row">{name}</th>
                <td>{points({ status: 'ok', value: structure })}</td>
                <td>{points({ status: 'ok', value: practice })}</td>
                <td>{say(`result.classes.${code}.short`)}</td>
                <td>{reason}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  );
}
