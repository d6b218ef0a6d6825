import { list } from './list.ts';
import type { LanguageRules } from './language-rules.ts';

export const en: LanguageRules = {
  wordTail: "'s|(?<=s)'",
  abbreviations: list(`
    vs.; e.g.; i.e.; etc.; approx.; no.; nos.; p.; pp.; dr.; mr.; mrs.; ms.; st.; inc.; ltd.; co.; cf.;
    fig.
  `),
  connectors: {
    strong: [
      'and not',
      'but not',
      'rather than',
      'instead of',
      'nor',
      'not',
      'vs',
      'versus',
      'v',
      'against',
      'or',
      'and/or',
    ],
    weak: ['and not', 'as well as', 'and also', 'and'],
    comparative: ['than', 'as', 'like'],
  },
  differences: [
    {
      words: list(`
    differentiate; differentiates; differentiated; differentiating; stand out;
    differ; differs; differed; differing; different; differently; distinguish; distinguishes;
    distinguished; distinguishing; separate; separates; separated; separating; apart; tell; distinct
  `),
      from: ['from'],
    },
    {
      words: ['the same as', 'the same thing as', 'same', 'identical', 'equal', 'equals'],
      from: ['as', 'to'],
    },
    {
      words: list(`
    mix; mixes; mixed; mixing; mix up; muddle; confuse; confuses; confused; confusing; mistake; mistakes; mistook; mistaken
  `),
      from: ['with', 'for'],
    },
  ],
  indefinite: ['a', 'an'],
  universals: ['all', 'every', 'each', 'any'],
  copulas: {
    words: ['is', 'are', 'was', 'were', 'means', 'mean'],
    adjacent: [],
    dash: false,
    possessionMarks: [],
  },
  definitional: ['by definition', 'always', 'necessarily'],
  asides: ['at the same time', 'automatically', 'also', 'too'],
  negations: list(`
    not; isn't; aren't; wasn't; weren't; no; never; neither; nor; hardly; doesn't; don't; isn; aren;
    wasn; weren
  `),
  but: ['but', 'yet', 'however'],
  contrast: {
    subordinators: ['while', 'whereas', 'whilst'],
    adverbs: ['on the other hand', 'in contrast', 'by contrast', 'conversely'],
    clauseInitial: [],
    prepositions: [
      'unlike',
      'as opposed to',
      'in contrast to',
      'in contrast with',
      'by contrast with',
      'contrary to',
    ],
  },
  other: list(`
    other; another; most; next; one; some; any; last; previous; second
  `),
  comparison: list(`
    difference; differences; comparison; comparisons; similarity; similarities; distinction;
    distinctions; compared; comparing; compare
  `),
  conversion: {
    become: ['become', 'becomes', 'became', 'becoming'],
    turn: list(`
    promote; promotes; promoted; grow; grows; grew; evolve; evolves; evolved; evolving;
    turn; turns; turned; turning; convert; converts; converted; converting; transform; transforms;
    transformed; transforming; make; makes; made; making; upgrade; upgrades; upgraded
  `),
    journey: {
      nouns: list(`
        journey; journeys; transition; transitions; path; road; step; shift; evolution; transformation; way; going; moving; move; moves; go; goes; went; upgrade
      `),
      from: ['from'],
      definite: [],
      to: ['to', 'into'],
    },
    particle: { verbs: [], words: [] },
    instrumental: [],
    into: ['into', 'to'],
    outOf: ['out of', 'of', 'from'],
  },
  free: list(`
    rather; perhaps; a; an; the; this; that; these; those; its; his; her; our; your; my; their; every;
    each; all; any; some; no; between; from; for; with; to; by; of; on; in; at; about; as; into;
    against; over; also; both; either; just; simply; only; even; always; still; really; actually
  `),
  interrogatives: ['who', 'what', 'which', 'when', 'how', 'many', 'where'],
  between: ['between', 'among', 'amongst'],
  barriers: list(`
    of; in; on; at; for; with; to; from; by; about; into; between; over; under; like; than; who; whom;
    whose; that; which; what; when; where; why; how; if; because; so; and; or; nor; then
  `),
  pointing: list(`
    twenty; thirty; forty; fifty; hundred; thousand; million; dozen; dozens; six; seven; eight; nine;
    this; that; these; those; our; your; my; his; her; its; their; such; many; few; fewer; several; two;
    three; four; five; ten; hundreds; half; more; less; first; third
  `),
  possessives: list(`
    our; your; my; his; her; its; their
  `),
  theirs: ['their', 'its', 'his', 'her'],
  adjectives: {
    before: list(`
    new; old; existing; returning; paying; recurring; current; former; future; big; bigger; biggest;
    small; smaller; large; larger; largest; good; better; best; bad; worst; loyal; happy; unhappy;
    satisfied; dissatisfied; retained; registered; real; true; key; top; young; younger; older; rich;
    poor; long-term; one-time; one-off; first-time; repeat; regular; frequent; early; late; private;
    corporate; business; retail; enterprise; household; hotel; bank; online; offline; foreign; domestic;
    rural; urban; northern; southern; eastern; western; male; female; insured; unpaid; angry; quiet;
    difficult; easy; cheap; premium; basic; free; paid; cash; wholesale; industrial; high; low; average;
    typical; ideal; mere; simple; actual; saas; b2b; b2c; mature; senior; junior; walk-in; in-house;
    remote; local; wealthy; trusting; demanding; time; term; off; value
  `),
    beforePattern: /(?:al|ive|ful|ous|less|able|ible|ic|ary|ant|ent|esque|ese|ish)$/,
    after: undefined,
  },
  complements: list(`
    with; without; of; from; in; at; on; who; whose; that; under; over; near; outside; inside; abroad
  `),
  relatives: ['who', 'whose', 'whom', 'that', 'which'],
  existential: ['there are', 'there were', 'there will be', "there're"],
  feminine: /(?!)/,
  definition: list(`
    what is a; what is an; what is the; what are; what's a; who is a; who is the; who are; what does;
    definition of; definition of a; definition of the; meaning of; defining the; defining a; defining
  `),
  paradigms: {},
  adjectiveEndings: {},
  homographs: [],
  adjunctHeads: list(`
    list; lists; record; records; data; database; portal; portals; account; accounts; contact; contacts;
    file; files; feedback; review; reviews; segmentation; number; numbers; name; names; order; orders;
    interaction; interactions; expectation; expectations; focus; loyalty; behaviour; behavior; services;
    value; values; need; needs; preference; preferences; profile; profiles; id; ids; details;
    information; communications; entertainment; confidentiality; privilege; intake; onboarding; brief;
    briefs; referral; referrals; test; testimonial; testimonials; insight; insights; research; survey;
    surveys; count; counts; growth; margin; category; categories; complaint; complaints; enquiry;
    enquiries; request; requests; hotline; card; cards; lifetime; lifecycle; life; equity;
    profitability; revenue; win; wins; library; libraries; software; application; app; program; machine;
    certificate; computer; connection; encoding
  `),
  sideHeads: list(`
    relationship; relationships; relation; relations; team; teams; side; sides; work; meeting; meetings;
    project; projects; segment; segments; business; businesses; partner; roster; portfolio; engagement;
    engagements; pole; poles; share; label; labels; firm; firms; organisation; organisations;
    representative; representatives; type; types; group; groups; mix; model; models; trust;
    communication; dinner; dinners; money; funds; concentration
  `),
  attributive: { forms: [], heads: [] },
  computing:
    /^(?:sql|tcp|udp|https?|apis?|localhost|postgres|postgresql|mysql|mariadb|sqlite|tls|ssl|ssh|jdbc|odbc|json|cli|daemon|dns|ip|linux|psql|imap|smtp|ftp|url|servers?|ports?|sockets?|query|queries|databases?|timeouts?|handshakes?|hostname|host)$/,
  toolHypernyms: ['accounts', 'account'],
  places: ['in', 'at', 'on', 'of'],
};
