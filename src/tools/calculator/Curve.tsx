import { useState } from 'preact/hooks';
import { drawMiniCurve } from '../../charts/mini-curve.ts';
import { scenarioChurnInterval } from '../../economics/basis.ts';
import { checkScenario } from '../../economics/input-check.ts';
import type { NumberField } from '../../economics/limits.ts';
import type { Ranges } from '../../economics/ranges.ts';
import type { Scenario } from '../../economics/scenario.ts';
import { fieldText } from '../../forms/number.ts';
import { onStep } from './curves.ts';
import type { ShownCurve } from './curves.ts';
import { asTyped } from './fields.ts';
import { isRangeField } from './range-draft.ts';
import type { Shared } from './shared.ts';
import { svgElement } from './SvgElement.tsx';
import { unlessSame } from './unless-same.ts';
import { useStable } from './use-stable.ts';

export interface CurveProps {
  readonly shared: Shared;
  readonly field: NumberField;
  readonly curve: ShownCurve;
}

const height = 44;

/** Makes the number one step smaller or larger, for the hand; the keyboard has its arrows. */
const Stepper = unlessSame(function Stepper({
  sign,
  label,
  by,
  live,
  move,
}: {
  readonly sign: string;
  readonly label: string;
  readonly by: -1 | 1;
  readonly live: boolean;
  readonly move: (by: number) => void;
}) {
  return (
    <button
      type="button"
      class="step"
      tabIndex={-1}
      disabled={!live}
      aria-label={label}
      onClick={() => {
        move(by);
      }}
    >
      {sign}
    </button>
  );
});

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
export function Curve({ shared, field, curve }: CurveProps) {
  const { tool, writer, live, ranges, answer, hold, type } = shared;
  const { say, locale } = tool;
  const { scenario, current, scale, range, step } = curve;
  const [touched, setTouched] = useState(false);
  const value = scenario[field];
  const here = value !== null && Number.isFinite(value) ? value : null;
  const drawing = drawMiniCurve(
    {
      x: [range.low, range.high],
      y: [scale.low, scale.high],
      inputs: curve.inputs,
      values: curve.values,
      point: here === null ? null : { x: here, y: current.status === 'ok' ? current.value : null },
      turns: curve.turns,
      band: openPart(field, scenario, ranges),
    },
    height,
  );
  const name = say(`fields.${field}.label`);
  const put = (next: number): void => {
    type(field, fieldText(asTyped(field, onStep(field, next, step)), locale));
  };
  const move = useStable((by: number): void => {
    put((here ?? range.low) + by * step);
  });
  const turns = curve.turns.map((turn) => say('curves.turn', { value: writer.field(field, turn) }));
  const spoken = [
    here === null ? say('missing.undefined') : writer.field(field, here),
    `${say(`figures.names.${answer}`)}: ${writer.figure(answer, current)}`,
    ...(touched ? [] : turns),
  ].join('; ');
  return (
    <div class="curve-row">
      <Stepper sign="−" label={say('curves.less', { name })} by={-1} live={live} move={move} />
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
          disabled={!live}
          onInput={(event) => {
            setTouched(true);
            put(Number(event.currentTarget.value));
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
      <Stepper sign="+" label={say('curves.more', { name })} by={1} live={live} move={move} />
    </div>
  );
}
