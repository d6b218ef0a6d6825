import { useMemo, useState } from 'preact/hooks';
import { drawMiniCurve } from '../../charts/mini-curve.ts';
import { scenarioChurnInterval } from '../../economics/basis.ts';
import { checkScenario } from '../../economics/input-check.ts';
import type { NumberField } from '../../economics/limits.ts';
import type { Ranges } from '../../economics/ranges.ts';
import type { Scenario } from '../../economics/scenario.ts';
import { fieldText } from '../../forms/number.ts';
import { onStep } from './curves.ts';
import type { CurveAnswer } from './curve-answers.ts';
import type { Curves } from './curves.ts';
import { asTyped } from './fields.ts';
import { isRangeField } from './range-draft.ts';
import { svgElement } from './SvgElement.tsx';
import type { Session } from './session.ts';
import type { Tool } from './tool.ts';
import type { Writer } from './write.ts';

export interface CurveProps {
  tool: Tool;
  session: Session;
  writer: Writer;
  field: NumberField;
  scenario: Scenario;
  ranges: Ranges;
  curves: Curves;
  /** which answer the curve shows */
  answer: CurveAnswer;
  /** keeps the range of a field as it is while the reader moves along it; `null` lets go */
  hold: (field: NumberField | null) => void;
}

const height = 44;

const written = new WeakMap<Curves, string>();

/** The answer in words, the same beside every input. */
function answerText(curves: Curves, answer: CurveAnswer, tool: Tool, writer: Writer): string {
  const known = written.get(curves);
  if (known !== undefined) return known;
  const text = `${tool.say(`figures.names.${answer}`)}: ${writer.figure(answer, curves.current)}`;
  written.set(curves, text);
  return text;
}

/**
 * The part of the range that is open: the reader's own range, or what the counts leave open, which is the 95 % interval of
 * churn as counts at the end.
 */
function openPart(field: NumberField, s: Scenario, ranges: Ranges): readonly [number, number] | null {
  const range = isRangeField(field) ? ranges[field] : undefined;
  if (range && range.low <= range.high) return [range.low, range.high];
  if (field !== 'end' || s.start === null) return null;
  const churn = scenarioChurnInterval(s, checkScenario(s).refused);
  if (churn.status !== 'ok') return null;
  return [s.start * (1 - churn.value.high) + s.new, s.start * (1 - churn.value.low) + s.new];
}

/**
 * The answer over the range of one input, with the reader's point on it. Dragging, arrow keys and steppers type into the
 * field; the field moves the point.
 */
export function Curve({ tool, session, writer, field, scenario, ranges, curves, answer, hold }: CurveProps) {
  const { say, locale } = tool;
  const { current, scale, byField } = curves;
  const curve = byField[field];
  const [touched, setTouched] = useState(false);
  const value = scenario[field];
  const here = value !== null && Number.isFinite(value) ? value : null;
  const drawing = useMemo(
    () =>
      curve &&
      drawMiniCurve(
        {
          x: [curve.range.low, curve.range.high],
          y: [scale.low, scale.high],
          inputs: curve.inputs,
          values: curve.values,
          point: here === null ? null : { x: here, y: current.status === 'ok' ? current.value : null },
          turns: curve.turns,
          band: openPart(field, scenario, ranges),
        },
        height,
      ),
    [curve, scale, here, current, field, scenario, ranges],
  );
  if (!curve || !drawing) return null;
  const { range, step } = curve;
  const name = say(`fields.${field}.label`);
  const type = (next: number): void => {
    session.type(field, fieldText(asTyped(field, next), locale));
  };
  const turns = curve.turns.map((turn) => say('curves.turn', { value: writer.field(field, turn) }));
  const spoken = [
    here === null ? say('missing.undefined') : writer.field(field, here),
    answerText(curves, answer, tool, writer),
    ...(touched ? [] : turns),
  ].join('; ');
  const move = (by: number): void => {
    type(onStep(field, (here ?? range.low) + by * step, step));
  };
  return (
    <div class="curve-row">
      <button
        type="button"
        class="step"
        tabIndex={-1}
        disabled={!session.live}
        aria-label={say('curves.less', { name })}
        onClick={() => {
          move(-1);
        }}
      >
        −
      </button>
      <div class="curve">
        {svgElement(drawing)}
        <input
          type="range"
          aria-label={say('curves.slider', { name })}
          aria-valuetext={spoken}
          min={range.low}
          max={range.high}
          step={step}
          value={here ?? range.low}
          disabled={!session.live}
          onInput={(event) => {
            setTouched(true);
            type(onStep(field, Number(event.currentTarget.value), step));
          }}
          onFocus={() => {
            hold(field);
          }}
          onBlur={() => {
            setTouched(false);
            hold(null);
          }}
        />
      </div>
      <button
        type="button"
        class="step"
        tabIndex={-1}
        disabled={!session.live}
        aria-label={say('curves.more', { name })}
        onClick={() => {
          move(1);
        }}
      >
        +
      </button>
    </div>
  );
}
