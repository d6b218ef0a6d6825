import { answerTo, positions, quarters, type Answer, type Answers, type Position } from './answers.ts';
import { classify, type ClassCode } from './class.ts';
import type { Instrument } from './instrument.ts';

export interface AnswerChange {
  readonly key: string;
  /** `undefined`: not answered yet. */
  readonly from: Answer | undefined;
  readonly to: Position;
}

export interface ChangeSet {
  /** In the order of the questions. */
  readonly changes: readonly AnswerChange[];
  /** Class after the changes. */
  readonly class: ClassCode;
}

type Direction = 'towards-customer' | 'towards-client';

/** Positions beyond an answer in one direction, nearest first; from an open answer, the middle first. */
function positionsBeyond(answer: Answer | undefined, direction: Direction): readonly Position[] {
  const from = quarters(answer);
  const beyond = positions.filter((position) => {
    const at = Number(position) - 1;
    if (from === undefined) return direction === 'towards-client' ? at >= 2 : at <= 2;
    return direction === 'towards-client' ? at > from : at < from;
  });
  return direction === 'towards-client' ? beyond : beyond.toReversed();
}

function* subsets(keys: readonly string[], size: number): Generator<readonly string[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (const [index, key] of keys.entries()) {
    for (const rest of subsets(keys.slice(index + 1), size - 1)) yield [key, ...rest];
  }
}

/** Distance moved in quarters; settling an open question counts as none. */
function distance(change: AnswerChange): number {
  const from = quarters(change.from);
  return from === undefined ? 0 : Math.abs(Number(change.to) - 1 - from);
}

/**
 * The smallest sets of changed answers that change the class: no set with fewer answers does, and in each set no
 * answer could move less. Answers "does not apply" stay. Sets that move least come first.
 *
 * Only the two poles need to be tried for a set of questions: every condition of the class is monotone in the answers,
 * so if any change of these questions meets or breaks one, moving all of them to one pole does.
 * @returns an empty list when nothing changes the class, as with no question that applies
 */
export function whatWouldChange(instrument: Instrument, answers: Answers): readonly ChangeSet[] {
  const now = classify(instrument, answers);
  const keys = instrument.map(({ key }) => key).filter((key) => answerTo(answers, key) !== 'na');
  const classWith = (changed: ReadonlyMap<string, Position>) =>
    classify(instrument, { ...answers, ...Object.fromEntries(changed) });

  for (let size = 1; size <= keys.length; size += 1) {
    const sets = new Map<string, ChangeSet>();
    for (const subset of subsets(keys, size)) {
      for (const direction of ['towards-client', 'towards-customer'] as const) {
        const options = subset.map(
          (key) => [key, positionsBeyond(answerTo(answers, key), direction)] as const,
        );
        const farthest = options.flatMap(([key, list]) => list.slice(-1).map((to) => [key, to] as const));
        if (farthest.length < size) continue;
        const changed = new Map<string, Position>(farthest);
        if (classWith(changed) === now) continue;
        for (const [key, list] of options) {
          const nearest = list.find((to) => classWith(new Map([...changed, [key, to]])) !== now);
          if (nearest !== undefined) changed.set(key, nearest);
        }
        const changes = [...changed].map(([key, to]) => ({ key, from: answerTo(answers, key), to }));
        sets.set(JSON.stringify(changes), { changes, class: classWith(changed) });
      }
    }
    if (sets.size > 0) {
      const moved = ({ changes }: ChangeSet) => changes.reduce((sum, change) => sum + distance(change), 0);
      return [...sets.values()].toSorted((a, b) => moved(a) - moved(b));
    }
  }
  return [];
}
