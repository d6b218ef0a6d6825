import { quarters, type Answer } from '../../assessment/answers.ts';
import { thresholds, type AxisScore } from '../../assessment/score.ts';

/*
 * Bars that start in the middle: dots to the left for the customer side, an unbroken line to the right for the client
 * side. The numbers stand beside them in the same table row, so the drawings are left out of the accessibility tree.
 */
const left = 8;
const width = 184;
const at = (share: number) => left + width * share;

function Scale({ from, to }: { from: number; to: number }) {
  return (
    <>
      <path class="quiet-stroke" d={`M${left} 17H${left + width}M${at(0.5)} 3V21`} />
      {to > from && <path class="client-stroke bar" d={`M${at(from)} 10H${at(to)}`} />}
      {to < from && <path class="customer-dots bar" d={`M${at(from) - 5} 10H${at(to)}`} />}
    </>
  );
}

/** One answer between its two poles; nothing is drawn for an answer without a position. */
export function AnswerBar({ answer }: { answer: Answer | undefined }) {
  const position = quarters(answer);
  return (
    <svg class="bar-row" viewBox="0 0 200 24" aria-hidden="true" focusable="false">
      <Scale from={0.5} to={position === undefined ? 0.5 : position / 4} />
      {position === 2 && <circle class="middle-mark" cx={at(0.5)} cy="10" r="4.5" />}
    </svg>
  );
}

/** Score of an axis with its interval as a bracket and the two thresholds as ticks. */
export function AxisBar({ score }: { score: AxisScore }) {
  const { point, low, high } = score;
  return (
    <svg class="bar-row" viewBox="0 0 200 24" aria-hidden="true" focusable="false">
      <Scale from={0.5} to={point.status === 'ok' ? point.value : 0.5} />
      <path class="quiet-stroke" d={`M${at(thresholds.customer)} 13V21M${at(thresholds.client)} 13V21`} />
      {low.status === 'ok' && high.status === 'ok' && (
        <path
          class="interval"
          d={`M${at(low.value)} 4V16M${at(low.value)} 10H${at(high.value)}M${at(high.value)} 4V16`}
        />
      )}
    </svg>
  );
}
