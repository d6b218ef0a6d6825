import { list } from './list.ts';
import type { LanguageRules } from './language-rules.ts';

export const de: LanguageRules = {
  wordTail: '[:*_]in(?:nen)?(?!\\p{L})|/-?in(?:nen)?(?!\\p{L})|\\(in(?:nen)?\\)|\\(inn\\)en',
  abbreviations: list(`
    vs.; z. b.; z.b.; bzw.; d. h.; d.h.; u. a.; u.a.; ca.; nr.; abs.; usw.; etc.; evtl.; ggf.; inkl.;
    sog.; vgl.; art.; dr.; prof.; mio.; mrd.; str.; s.; o. ä.; u. ä.; i. d. r.; z. t.; hr.; fr.; st.;
    tel.
  `),
  connectors: {
    strong: list(`
    aber nicht;
    statt; anstatt; anstelle von; weder; noch; nicht;
    vs; versus; gegen; kontra; contra; oder; beziehungsweise; bzw; und/oder; gegenüber
  `),
    weak: ['und nicht', 'als auch', 'wie auch', 'und', 'sowie'],
    comparative: ['als', 'wie'],
  },
  differences: [
    {
      words: list(`
    differenzieren; differenziert; unterscheidung;
    unterscheiden; unterscheidet; unterscheide; unterschied; unterschieden; unterscheidend; abgrenzen;
    abgrenzt; abgegrenzt; abzugrenzen; grenzt; grenzen; trennt; trennen; getrennt; unterscheidbar
  `),
      from: ['von', 'vom'],
      anywhere: true,
    },
    {
      words: list(`
    dasselbe; das gleiche; derselbe; dieselbe; das selbe; gleich; identisch; dieselben; gleichbedeutend;
    gleichzusetzen
  `),
      from: ['wie', 'mit', 'als'],
    },
    {
      words: [
        'vermischen',
        'vermischt',
        'vermischte',
        'mischen',
        'mischt',
        'vermengen',
        'verwechseln',
        'verwechselt',
        'verwechsle',
        'verwechselte',
        'verwechselten',
      ],
      from: ['mit'],
    },
  ],
  indefinite: ['ein', 'eine'],
  universals: list(`
    alle; allen; aller; jeder; jede; jedes; jeden; jedem; sämtliche; sämtlichen
  `),
  copulas: {
    words: list(`
    ist; sind; war; waren; bedeutet; bedeuten; heißt; heißen
  `),
    adjacent: [],
    dash: false,
    possessionMarks: [],
  },
  definitional: ['per definition', 'per definitionem', 'definitionsgemäß', 'immer', 'stets', 'zwangsläufig'],
  asides: ['zugleich', 'gleichzeitig', 'automatisch', 'auch'],
  negations: list(`
    nicht; kein; keine; keinen; keinem; keiner; keines; nie; niemals; weder; noch; kaum
  `),
  but: ['aber', 'jedoch', 'doch', 'sondern'],
  contrast: {
    subordinators: ['während', 'wohingegen'],
    adverbs: list(`
    hingegen; dagegen; andererseits; im gegensatz dazu; im unterschied dazu; demgegenüber; umgekehrt
  `),
    clauseInitial: [],
    prepositions: list(`
    im gegensatz zu; im gegensatz zum; im gegensatz zur; im unterschied zu; im unterschied zum; im
    unterschied zur; anders als
  `),
  },
  other: list(`
    andere; anderen; anderer; anderes; anderem; meisten; nächste; nächsten; nächster; manche; manchen;
    mancher; einige; einigen; einiger; viele; vielen; letzte; letzten; zweite; zweiten; weitere;
    weiteren; weiterer
  `),
  comparison: list(`
    unterschied; unterschiede; unterschieden; unterschieds; unterschiedes; vergleich; vergleiche;
    vergleichs; vergleichen; gemeinsamkeit; gemeinsamkeiten; ähnlichkeit; ähnlichkeiten; abgrenzung;
    schlüsselunterschied; schlüsselunterschiede; hauptunterschied; hauptunterschiede
  `),
  conversion: {
    become: list(`
    werden; wird; wurde; wurden; geworden; würde; würden; werde; wirst; werdet
  `),
    turn: list(`
    entwickeln; entwickelt; entwickelte; entwickelten; reifen; reift; heranwachsen;
    verwandeln; verwandelt; verwandelte; verwandelten; verwandle; machen; macht; machte; machten;
    gemacht; mache; umwandeln; umgewandelt; umzuwandeln; wandeln; wandelt; konvertieren; konvertiert; zu
    verwandeln
  `),
    journey: {
      nouns: list(`
        weg; wegs; weges; wege; übergang; übergangs; wandel; wandels; schritt; schritte; entwicklung; verwandlung; reise; wechsel; aufstieg
      `),
      from: ['von', 'vom'],
      definite: ['vom'],
      to: ['zu', 'zum', 'zur'],
    },
    particle: { verbs: [], words: [] },
    instrumental: [],
    into: ['zu', 'zum', 'zur', 'in'],
    outOf: ['aus'],
  },
  free: list(`
    eher; lieber; vielleicht; vielmehr; der; die; das; den; dem; des; ein; eine; einen; einem; einer;
    eines; dieser; diese; diesen; diesem; dieses; jener; jene; jenen; jenem; jeder; jede; jeden; jedem;
    jedes; alle; allen; aller; kein; keine; keinen; keinem; keiner; mein; meine; meinen; meinem; meiner;
    dein; deine; sein; seine; seinen; seinem; seiner; ihr; ihre; ihren; ihrem; ihrer; unser; unsere;
    unseren; unserem; unserer; euer; eure; zwischen; von; vom; zu; zum; zur; mit; für; bei; beim; an;
    am; auf; in; im; aus; nach; über; gegen; als; um; wie; auch; immer; nur; eben; einfach; doch;
    sowohl; schlicht; sogar; noch; welcher; welche
  `),
  interrogatives: ['wer', 'was', 'wann', 'wie', 'viele', 'wem', 'wen', 'welche', 'welcher'],
  between: ['zwischen'],
  barriers: list(`
    von; vom; zu; zum; zur; mit; für; bei; beim; an; am; auf; in; im; aus; nach; über; gegen; um;
    zwischen; durch; ohne; unter; vor; wer; was; dass; weil; wenn; und; oder; wie; wo; als; seit; wegen;
    gegenüber; trotz; laut; dem; den; des; einem; einen; eines
  `),
  pointing: list(`
    zwanzig; dreißig; vierzig; fünfzig; tausend; sechs; sieben; acht; neun; dutzende;
    dieser; diese; diesen; diesem; dieses; jener; jene; jenen; jenem; mein; meine; meinen; meinem;
    meiner; dein; deine; deinen; seine; seinen; seinem; ihre; ihren; ihrem; ihrer; unsere; unseren;
    unserem; unserer; unser; eure; wenige; wenigen; mehrere; mehreren; zwei; drei; vier; fünf; zehn;
    hundert; mehr; weniger; erste; ersten; dritte; dritten; prozent; beide; beiden
  `),
  possessives: list(`
    mein; meine; meinen; meinem; meiner; dein; deine; deinen; seine; seinen; seinem; ihre; ihren; ihrem;
    ihrer; unsere; unseren; unserem; unserer; unser; eure
  `),
  theirs: list(`
    ihre; ihren; ihrer; ihrem; deren; dessen; seine; seinen; seinem
  `),
  adjectives: { before: [], beforePattern: /^\p{Ll}{3,}(?:e|en|er|es|em)$/u, after: undefined },
  complements: list(`
    mit; ohne; aus; in; im; am; an; auf; von; vom; unter; über; ab; beim; bei; nach; seit; außerhalb;
    innerhalb; der; die; denen; deren; dessen
  `),
  relatives: list(`
    der; die; das; den; dem; denen; deren; dessen; welche; welcher; welchem; welchen
  `),
  existential: ['es gibt', 'gibt es', 'es gab', 'gab es'],
  feminine: /in(?:nen)?$/,
  definition: list(`
    was ist ein; was ist eine; was ist der; was ist; was sind; wer ist ein; wer ist eine; wer ist der;
    wer sind; wer sind die; was bedeutet; was heißt; definition; definition von; definition des;
    definition eines; definition der; wer oder was ist ein
  `),
  paradigms: {},
  adjectiveEndings: {},
  homographs: [
    {
      form: 'kunde',
      after: list(`
    die; diese; jene; eine; keine; frohe; frohen; traurige; gute; schlechte; schöne; erste; erfreuliche;
    tut; tat; gab; gibt; geben; bringt; brachte
  `),
    },
  ],
  adjunctHeads: [],
  sideHeads: [],
  attributive: { forms: ['zahlende', 'zahlenden', 'zahlender', 'zahlendem'], heads: [] },
  computing:
    /^(?:sql|tcp|udp|https?|apis?|localhost|postgres|postgresql|mysql|mariadb|sqlite|tls|ssl|ssh|jdbc|odbc|json|cli|daemon|dns|ip|linux|psql|imap|smtp|ftp|url|\p{L}*servers?|\p{L}*servern|ports?|sockets?|abfragen?|datenbank\p{L}*|timeouts?|kommandozeile|befehlszeile)$/u,
  toolHypernyms: [],
  places: ['im', 'in', 'am', 'an', 'beim', 'des', 'eines', 'vom', 'ins'],
  weakNouns: {
    after: list(`
    dem; den; des; einem; einen; eines; jedem; jeden; jedes; diesem; diesen; dieses; keinem; keinen;
    keines; unserem; unseren; unseres; ihrem; ihren; ihres; meinem; meinen; seinem; seinen; deinem;
    deinen; eurem; euren; welchem; welchen; manchem; manchen; jenem; jenen; zum; beim; vom
  `),
    nouns: {
      klient: 'Klienten',
      kunde: 'Kunden',
      interessent: 'Interessenten',
      abonnent: 'Abonnenten',
      mandant: 'Mandanten',
    },
  },
};
