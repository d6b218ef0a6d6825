import BorderlineGrid from './BorderlineGrid.astro';
import CitationTrail from './CitationTrail.astro';
import CostOverTime from './CostOverTime.astro';
import DotsAndLine from './DotsAndLine.astro';
import DotsInTime from './DotsInTime.astro';
import FirstQuestions from './FirstQuestions.astro';
import Frequency from './Frequency.astro';
import LadderAndWayBack from './LadderAndWayBack.astro';
import LineInTime from './LineInTime.astro';
import PlansAndAgreement from './PlansAndAgreement.astro';
import RecordAnatomy from './RecordAnatomy.astro';
import ResponseTimes from './ResponseTimes.astro';
import RolesDiagram from './RolesDiagram.astro';
import ThreePartTest from './ThreePartTest.astro';
import WhichWord from './WhichWord.astro';
import WordMap from './WordMap.astro';
import type { Locale } from '../../site/locales.ts';

type Drawing = (props: { id: string; locale: Locale }) => unknown;

/** Every drawing of the guide by the id a text calls it with. */
export const figures: Readonly<Record<string, Drawing>> = {
  'borderline-grid': BorderlineGrid,
  'citation-trail': CitationTrail,
  'cost-over-time': CostOverTime,
  'dots-and-line': DotsAndLine,
  'dots-in-time': DotsInTime,
  'first-questions': FirstQuestions,
  'frequency-books': Frequency,
  'frequency-mixed': Frequency,
  'frequency-subtitles': Frequency,
  'ladder-and-way-back': LadderAndWayBack,
  'line-in-time': LineInTime,
  'plans-and-agreement': PlansAndAgreement,
  'record-anatomy': RecordAnatomy,
  'response-times': ResponseTimes,
  'roles-diagram': RolesDiagram,
  'three-part-test': ThreePartTest,
  'which-word': WhichWord,
  'word-map': WordMap,
};
