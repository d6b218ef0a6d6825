import Claim from './Claim.astro';
import Figure from './Figure.astro';
import Mention from './Mention.astro';
import Metric from './Metric.astro';
import Note from './Note.astro';
import Table from './Table.astro';
import Term from './Term.astro';
import To from './To.astro';

/** The components a text in `content/` may use; content never imports code. */
export const contentComponents = { Claim, Figure, Mention, Metric, Note, Term, To, table: Table };
