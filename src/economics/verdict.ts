import { notDefined, present } from './figure.ts';
import type { Figure, Result } from './figure.ts';
import type { Interval } from './interval.ts';

/** The five answers. `both`: start with the cheaper. `too-close`: both pay, and the costs do not tell them apart. */
export const verdictCodes = ['retain', 'acquire', 'both', 'too-close', 'neither'] as const;
export type VerdictCode = (typeof verdictCodes)[number];
export type StartWith = 'retain' | 'acquire';

/** Two costs differ clearly when the larger is at least this many times the smaller. */
export const clearDifference = 1.1;

const rounding = 1e-12;

export interface VerdictInput {
  /** money per customer saved */
  readonly costPerSave: Figure;
  /** money: what a customer who was kept is worth */
  readonly valueKept: Figure;
  /** money: what the next customer costs to win */
  readonly marginalAcquisitionCost: Figure;
  /** money: what a customer who was won is worth */
  readonly value: Figure;
  /** interval of cost per save over marginal acquisition cost, from ranges the reader entered */
  readonly ratioInterval?: Interval | undefined;
}

export interface Verdict {
  readonly savingPays: Result<boolean>;
  readonly winningPays: Result<boolean>;
  readonly outcome: Result<VerdictCode>;
  /** exists only when the outcome is `both` */
  readonly startWith: Result<StartWith>;
}

const atMost = (cost: number, worth: number): boolean => cost <= worth + rounding * Math.abs(worth);

/** The cost, when spending it on one customer worth `worth` pays; `null` when it does not. */
const payingCost = (cost: Figure, worth: Figure): Result<number | null> => {
  if (cost.status !== 'ok') return cost.status === 'infinite' ? present(null) : cost;
  if (worth.status === 'infinite') return present(cost.value);
  if (worth.status !== 'ok') return worth.reason === 'negative-margin' ? present(null) : worth;
  return present(atMost(cost.value, worth.value) ? cost.value : null);
};

/** A programme that does not exist, or has nobody to save, does not pay: that is known, not missing. */
const payingSave = ({ costPerSave, valueKept }: VerdictInput): Result<number | null> =>
  costPerSave.status !== 'ok' && ['no-programme', 'nothing-to-save'].includes(costPerSave.reason)
    ? present(null)
    : payingCost(costPerSave, valueKept);

const isPaying = (cost: Result<number | null>): Result<boolean> =>
  cost.status === 'ok' ? present(cost.value !== null) : cost;

const tooClose = (save: number, win: number, ratio: Interval | undefined): boolean => {
  if (ratio !== undefined && ratio.low <= 1 && ratio.high >= 1) return true;
  const [smaller, larger] = save < win ? [save, win] : [win, save];
  if (larger === 0) return true;
  return smaller > 0 && larger / smaller < clearDifference * (1 - rounding);
};

/**
 * Where the next unit of money should go. Saving pays when a save costs no more than a kept customer is worth; winning
 * pays when the next customer costs no more than it is worth. Only when both pay are the two costs compared.
 */
export const judge = (input: VerdictInput): Verdict => {
  const saving = payingSave(input);
  const winning = payingCost(input.marginalAcquisitionCost, input.value);
  const answer = (
    outcome: Result<VerdictCode>,
    startWith: Result<StartWith> = notDefined('not-needed'),
  ): Verdict => ({
    savingPays: isPaying(saving),
    winningPays: isPaying(winning),
    outcome,
    startWith,
  });
  if (saving.status !== 'ok') return answer(saving);
  if (winning.status !== 'ok') return answer(winning);
  const save = saving.value;
  const win = winning.value;
  if (save === null) return answer(present(win === null ? 'neither' : 'acquire'));
  if (win === null) return answer(present('retain'));
  if (tooClose(save, win, input.ratioInterval)) return answer(present('too-close'));
  return answer(present('both'), present(save < win ? 'retain' : 'acquire'));
};
