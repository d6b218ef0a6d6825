import { useState } from 'preact/hooks';
import { canSolve, solve, targetNames, unknownNames } from '../../../economics/solve.ts';
import type { Target, TargetName, UnknownName } from '../../../economics/solve.ts';
import { scenarioBasis } from '../../../economics/basis.ts';
import { checkScenario } from '../../../economics/input-check.ts';
import type { Figure } from '../../../economics/figure.ts';
import type { NumberField } from '../../../economics/limits.ts';
import { periodsPerYear } from '../../../economics/period.ts';
import type { Period } from '../../../economics/period.ts';
import type { Scenario } from '../../../economics/scenario.ts';
import { fieldText, parseNumber } from '../../../forms/number.ts';
import { draftOf } from '../draft.ts';
import { Metric } from '../../page/Metric.tsx';
import { NumberInput } from '../NumberInput.tsx';
import type { SectionProps } from '../Section.tsx';
import type { Tool } from '../tool.ts';
import type { Writer } from '../write.ts';

const goalNames = ['ltv-cac', 'payback', 'payback-discounted', 'ltv'] as const;
type GoalName = (typeof goalNames)[number];
const hasGoal = (name: TargetName): name is GoalName => goalNames.some((goal) => goal === name);

/** Goals to start from: paid back within a year, and two round numbers. */
const firstGoals = (period: Period): Readonly<Record<GoalName, number>> => ({
  'ltv-cac': 3,
  payback: periodsPerYear[period],
  'payback-discounted': periodsPerYear[period],
  ltv: 1000,
});

/** The field an unknown is written as; winning cost has none of its own, but its unit. */
const fieldOf = (unknown: UnknownName): NumberField => (unknown === 'cac' ? 'mcac' : unknown);

/** What the unknown is now. */
function present(s: Scenario, unknown: UnknownName, border: boolean): Figure {
  const basis = scenarioBasis(s, checkScenario(s).refused);
  if (unknown === 'cac') return border ? basis.marginalCost : basis.cac;
  if (unknown === 'churn') return basis.churn;
  return { status: 'ok', value: s[unknown] };
}

const shownAs = (writer: Writer, unknown: UnknownName, figure: Figure, { say }: Tool): string =>
  figure.status === 'ok' ? writer.field(fieldOf(unknown), figure.value) : say(`missing.${figure.status}`);

/** Chooses what should come out, and finds what one input would have to be. */
export function SolveBackwards({ tool, session, writer, scenario }: SectionProps) {
  const { say, locale } = tool;
  const { draft } = session;
  const [targetName, setTarget] = useState<TargetName>('ltv-cac');
  const [wanted, setWanted] = useState<UnknownName>('cac');
  const [texts, setTexts] = useState<Readonly<Record<GoalName, string>>>(
    () =>
      Object.fromEntries(
        Object.entries(firstGoals(draft.period)).map(([name, goal]) => [name, fieldText(goal, locale)]),
      ) as Record<GoalName, string>,
  );
  const [notice, setNotice] = useState('');
  const unknowns = unknownNames.filter((name) => canSolve(targetName, name));
  const unknown = unknowns.includes(wanted) ? wanted : (unknowns[0] ?? 'churn');
  const typed = hasGoal(targetName) ? parseNumber(texts[targetName], locale) : undefined;
  const goal = typed?.kind === 'number' ? typed.value : NaN;
  const target: Target = hasGoal(targetName) ? { name: targetName, goal } : { name: targetName };
  const goalWrong = hasGoal(targetName) && !(goal >= 0);
  const solution = goalWrong ? null : solve(scenario, target, unknown);
  const now = present(scenario, unknown, !hasGoal(targetName));
  const unknownLabel = say(`more.solve.unknowns.${unknown}`);

  const apply = (): void => {
    if (!solution?.scenario) return;
    const next = draftOf(solution.scenario, draft.currency, locale, draft.name);
    const texts = { ...draft.texts };
    for (const field of ['churn', 'acquisition', 'arpa', 'delta', 'x', 'retention', 'mcac'] as const) {
      if (next.texts[field] !== '') texts[field] = next.texts[field];
    }
    session.edit({ counted: next.counted, ownNext: next.ownNext, texts });
    setNotice(say('more.solve.applied'));
  };
  return (
    <div class="part-content">
      <div class="row">
        <p>
          <label for="solve-target">{say('more.solve.target')}</label>
          <select
            id="solve-target"
            value={targetName}
            onChange={(event) => {
              const chosen = targetNames.find((name) => name === event.currentTarget.value);
              if (chosen) setTarget(chosen);
            }}
          >
            {targetNames.map((name) => (
              <option key={name} value={name}>
                {say(`more.solve.targets.${name}`)}
              </option>
            ))}
          </select>
        </p>
        {hasGoal(targetName) && (
          <NumberInput
            id="solve-goal"
            label={say('more.solve.goal')}
            value={texts[targetName]}
            error={goalWrong ? say('more.solve.goal-wrong') : ''}
            sign={
              targetName === 'ltv'
                ? writer.sign('arpa')
                : targetName === 'ltv-cac'
                  ? ''
                  : say(`more.solve.goal-units.${draft.period}`)
            }
            onType={(text) => {
              setTexts({ ...texts, [targetName]: text });
            }}
          />
        )}
        <p>
          <label for="solve-unknown">{say('more.solve.unknown')}</label>
          <select
            id="solve-unknown"
            value={unknown}
            onChange={(event) => {
              const chosen = unknownNames.find((name) => name === event.currentTarget.value);
              if (chosen) setWanted(chosen);
            }}
          >
            {unknowns.map((name) => (
              <option key={name} value={name}>
                {say(`more.solve.unknowns.${name}`)}
              </option>
            ))}
          </select>
        </p>
      </div>
      <div aria-live="polite">
        {solution?.value.status === 'ok' && (
          <p class="lead">
            {say.rich('more.solve.answer', {
              name: unknownLabel,
              value: (
                <Metric name="solution" figure={solution.value}>
                  {shownAs(writer, unknown, solution.value, tool)}
                </Metric>
              ),
              now: shownAs(writer, unknown, now, tool),
            })}
          </p>
        )}
        {solution && solution.value.status !== 'ok' && (
          <p>
            <Metric name="solution" figure={solution.value}>
              {say('more.solve.none')}
            </Metric>{' '}
            {say('more.solve.why', {
              reason: writer.reason(solution.value),
              name: unknownLabel,
              low: writer.field(fieldOf(unknown), solution.interval.low),
              high: writer.field(fieldOf(unknown), solution.interval.high),
            })}
          </p>
        )}
      </div>
      {unknown === 'retention' && <p class="aside">{say('more.solve.retention-fixed')}</p>}
      {solution?.scenario && (
        <p class="buttons">
          <button type="button" onClick={apply}>
            {say('more.solve.apply')}
          </button>
        </p>
      )}
      <p role="status" class="notice">
        {notice}
      </p>
    </div>
  );
}
