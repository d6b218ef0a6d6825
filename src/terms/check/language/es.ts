import { list } from './list.ts';
import type { LanguageRules } from './language-rules.ts';

export const es: LanguageRules = {
  wordTail: '',
  abbreviations: list(`
    vs.; p. ej.; n.º; art.; ee. uu.; sr.; sra.; sres.; dr.; dra.; ud.; uds.; etc.; núm.; pág.; aprox.;
    av.; ej.; cía.; s. a.; s. l.; d.; dña.; cap.; fig.
  `),
  connectors: {
    strong: list(`
    pero no;
    en lugar de; en vez de; ni; más que;
    vs; versus; frente a; frente al; contra; o; u; y/o; o bien
  `),
    weak: ['y no', 'así como', 'como también', 'y', 'e'],
    comparative: ['que', 'como', 'como si fuera', 'como si fueran', 'como a'],
  },
  differences: [
    {
      words: list(`
    diferenciarlos; distinguirlos; separa;
    diferencia; diferencian; diferenciar; diferenciarse; diferenciarlo; diferenció; diferenciaron;
    diferenciado; diferencie; diferencien; diferenciando; distingue; distinguen; distinguir;
    distinguirse; distinguió; distinguido; distinga; distingan; distinguiendo; diferente; diferentes;
    distinto; distintos; distinta; distintas; separa; separan; separar; difiere; difieren; diferir
  `),
      from: ['de', 'del'],
      fromIsOf: true,
    },
    {
      words: list(`
    lo mismo; igual; iguales; idéntico; equivale; equivalen; sinónimo; sinónimos
  `),
      from: ['que', 'a', 'al', 'de'],
    },
    {
      words: list(`
    mezclar; mezcla; mezclan; mezclarán; mezclarás; mezclado; mezcles; mezclen; confundir; confunde; confunden; confundas; confundes; confundáis; confunda; confundan; confundido;
    confundirse; confundirlo; confundió; confundieron; confundiendo
  `),
      from: ['con'],
    },
  ],
  indefinite: ['un', 'una'],
  universals: ['todo', 'todos', 'toda', 'todas', 'cada', 'cualquier'],
  copulas: {
    words: list(`
    es; son; era; eran; significa; significan; fue; fueron
  `),
    adjacent: [],
    dash: false,
    possessionMarks: [],
  },
  definitional: ['por definición', 'siempre', 'necesariamente', 'forzosamente'],
  asides: ['a la vez', 'al mismo tiempo', 'automáticamente', 'también'],
  negations: list(`
    no; nunca; jamás; tampoco; ni; ningún; ninguna; ninguno
  `),
  but: ['pero', 'sino', 'aunque'],
  contrast: {
    subordinators: ['mientras que', 'en tanto que'],
    adverbs: ['en cambio', 'por el contrario', 'por su parte', 'por otro lado', 'por otra parte'],
    clauseInitial: [],
    prepositions: [
      'a diferencia de',
      'a diferencia del',
      'al contrario que',
      'en contraste con',
      'a diferencia de lo que ocurre con',
    ],
  },
  other: list(`
    otro; otra; otros; otras; mayoría de los; mayoría de las; demás; siguiente; siguientes; algunos;
    algunas; algún; alguna; muchos; muchas; último; última; segundo; próximo
  `),
  comparison: list(`
    diferencia; diferencias; comparación; comparaciones; comparativa; similitud; similitudes; semejanza;
    semejanzas; distinción; distinciones; comparar
  `),
  conversion: {
    become: list(`
    convertirse; convertirte; convertirnos; convierte; convierten; convirtió; convirtieron; convertirá;
    convertirán; convertía; convertían; convertido; convertidos; convertida; convertidas;
    convirtiéndose; convierta; conviertan; convertiría; convertirían; pasa a ser; pasan a ser; pasar a
    ser; pasó a ser; pasaron a ser; pasará a ser; pasarán a ser; pasando a ser; pase a ser; pasen a ser;
    llega a ser; llegan a ser; llegar a ser; vuelve; vuelven; volverse
  `),
    turn: list(`
    evolucionar; evoluciona; evolucionan; evolucionó; transformarse;
    convertir; convertirlo; convertirlos; convertirla; convertirlas; conviertes; convertimos;
    convirtiendo; convertí; convirtiéndolos; convirtiéndolo; transformar; transformarlos; transformarse;
    transforma; transforman; transformó; transformaron; transformando; transformado; transformados;
    transformarán; transforme; transformen; transformas; hacer; hace; hacen; convierte; convierten;
    convertirá
  `),
    journey: {
      nouns: list(`
        paso; pasos; camino; transición; transformación; evolución; salto; viaje; conversión; pasar; pasa; pasan; pasó
      `),
      from: ['de', 'del'],
      definite: ['del'],
      to: ['a', 'al'],
    },
    particle: { verbs: ['vuelve', 'vuelven'], words: ['se'] },
    instrumental: [],
    into: ['en', 'a'],
    outOf: ['de', 'del'],
  },
  free: list(`
    más; bien; quizá; quizás; el; la; los; las; lo; un; una; unos; unas; al; del; de; a; con; para; por;
    sin; sobre; entre; en; hacia; desde; según; su; sus; mi; mis; tu; tus; nuestro; nuestra; nuestros;
    nuestras; este; esta; estos; estas; ese; esa; esos; esas; aquel; aquella; cada; todo; toda; todos;
    todas; otro; otra; otros; otras; cualquier; algún; mismo; también; siempre; solo; sólo; tanto; como;
    simplemente; ningún
  `),
  interrogatives: [
    'quién',
    'quiénes',
    'qué',
    'cuándo',
    'cuál',
    'cuáles',
    'cómo',
    'cuántos',
    'cuántas',
    'quien',
  ],
  between: ['entre'],
  barriers: list(`
    de; del; en; con; para; por; sin; sobre; entre; hacia; desde; según; que; quien; quienes; cuando;
    donde; porque; si; y; o; ante; tras; al; a; como; cómo; cuyo; cuya
  `),
  pointing: list(`
    veinte; treinta; cuarenta; cincuenta; cien; mil; miles; seis; siete; ocho; nueve; docena; demasiados; pocos;
    este; esta; estos; estas; ese; esa; esos; esas; aquel; aquella; aquellos; su; sus; mi; mis; tu; tus;
    nuestro; nuestra; nuestros; nuestras; pocos; pocas; varios; varias; dos; tres; cuatro; cinco; diez;
    cientos; más; menos; primer; primeros; tercer; ambos
  `),
  possessives: list(`
    su; sus; mi; mis; tu; tus; nuestro; nuestra; nuestros; nuestras
  `),
  theirs: ['su', 'sus'],
  adjectives: {
    before: list(`
    nuevo; nuevos; nueva; nuevas; antiguo; antiguos; antigua; antiguas; buen; buena; buenos; buenas;
    mal; malos; gran; grandes; mejor; mejores; peor; peores; verdadero; verdaderos; verdadera;
    verdaderas; futuro; futuros; actual; actuales; potencial; potenciales; principal; principales;
    mayores; menores; simple; simples; mero; meros; fiel; fieles; leales; pequeños; viejos; jóvenes;
    auténtico; auténticos
  `),
    beforePattern: undefined,
    after:
      /^(?:nuev[oa]s?|(?:in)?satisfech[oa]s?|(?:des)?content[oa]s?|feli(?:z|ces)|antigu[oa]s?|fiel(?:es)?|leal(?:es)?|grandes?|pequeñ[oa]s?|jóven(?:es)?|joven|mayor(?:es)?|viej[oa]s?|particular(?:es)?|recurrentes?|rentables?|frecuentes?|clave|premium|online|vip|saas|b2b|b2c|anónim[oa]s?|extranjer[oa]s?|madrileñ[oa]s?|únic[oa]s?|\p{L}{2,}(?:al|ales|ivo|iva|ivos|ivas|ado|ada|ados|adas|ido|ida|idos|idas|ente|entes|ante|antes|oso|osa|osos|osas|ico|ica|icos|icas|ario|arios|arias|ible|ibles|able|ables|ense|enses))$/u,
  },
  complements: list(`
    de; del; con; sin; en; que; quienes; cuyo; cuya; cuyos; bajo; fuera; dentro; a
  `),
  relatives: list(`
    que; quien; quienes; cuyo; cuya; cuyos; cuyas
  `),
  existential: ['hay', 'había', 'existen', 'existían', 'son'],
  feminine: /(?:clientas?|compradoras?|consumidoras?)$/,
  definition: list(`
    qué es un; qué es una; qué es el; qué es la; quién es el; quién es un; quién es la; qué son los; qué
    son; quiénes son los; qué se entiende por; qué significa; definición de; definición del; definición
    de un; concepto de; qué es
  `),
  paradigms: {},
  adjectiveEndings: {},
  homographs: [],
  adjunctHeads: [],
  sideHeads: [],
  attributive: { forms: [], heads: [] },
  computing:
    /^(?:sql|tcp|udp|https?|apis?|localhost|postgres|postgresql|mysql|mariadb|sqlite|tls|ssl|ssh|jdbc|odbc|json|cli|daemon|dns|ip|linux|psql|imap|smtp|ftp|url|servidor(?:es)?|puertos?|sockets?|demonio|timeouts?)$/,
  toolHypernyms: ['cuenta', 'cuentas'],
  places: ['del', 'de', 'en', 'al'],
};
