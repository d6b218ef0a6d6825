import Claim from './Claim.astro';
import Download from './Download.astro';
import Figure from './Figure.astro';
import Mention from './Mention.astro';
import Metric from './Metric.astro';
import Note from './Note.astro';
import Operator from './Operator.astro';
import SourcesByGrade from './SourcesByGrade.astro';
import Table from './Table.astro';
import Term from './Term.astro';
import To from './To.astro';
import TranslationStatus from './TranslationStatus.astro';

/** The components a text in `content/` may use; content never imports code. */
export const contentComponents = {
  Claim,
  Download,
  Figure,
  Mention,
  Metric,
  Note,
  Operator,
  SourcesByGrade,
  Term,
  To,
  TranslationStatus,
  table: Table,
};
