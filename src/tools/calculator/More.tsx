import { noExtras } from './extras.ts';
import type { ExtraName } from './extras.ts';
import { Section } from './Section.tsx';
import type { Load, SectionProps } from './Section.tsx';

const parts: Readonly<Record<string, Load>> = {
  certainty: () => import('./sections/Certainty.tsx').then(({ Certainty }) => Certainty),
  compare: () => import('./sections/Compare.tsx').then(({ Compare }) => Compare),
  solve: () => import('./sections/SolveBackwards.tsx').then(({ SolveBackwards }) => SolveBackwards),
  sides: () => import('./sections/Sides.tsx').then(({ Sides }) => Sides),
  cohort: () => import('./sections/CohortPart.tsx').then(({ CohortPart }) => CohortPart),
  shop: () => import('./sections/Shop.tsx').then(({ Shop }) => Shop),
  revenue: () => import('./sections/Revenue.tsx').then(({ Revenue }) => Revenue),
  budget: () => import('./sections/Budget.tsx').then(({ Budget }) => Budget),
  export: () => import('./sections/Export.tsx').then(({ Export }) => Export),
};

const revenue: readonly ExtraName[] = [
  'mrr',
  'mrr-expansion',
  'mrr-contraction',
  'mrr-churned',
  'mrr-new',
  'mrr-reactivated',
];
const budget: readonly ExtraName[] = ['win-spend', 'keep-spend', 'prospects', 'budget'];

/** Whether the state holds anything that belongs to a part. */
function isInUse(name: string, { session, ranges }: SectionProps): boolean {
  const { extras, drafts } = session;
  const any = (names: readonly ExtraName[]): boolean =>
    names.some((extra) => extras[extra] !== noExtras[extra]);
  switch (name) {
    case 'certainty':
      return Object.keys(ranges).length > 0 || any(['seed']);
    case 'compare':
      return drafts.length > 1 && !drafts.some(({ side }) => side !== '');
    case 'sides':
      return drafts.some(({ side }) => side !== '');
    case 'cohort':
      return any(['cohort']);
    case 'revenue':
      return any(revenue);
    case 'budget':
      return any(budget);
    default:
      return false;
  }
}

/** The parts for those who want to know more; a founder in a hurry never opens one. */
export function More(props: SectionProps) {
  return (
    <div class="parts">
      {Object.entries(parts).map(([name, load]) => (
        <Section key={name} name={name} load={load} inUse={isInUse(name, props)} {...props} />
      ))}
    </div>
  );
}
