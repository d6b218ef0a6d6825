import { list, paradigm } from './list.ts';
import type { LanguageRules } from './language-rules.ts';

const client = paradigm(`
  klient: nsm; klienta: gsm asm; klientowi: dsm; klientem: ism; kliencie: lsm vsm; klienci: npm vpm;
  klienty: npm; klientów: gpm apm; klientom: dpm; klientami: ipm; klientach: lpm; klientka: nsf; klientki:
  gsf npf apf; klientce: dsf lsf; klientkę: asf; klientką: isf; klientko: vsf; klientek: gpf; klientkom:
  dpf; klientkami: ipf; klientkach: lpf
`);

const consumer = paradigm(`
  konsument: nsm; konsumenta: gsm asm; konsumentowi: dsm; konsumentem: ism; konsumencie: lsm vsm;
  konsumenci: npm vpm; konsumentów: gpm apm; konsumentom: dpm; konsumentami: ipm; konsumentach: lpm;
  konsumentka: nsf; konsumentki: gsf npf apf; konsumentce: dsf lsf; konsumentkę: asf; konsumentką: isf;
  konsumentek: gpf; konsumentkom: dpf; konsumentkami: ipf; konsumentkach: lpf
`);

const user = paradigm(`
  użytkownik: nsm; użytkownika: gsm asm; użytkownikowi: dsm; użytkownikiem: ism; użytkowniku: lsm vsm;
  użytkownicy: npm vpm; użytkowników: gpm apm; użytkownikom: dpm; użytkownikami: ipm; użytkownikach: lpm;
  użytkowniczka: nsf; użytkowniczki: gsf npf apf; użytkowniczce: dsf lsf; użytkowniczkę: asf;
  użytkowniczką: isf; użytkowniczek: gpf; użytkowniczkom: dpf; użytkowniczkami: ipf; użytkowniczkach: lpf
`);

const firm = paradigm(`
  firma: nsf; firmy: gsf npf apf; firmie: dsf lsf; firmę: asf; firmą: isf; firm: gpf; firmom: dpf;
  firmami: ipf; firmach: lpf
`);

const customer = paradigm(`
  kupujący: nsm npm vsm vpm; kupującego: gsm asm; kupującemu: dsm; kupującym: ism lsm dpm dpf; kupujących:
  gpm apm lpm gpf lpf; kupującymi: ipm ipf; kupująca: nsf; kupującej: gsf dsf lsf; kupującą: asf isf;
  kupujące: npf apf
`);

