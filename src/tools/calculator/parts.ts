import { evaluateWithRanges } from '../../economics/ranges.ts';
import { Curve } from './Curve.tsx';
import { CurveChoice } from './CurveChoice.tsx';
import { createCurveKeeper } from './curve-keeper.ts';
import { onStep } from './curves.ts';
import { Examples } from './Examples.tsx';
import { How } from './How.tsx';
import { linkOf, readLink } from './link.ts';
import { More } from './More.tsx';
import { Problems } from '../page/Problems.tsx';
import { readRanges } from './range-draft.ts';

/** What comes after the first answer, loaded in one piece: links, curves, ranges, workings, the parts further down. */
export const parts = {
  linkOf,
  readLink,
  Problems,
  Curve,
  CurveChoice,
  createCurveKeeper,
  onStep,
  readRanges,
  evaluateWithRanges,
  Examples,
  How,
  More,
};
export type Parts = typeof parts;
