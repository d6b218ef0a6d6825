import type { LanguageRules } from './language-rules.ts';

export const en: LanguageRules = {
  wordTail: "'s|(?<=s)'",
  abbreviations: ['vs.', 'e.g.', 'i.e.', 'etc.', 'approx.', 'no.', 'nos.', 'p.', 'pp.', 'dr.', 'mr.', 'mrs.', 'ms.', 'st.', 'inc.', 'ltd.', 'co.', 'cf.', 'fig.'],
  connectors: {
    strong: ['vs', 'versus', 'v', 'against', 'or', 'and/or'],
    weak: ['and'],
    comparative: ['than'],
  },
  difference: {
    words: ['differ', 'differs', 'differed', 'differing', 'different', 'differently', 'distinguish', 'distinguishes', 'distinguished', 'distinguishing', 'separate', 'separates', 'separated', 'separating', 'apart', 'tell', 'distinct'],
    from: ['from'],
    anywhere: false,
    fromIsOf: false,
  },
  universals: ['all', 'every', 'each', 'any'],
  copulas: { words: ['is', 'are', 'was', 'were', 'means', 'mean'], adjacent: [], dash: false, possessionMarks: [] },
  negations: ['not', "isn't", "aren't", "wasn't", "weren't", 'no', 'never', 'neither', 'nor', 'hardly', "doesn't", "don't", 'isn', 'aren', 'wasn', 'weren'],
  but: ['but', 'yet', 'however'],
  contrast: {
    subordinators: ['while', 'whereas', 'whilst'],
    adverbs: ['on the other hand', 'in contrast', 'by contrast', 'conversely'],
    clauseInitial: [],
    prepositions: ['unlike', 'as opposed to', 'in contrast to', 'in contrast with', 'by contrast with', 'contrary to'],
  },
  other: ['other', 'another', 'most', 'next', 'one', 'some', 'any', 'last', 'previous', 'second'],
  comparison: ['difference', 'differences', 'comparison', 'comparisons', 'similarity', 'similarities', 'distinction', 'distinctions', 'compared', 'comparing', 'compare'],
  conversion: {
    become: ['become', 'becomes', 'became', 'becoming'],
    turn: ['turn', 'turns', 'turned', 'turning', 'convert', 'converts', 'converted', 'converting', 'transform', 'transforms', 'transformed', 'transforming', 'make', 'makes', 'made', 'making', 'upgrade', 'upgrades', 'upgraded'],
    particle: { verbs: [], words: [] },
    instrumental: [],
    into: ['into', 'to'],
    outOf: ['out of', 'of', 'from'],
  },
  free: [
    'a', 'an', 'the', 'this', 'that', 'these', 'those', 'its', 'his', 'her', 'our', 'your', 'my', 'their', 'every', 'each', 'all', 'any', 'some', 'no',
    'between', 'from', 'for', 'with', 'to', 'by', 'of', 'on', 'in', 'at', 'about', 'as', 'into', 'against', 'over', 'also', 'both', 'either', 'just', 'simply', 'only', 'even', 'always', 'still', 'really', 'actually',
  ],
  barriers: ['of', 'in', 'on', 'at', 'for', 'with', 'to', 'from', 'by', 'about', 'into', 'between', 'over', 'under', 'like', 'than', 'who', 'whom', 'whose', 'that', 'which', 'what', 'when', 'where', 'why', 'how', 'if', 'because', 'so', 'and', 'or', 'nor', 'then'],
  pointing: ['this', 'that', 'these', 'those', 'our', 'your', 'my', 'his', 'her', 'its', 'their', 'such', 'many', 'few', 'fewer', 'several', 'two', 'three', 'four', 'five', 'ten', 'hundreds', 'half', 'more', 'less', 'first', 'third'],
  theirs: ['their', 'its', 'his', 'her'],
  adjectives: {
    before: [
      'new', 'old', 'existing', 'returning', 'paying', 'recurring', 'current', 'former', 'future', 'big', 'bigger', 'biggest', 'small', 'smaller', 'large', 'larger', 'largest', 'good', 'better', 'best', 'bad', 'worst', 'loyal', 'happy', 'unhappy', 'satisfied', 'dissatisfied', 'retained', 'registered', 'real', 'true', 'key', 'top', 'young', 'younger', 'older', 'rich', 'poor', 'long-term', 'one-time', 'one-off', 'first-time', 'repeat', 'regular', 'frequent', 'early', 'late', 'private', 'corporate', 'business', 'retail', 'enterprise', 'household', 'hotel', 'bank', 'online', 'offline', 'foreign', 'domestic', 'rural', 'urban', 'northern', 'southern', 'eastern', 'western', 'male', 'female', 'insured', 'unpaid', 'angry', 'quiet', 'difficult', 'easy', 'cheap', 'premium', 'basic', 'free', 'paid', 'cash', 'wholesale', 'industrial', 'high', 'low', 'average', 'typical', 'ideal', 'mere', 'simple', 'actual', 'saas', 'b2b', 'b2c', 'mature', 'senior', 'junior', 'walk-in', 'in-house', 'remote', 'local', 'wealthy', 'trusting', 'demanding', 'time', 'term', 'off', 'value', 'paying',
    ],
    beforePattern: /(?:al|ive|ful|ous|less|able|ible|ic|ary|ant|ent|esque|ese|ish)$/,
    after: undefined,
  },
  complements: ['with', 'without', 'of', 'from', 'in', 'at', 'on', 'who', 'whose', 'that', 'under', 'over', 'near', 'outside', 'inside', 'abroad'],
  existential: ['there are', 'there were', 'there will be', "there're"],
  feminine: /(?!)/,
  definition: ['what is a', 'what is an', 'what is the', 'what are', "what's a", 'who is a', 'who is the', 'who are', 'what does', 'definition of', 'definition of a', 'definition of the', 'meaning of', 'defining the', 'defining a', 'defining'],
  paradigms: {},
  adjectiveEndings: {},
  homographs: [],
  adjunctHeads: [
    'list', 'lists', 'record', 'records', 'data', 'database', 'relationship', 'relationships', 'relation', 'relations', 'team', 'teams', 'portal', 'portals', 'account', 'accounts', 'contact', 'contacts', 'side', 'work', 'meeting', 'meetings', 'file', 'files', 'project', 'projects', 'feedback', 'review', 'reviews', 'segment', 'segments', 'segmentation', 'number', 'numbers', 'name', 'names', 'order', 'orders', 'interaction', 'interactions', 'expectation', 'expectations', 'focus', 'loyalty', 'behaviour', 'behavior', 'business', 'businesses', 'partner', 'services', 'roster', 'portfolio', 'value', 'values', 'need', 'needs', 'preference', 'preferences', 'profile', 'profiles', 'id', 'ids', 'details', 'information', 'trust', 'communication', 'communications', 'engagement', 'engagements', 'entertainment', 'dinner', 'dinners', 'money', 'funds', 'confidentiality', 'privilege', 'intake', 'onboarding', 'brief', 'briefs', 'referral', 'referrals', 'test', 'testimonial', 'testimonials', 'insight', 'insights', 'research', 'survey', 'surveys', 'count', 'counts', 'numbers', 'growth', 'margin', 'model', 'models', 'type', 'types', 'group', 'groups', 'mix', 'pole', 'share', 'label', 'labels', 'firm', 'firms', 'organisation', 'organisations', 'representative', 'representatives', 'category', 'categories', 'concentration', 'complaint', 'complaints', 'enquiry', 'enquiries', 'request', 'requests', 'hotline', 'card', 'cards', 'lifetime', 'lifecycle', 'life', 'equity', 'profitability', 'revenue', 'win', 'wins', 'library', 'libraries', 'software', 'application', 'app', 'program', 'machine', 'certificate', 'computer', 'connection', 'encoding',
  ],
  attributive: { forms: [], heads: [] },
  computing: /^(?:sql|tcp|udp|https?|apis?|localhost|postgres|postgresql|mysql|mariadb|sqlite|tls|ssl|ssh|jdbc|odbc|json|cli|daemon|dns|ip|linux|psql|imap|smtp|ftp|url|servers?|ports?|sockets?|query|queries|databases?|timeouts?|handshakes?|hostname|host)$/,
  places: ['in', 'at', 'on', 'of'],
};
