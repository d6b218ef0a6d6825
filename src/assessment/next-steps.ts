import { answerTo, quarters, type Answers } from './answers.ts';
import type { ClassCode } from './class.ts';
import type { Profile } from './profile.ts';

export const stepCodes = [
  'settle-open',
  'split-lines',
  'agree-engagement',
  'name-one-off',
  'tailor-apart',
  'close-practice-gap',
  'charge-for-care',
  'use-records',
  'spread-risk',
  'show-record',
  'show-price',
  'weigh-loyalty',
  'label-accounts',
  'two-promises',
  'count-purchases',
  'count-both',
  'count-engagements',
] as const;

/** Something to do next; the last three send the reader to the calculator. */
export type StepCode = (typeof stepCodes)[number];

export interface Step {
  readonly code: StepCode;
  /** Question the step is about, where it is about one. */
  readonly question?: string;
}

const leansToCustomer = (code: ClassCode) => code === 'customer' || code === 'customer-or-mixed';
const leansToClient = (code: ClassCode) => code === 'client' || code === 'mixed-or-client';

/**
 * Three next steps chosen by the answers: the two most pressing, then the calculation that fits the class.
 * A business without any answer gets none.
 */
export function nextSteps(profile: Profile, answers: Answers): readonly Step[] {
  if (profile.answered === 0) return [];
  const at = (key: string) => quarters(answerTo(answers, key));
  const low = (key: string) => (at(key) ?? 2) <= 1;
  const high = (key: string) => (at(key) ?? 2) >= 3;
  const { class: code, gap, open } = profile;
  const between = code === 'mixed' || code === 'undecided';
  const polarised =
    ['continuity', 'tie', 'tailoring'].some(low) && ['continuity', 'tie', 'tailoring'].some(high);
  const firstOpen = open[0];

  const candidates: readonly (readonly [boolean, Step])[] = [
    [
      firstOpen !== undefined,
      { code: 'settle-open', ...(firstOpen === undefined ? {} : { question: firstOpen }) },
    ],
    [high('tailoring') && low('tie'), { code: 'agree-engagement', question: 'tie' }],
    [high('tailoring') && high('tie') && low('continuity'), { code: 'name-one-off', question: 'continuity' }],
    [
      low('tailoring') && (high('tie') || high('continuity')),
      { code: 'tailor-apart', question: 'tailoring' },
    ],
    [gap.code === 'structure-far-ahead' || gap.code === 'structure-ahead', { code: 'close-practice-gap' }],
    [gap.code === 'practice-far-ahead' || gap.code === 'practice-ahead', { code: 'charge-for-care' }],
    [between && polarised, { code: 'split-lines' }],
    [high('dependence') && !leansToCustomer(code), { code: 'spread-risk', question: 'dependence' }],
    [low('knowledge') && !leansToCustomer(code), { code: 'use-records', question: 'knowledge' }],
    [between, { code: 'label-accounts' }],
    [between, { code: 'two-promises' }],
    [leansToClient(code), { code: 'show-record' }],
    [leansToClient(code), { code: 'label-accounts' }],
    [
      leansToCustomer(code) && (at('continuity') ?? 0) >= 1,
      { code: 'weigh-loyalty', question: 'continuity' },
    ],
    [leansToCustomer(code), { code: 'show-price' }],
    [leansToCustomer(code), { code: 'use-records', question: 'knowledge' }],
  ];
  const calculation: StepCode = leansToClient(code)
    ? 'count-engagements'
    : leansToCustomer(code)
      ? 'count-purchases'
      : 'count-both';
  const pressing = candidates.flatMap(([applies, step]) => (applies ? [step] : []));
  return [...pressing.slice(0, 2), { code: calculation }];
}
