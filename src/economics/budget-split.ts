import { bestRetentionSpend, customerEquity, optimalEquity, rateAt, slopeAt } from './customer-equity.ts';
import type { EquityInputs, EquityPoint } from './customer-equity.ts';
import { andThen, invalid, present, refuseNonFinite } from './figure.ts';
import type { Result } from './figure.ts';
import { maximise } from './root.ts';

/** One division of a budget. */
export interface Split {
  /** share of the budget that may go into winning, 0..1; the rest may go into keeping those won */
  readonly share: number;
  readonly point: EquityPoint;
  /** customer equity of all prospects, money */
  readonly equity: number;
  /** money of the budget not used, because more would lower the equity */
  readonly unspent: number;
}

export interface BudgetSplit {
  readonly best: Split;
  /** equity against the share, from 0 to 1 in even steps */
  readonly curve: readonly Split[];
  /** equity gained by one more unit of money on winning and on keeping at the best split; equal inside the range */
  readonly marginalEquity: { readonly acquisition: number; readonly retention: number };
}

/** Even steps of the curve, also the grid the best split is looked for on. */
export const splitSteps = 100;

/**
 * How to divide a fixed budget between winning and keeping in the first period: the split with the largest customer
 * equity. Inside the range the last unit of money brings the same on both sides. Money for keeping beyond its own
 * optimum stays unspent.
 * @param prospects number of prospects, > 0
 * @param budget    money for the period, >= 0
 * @see Berger & Nasr-Bechwati 2001, Omega 29(1)
 */
export const splitBudget = (inputs: EquityInputs, prospects: number, budget: number): Result<BudgetSplit> => {
  const refused = refuseNonFinite(prospects, budget);
  if (refused) return refused;
  if (prospects <= 0 || budget < 0) return invalid('out-of-range');
  return andThen(optimalEquity(inputs), (optimum) => {
    const perProspect = budget / prospects;
    const enough = bestRetentionSpend(inputs);
    const spends = (share: number): { win: number; keep: number; left: number } => {
      const toWin = share * perProspect;
      const toKeep = perProspect - toWin;
      // beyond the unlimited optimum more acquisition only costs
      const win = Math.min(toWin, optimum.acquisitionSpend);
      const won = rateAt(inputs.acquisition, win);
      const limited = toKeep > enough * won;
      return {
        win,
        keep: won === 0 ? 0 : limited ? enough : toKeep / won,
        left: toWin - win + (limited ? toKeep - enough * won : 0),
      };
    };
    const equityAt = (win: number, keep: number): number => {
      const point = customerEquity(inputs, win, keep);
      return point.status === 'ok' ? point.value.equity : -Infinity;
    };
    const splitAt = (share: number): Result<Split> => {
      const { win, keep, left } = spends(share);
      return andThen(customerEquity(inputs, win, keep), (point) =>
        present({
          share,
          point,
          equity: prospects * point.equity,
          unspent: prospects * left,
        }),
      );
    };
    const share = maximise(
      (tried) => {
        const { win, keep } = spends(tried);
        return equityAt(win, keep);
      },
      0,
      1,
      splitSteps,
    );
    return andThen(splitAt(share), (best) => {
      const { acquisitionSpend: win, retentionSpend: keep, retentionRate: kept, value } = best.point;
      const curve: Split[] = [];
      for (let step = 0; step <= splitSteps; step += 1) {
        const split = splitAt(step / splitSteps);
        if (split.status !== 'ok') return split;
        curve.push(split.value);
      }
      const winMore = slopeAt(inputs.acquisition, win);
      const keepMore = slopeAt(inputs.retention, keep);
      return present({
        best,
        curve,
        marginalEquity: {
          acquisition: (winMore * value - 1) / (1 + winMore * keep),
          retention: (keepMore * value - 1) / (inputs.discount + (1 - kept)),
        },
      });
    });
  });
};
