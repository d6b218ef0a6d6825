import type { ClassCode } from '../../assessment/class.ts';
import type { Profile } from '../../assessment/profile.ts';
import { thresholds } from '../../assessment/score.ts';
import { placeLabels } from './labels.ts';
import { lineLetter, type Tool } from './tool.ts';

/** A point to compare with. */
export interface ExamplePoint {
  readonly number: number;
  readonly name: string;
  readonly class: ClassCode;
  readonly structure: number;
  readonly practice: number;
}

const frame = { left: 34, top: 8, right: 332, bottom: 306 };
const side = frame.right - frame.left;
const across = (share: number) => frame.left + side * share;
const up = (share: number) => frame.bottom - side * share;

function Mark({ x, y, code }: { x: number; y: number; code: ClassCode }) {
  if (code === 'client') return <rect class="mark client" x={x - 5} y={y - 2.5} width="10" height="5" />;
  return <circle class={`mark ${code === 'customer' ? 'customer' : 'between'}`} cx={x} cy={y} r="4" />;
}

function ExampleMarks({ points }: { points: readonly ExamplePoint[] }) {
  const places = points.map(({ structure, practice }) => ({ x: across(structure), y: up(practice) }));
  const labels = placeLabels(places, { width: 11, height: 9 }, { left: 18, top: 0, right: 340, bottom: 318 });
  return (
    <g class="examples">
      {points.map(({ number, name, class: code }, index) => {
        const place = places[index];
        const label = labels[index];
        if (!place) return null;
        return (
          <g key={number}>
            <title>{`${number}. ${name}`}</title>
            <Mark x={place.x} y={place.y} code={code} />
            {label && (
              <text class="number" x={label.x} y={label.y + 3} text-anchor="middle">
                {number}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}

/** A line of business: its letter at the score, a frame around everything the score may be. */
function LineMark({ profile, letter }: { profile: Profile; letter: string }) {
  const { structure: s, practice: p } = profile;
  if (s.low.status !== 'ok' || s.high.status !== 'ok' || p.low.status !== 'ok' || p.high.status !== 'ok')
    return null;
  if (profile.answered === 0) return null;
  const [x, y] = [across(s.low.value), up(p.high.value)];
  const [width, height] = [across(s.high.value) - x, up(p.low.value) - y];
  const point = s.point.status === 'ok' && p.point.status === 'ok';
  return (
    <g class="own">
      <rect class="range" x={x - 2} y={y - 2} width={width + 4} height={height + 4} rx="3" />
      {point && s.point.status === 'ok' && p.point.status === 'ok' && (
        <>
          <circle class="own-point" cx={across(s.point.value)} cy={up(p.point.value)} r="8" />
          <text class="letter" x={across(s.point.value)} y={up(p.point.value) + 4.5} text-anchor="middle">
            {letter}
          </text>
        </>
      )}
    </g>
  );
}

/** Structure across, practice upwards: the reader's lines of business and the examples. */
export function TwoAxes({
  tool,
  profiles,
  examples,
}: {
  tool: Tool;
  profiles: readonly Profile[];
  examples: readonly ExamplePoint[];
}) {
  const { say } = tool;
  const { customer, client } = thresholds;
  return (
    <figure class="two-axes">
      <svg viewBox="0 0 340 344" role="img" aria-labelledby="two-axes-title two-axes-description">
        <title id="two-axes-title">{say('figure.title')}</title>
        <desc id="two-axes-description">{say('figure.description')}</desc>
        <rect class="plot" x={frame.left} y={frame.top} width={side} height={side} />
        <rect
          class="region customer"
          x={across(0)}
          y={up(customer)}
          width={side * customer}
          height={side * customer}
        />
        <rect
          class="region client"
          x={across(client)}
          y={up(1)}
          width={side * (1 - client)}
          height={side * (1 - client)}
        />
        <text class="small customer-text" x={across(customer) + 4} y={up(0) - 5}>
          {say('figure.customer')}
        </text>
        <text class="small" x={across(0.5)} y={up(0.5)} text-anchor="middle">
          {say('figure.mixed')}
        </text>
        <text class="small client-text" x={across(client) - 4} y={up(1) + 13} text-anchor="end">
          {say('figure.client')}
        </text>
        <ExampleMarks points={examples} />
        {profiles.map((profile, index) => (
          <LineMark key={index} profile={profile} letter={lineLetter(index)} />
        ))}
        <path class="quiet-stroke" d={`M${frame.left} ${frame.bottom + 14}H${frame.right}m-6-4 6 4-6 4`} />
        <path class="quiet-stroke" d={`M${frame.left - 14} ${frame.bottom}V${frame.top}m-4 6 4-6 4 6`} />
        <text x={frame.right} y={frame.bottom + 31} text-anchor="end">
          {say('figure.structure')}
        </text>
        <text transform={`translate(12 ${frame.top}) rotate(-90)`} text-anchor="end">
          {say('figure.practice')}
        </text>
      </svg>
      <figcaption>
        <p>{say('figure.title')}</p>
        <ul>
          {(['customer', 'between', 'client'] as const).map((kind) => (
            <li key={kind}>
              <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
                <Mark x={8} y={8} code={kind === 'between' ? 'mixed' : kind} />
              </svg>
              {say(`figure.legend-${kind}`)}
            </li>
          ))}
        </ul>
        {profiles.some(({ answered }) => answered > 0) && <p>{say('figure.yours')}</p>}
      </figcaption>
    </figure>
  );
}