export const pl: LanguageRules = {
  wordTail: '',
  abbreviations: list(`
    vs.; tzw.; np.; m.in.; m. in.; itd.; itp.; tj.; tys.; ok.; nr.; ul.; dr.; prof.; art.; ust.; str.;
    godz.; ds.; zob.; por.; wg.; al.; św.; r.; w.; k.c.; mgr.; inż.; ww.
  `),
  connectors: {
    strong: list(`
    ale nie;
    zamiast; a nie; ani; nie; jak i; jak również;
    vs; versus; kontra; czy; albo; lub; bądź; i/lub; a może
  `),
    weak: ['i nie', 'a także', 'i', 'a', 'oraz'],
    comparative: ['niż', 'aniżeli', 'jak', 'jako'],
  },
  differences: [
    {
      words: list(`
    różniący; odmienia;
    różnić się; różni się; różnią się; różnił się; różniła się; różnili się; różniły się; różniący się;
    się różni; się różnią; różni; różnią; odróżniać; odróżnia; odróżniają; odróżnić; odróżni; odróżniał;
    odróżniała; odróżniamy; odróżniasz; odróżnij; odróżnienie; odróżnianie; oddzielać; oddziela;
    oddzielają; oddzielić; oddzielająca; oddzielający; oddzielające; dzieląca; rozdziela; rozdzielają;
    odróżniający; odróżniająca; odróżniające; rozróżnić; rozróżniać; inny; inna; inni; odmienny
  `),
      from: ['od', 'ode'],
    },
    {
      words: ['to samo', 'tym samym', 'ten sam', 'tożsamy', 'równa się', 'synonim'],
      from: ['co', 'z', 'do'],
    },
    {
      words: list(`
    mieszać; miesza; mieszają; mieszaj; pomieszać; pomieszają; zmieszać; mylić; myli; mylą; myl; mylony; mylono; pomylić; pomyli; pomylą; pomyl; mylimy; mylicie; myląc
  `),
      from: ['z', 'ze'],
    },
  ],
  indefinite: [],
  universals: list(`
    wszyscy; wszystkie; wszystkich; wszystkim; wszystkimi; każdy; każda; każdego; każdej; każdemu;
    każdym; każdą; żaden; żadna; żadnego; żadnej; dowolny; dowolna
  `),
  copulas: {
    words: list(`
    jest; są; był; była; byli; były; będzie; będą; oznacza; oznaczają
  `),
    adjacent: ['to', 'to jest', 'to są', 'to zawsze'],
    dash: false,
    possessionMarks: [],
  },
  definitional: ['z definicji', 'zawsze', 'siłą rzeczy', 'z założenia'],
  asides: ['jednocześnie', 'zarazem', 'automatycznie', 'równocześnie'],
  negations: list(`
    nie; nigdy; ani; żaden; żadna; żadnym; wcale
  `),
  but: ['ale', 'lecz', 'jednak', 'jednakże'],
  contrast: {
    subordinators: ['podczas gdy'],
    adverbs: ['natomiast', 'z kolei', 'z drugiej strony', 'zaś', 'tymczasem', 'dla odmiany'],
    clauseInitial: ['za to'],
    prepositions: ['w przeciwieństwie do', 'w odróżnieniu od', 'inaczej niż'],
  },
  other: list(`
    inny; inna; innego; innej; innemu; innym; inną; inni; inne; innych; innymi; drugi; druga; drugiego;
    drugiej; drugim; pozostali; pozostałych; pozostałym; większości; większość; niektórzy; niektórych;
    niektórym; niektóre; następny; następnego; następnemu; kolejny; kolejnego; kolejnemu; kolejnych;
    jeden; jedna; jednego; jednej; jedni
  `),
  comparison: list(`
    różnica; różnice; różnicy; różnicę; różnicą; różnic; różnicach; różnicami; porównanie; porównania;
    porównaniu; porównaniem; podobieństwo; podobieństwa; podobieństw; podobieństwie; podobieństwami;
    rozróżnienie; rozróżnienia; porównać
  `),
  conversion: {
    become: list(`
    stać; staje; stają; stał; stała; stali; stały; stanie; staną; stawać; stawał; stawała; stawali;
    stawały; stając; stałby; staliby; zostać; zostaje; zostają; został; została; zostali; zostały;
    zostanie; zostaną; zostawać; zostałby; zostaliby; zostawał; zamienia się w; zamieniają się w;
    zmienia się w; zmieniają się w; przekształca się w; przekształcają się w; zamienić się w; zmienić
    się w; przechodzi w; przechodzą w
  `),
    turn: list(`
    ewoluować; ewoluuje; ewoluują; awansować; przeistoczyć; przeistacza; przeistaczają; dojrzewa;
    zamienić; zamienia; zamieniają; zamieniać; zamienił; zamieniła; zamienili; zamienisz; zamienimy;
    zamień; zamieniaj; zamieniamy; zamieniając; zmienić; zmienia; zmieniają; zmieniać; zmienił;
    zmieniła; zmienili; zmienisz; zmienimy; zmień; zmieniaj; zmieniamy; zmieniając; przekształcić;
    przekształca; przekształcają; przekształcać; przekształcił; przekształciła; przekształcili;
    przekształć; przekształcając; przekształcimy; przekształcenie; zrobić; zrobił; zrobiła; zrobili;
    zrobi; zrobimy; robić; robi; robią; uczynić; czyni; przemienić; konwertować
  `),
    journey: {
      nouns: list(`
        droga; drogi; drodze; drogę; drogą; przejście; przejścia; przejściu; przejściem; przemiana; przemiany; przemianę; ścieżka; ścieżki; krok; kroki
      `),
      from: ['od', 'z'],
      definite: [],
      to: ['do', 'w', 'ku'],
    },
    particle: {
      verbs: list(`
    stać; staje; stają; stał; stała; stali; stały; stanie; staną; stawać; stawał; stawała; stawali;
    stawały; stając; stałby; staliby
  `),
      words: ['się'],
    },
    instrumental: list(`
    zostać; zostaje; zostają; został; została; zostali; zostały; zostanie; zostaną; zostawać; zostałby;
    zostaliby; zostawał
  `),
    into: ['w', 'we', 'na'],
    outOf: ['z', 'ze'],
  },
  free: list(`
    raczej; może; też; ten; ta; to; tego; tej; temu; tym; tą; tę; ci; te; tych; tymi; tamten; tamtego;
    mój; moja; mojego; moi; moich; twój; twoja; twojego; twoi; twoich; twoim; twoimi; swój; swoja;
    swojego; swoi; swoich; nasz; nasza; naszego; nasi; naszych; naszym; naszymi; wasz; jego; jej; ich;
    każdy; każda; każdego; każdej; wszyscy; wszystkie; wszystkich; żaden; żadna; między; pomiędzy; z;
    ze; do; dla; o; od; na; w; we; za; przez; po; przy; u; ku; bez; także; również; zawsze; tylko; po
    prostu; prostu; nadal; zwykły; jakiś; pewien
  `),
  interrogatives: ['kto', 'kim', 'kogo', 'komu', 'co', 'czym', 'kiedy', 'jak', 'ilu', 'ile', 'który'],
  between: ['między', 'pomiędzy'],
  barriers: list(`
    z; ze; do; dla; o; od; na; w; we; za; przez; po; przy; u; ku; bez; między; pomiędzy; który; która;
    którzy; które; którego; że; żeby; gdy; kiedy; gdzie; jak; bo; i; a; oraz; ale; czy; czym; kto; co;
    jego; jej; ich
  `),
  pointing: list(`
    dwudziestu; trzydziestu; pięćdziesięciu; stu; tysiąc; tysiące; sześciu; siedmiu; ośmiu; dziewięciu;
    ten; ta; tego; tej; temu; tym; tę; tą; ci; te; tych; tymi; tamten; tamtego; mój; mojego; moi; moich;
    twój; twojego; twoi; twoich; twoim; swój; swojego; swoich; nasz; naszego; nasi; naszych; naszym;
    wasz; jego; jej; ich; niewielu; wielu; kilku; kilka; dwóch; trzech; czterech; pięciu; dziesięciu;
    dwaj; trzej; więcej; mniej; pierwszy; pierwszego; trzeci
  `),
  possessives: list(`
    mój; mojego; moi; moich; twój; twojego; twoi; twoich; twoim; swój; swojego; swoich; nasz; naszego;
    nasi; naszych; naszym; wasz; jego; jej; ich
  `),
  theirs: ['ich', 'jego', 'jej', 'swoich', 'swojego', 'swoi'],
  adjectives: {
    before: [],
    beforePattern: undefined,
    after:
      /^(?!wielu|znów|znowu|wszystkich|swoich|swojego|niego|nich)\p{L}{2,}(?:ego|ych|ich|ów|ii|ji|ku|pu|tu|su|lu)$/u,
  },
  complements: list(`
    z; ze; bez; na; w; we; od; do; spoza; poza; pod; który; która; którzy; które; saas; b2b; b2c
  `),
  relatives: list(`
    który; która; którzy; które; którego; której; którym; którymi; których; którą
  `),
  existential: ['są', 'byli', 'bywają', 'zdarzają się', 'istnieją'],
  feminine: /(?:klientk|klientek|kupująca|kupującej|kupującą|kupujące$|konsumentk|konsumentek)/,
  definition: list(`
    co to jest; kto to jest; kim jest; czym jest; kto to; co to; kim są; kto to są; definicja; pojęcie;
    co oznacza; kto jest; co to znaczy
  `),
  paradigms: { ...client, ...consumer, ...customer },
  adjectiveEndings: {
    nsm: /(?:y|i)$/u,
    gsm: /ego$/u,
    asm: /ego$/u,
    dsm: /emu$/u,
    ism: /(?:ym|im)$/u,
    lsm: /(?:ym|im)$/u,
    vsm: /(?:y|i)$/u,
    npm: /(?:i|y)$/u,
    gpm: /(?:ych|ich)$/u,
    apm: /(?:ych|ich)$/u,
    dpm: /(?:ym|im)$/u,
    ipm: /(?:ymi|imi)$/u,
    lpm: /(?:ych|ich)$/u,
    vpm: /(?:i|y)$/u,
    nsf: /a$/u,
    gsf: /ej$/u,
    dsf: /ej$/u,
    asf: /ą$/u,
    isf: /ą$/u,
    lsf: /ej$/u,
    vsf: /a$/u,
    npf: /e$/u,
    gpf: /(?:ych|ich)$/u,
    apf: /e$/u,
    dpf: /(?:ym|im)$/u,
    ipf: /(?:ymi|imi)$/u,
    lpf: /(?:ych|ich)$/u,
  },
  homographs: [],
  adjunctHeads: [],
  sideHeads: [],
  attributive: { forms: [], heads: [] },
  computing:
    /^(?:sql|tcp|udp|https?|apis?|localhost|postgres|postgresql|mysql|mariadb|sqlite|tls|ssl|ssh|jdbc|odbc|json|cli|daemon|dns|ip|linux|psql|imap|smtp|ftp|url|serwer\p{L}*|port|portu|porcie|portem|porty|portów|socket\p{L}*|gniazd\p{L}*|timeout\p{L}*)$/u,
  toolHypernyms: [],
  places: list(`
    w; we; z; ze; na; do; u
  `),
  participle: {
    forms: Object.keys(customer),
    nouns: { ...client, ...consumer, ...user, ...firm },
    adverbs: list(`
    online; regularnie; często; rzadko; jednorazowo; hurtowo; stale; zwykle; najczęściej
  `),
  },
};
