import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { addMonths, dayOf, daysPerMonth, partsOf } from './day.ts';
import type { Day } from './day.ts';

/** Words and ways of writing of a sample file in one language. */
interface Language {
  readonly separator: ',' | ';';
  readonly decimal: '.' | ',';
  readonly date: 'iso' | 'points' | 'slashes';
  readonly header: readonly string[];
  readonly plans: readonly [standard: string, larger: string, own: string];
  readonly segments: readonly [string, string, string];
  readonly yes: string;
  readonly no: string;
  readonly none: string;
  readonly open: string;
}

export type SampleLanguage = 'de' | 'en' | 'es' | 'pl' | 'ru';

const languages: Readonly<Record<SampleLanguage, Language>> = {
  en: {
    separator: ',',
    decimal: '.',
    date: 'iso',
    header: [
      ...['Account', 'Start', 'End', 'Plan', 'Monthly amount', 'Currency', 'Contract end'],
      ...['Account manager', 'Tailored scope', 'Segment', 'Cost to serve'],
    ],
    plans: ['Basic', 'Team', 'Custom'],
    segments: ['Retail', 'Services', 'Industry'],
    yes: 'yes',
    no: 'no',
    none: 'none',
    open: 'open-ended',
  },
  de: {
    separator: ';',
    decimal: ',',
    date: 'points',
    header: [
      ...['Konto', 'Beginn', 'Ende', 'Tarif', 'Monatsbetrag', 'Währung', 'Vertrag bis'],
      ...['Ansprechpartner', 'Nach Maß', 'Branche', 'Betreuungskosten'],
    ],
    plans: ['Basis', 'Team', 'Individuell'],
    segments: ['Handel', 'Dienstleistung', 'Industrie'],
    yes: 'ja',
    no: 'nein',
    none: 'keiner',
    open: 'unbefristet',
  },
  es: {
    separator: ';',
    decimal: ',',
    date: 'slashes',
    header: [
      ...['Cuenta', 'Inicio', 'Fin', 'Plan', 'Importe mensual', 'Moneda', 'Contrato hasta'],
      ...['Responsable', 'A medida', 'Segmento', 'Coste de servicio'],
    ],
    plans: ['Básico', 'Equipo', 'Propio'],
    segments: ['Comercio', 'Servicios', 'Industria'],
    yes: 'sí',
    no: 'no',
    none: 'ninguno',
    open: 'indefinido',
  },
  pl: {
    separator: ';',
    decimal: ',',
    date: 'points',
    header: [
      ...['Nabywca', 'Początek', 'Koniec', 'Plan', 'Kwota miesięczna', 'Waluta', 'Umowa do'],
      ...['Opiekun', 'Indywidualny zakres', 'Branża', 'Koszt obsługi'],
    ],
    plans: ['Podstawowy', 'Zespołowy', 'Własny'],
    segments: ['Handel', 'Usługi', 'Przemysł'],
    yes: 'tak',
    no: 'nie',
    none: 'brak',
    open: 'bezterminowo',
  },
  ru: {
    separator: ';',
    decimal: ',',
    date: 'points',
    header: [
      ...['Платящий', 'Начало', 'Конец', 'Тариф', 'Сумма в месяц', 'Валюта', 'Договор до'],
      ...['Менеджер', 'Под задачу', 'Отрасль', 'Затраты'],
    ],
    plans: ['Базовый', 'Командный', 'Особый'],
    segments: ['Торговля', 'Услуги', 'Промышленность'],
    yes: 'да',
    no: 'нет',
    none: 'нет',
    open: 'бессрочно',
  },
};

/** The day the sample was exported. */
export const sampleDay: Day = dayOf(2026, 8, 31);
const firstDay = dayOf(2021, 1, 1);

const two = (number: number): string => String(number).padStart(2, '0');

function dateText(day: Day, { date }: Language): string {
  const { year, month, day: ofMonth } = partsOf(day);
  if (date === 'iso') return `${year}-${two(month)}-${two(ofMonth)}`;
  const mark = date === 'points' ? '.' : '/';
  return [two(ofMonth), two(month), year].join(mark);
}

type Draw = () => number;

/** How accounts of one kind behave. */
interface Kind {
  /** share of all accounts */
  readonly share: number;
  /** chance per month to leave, of those quick to leave and of the others */
  readonly churn: readonly [quick: number, slow: number];
  readonly plan: (draw: Draw) => 0 | 1 | 2;
  readonly amount: (plan: number, draw: Draw) => number;
  readonly scope: 'yes' | 'no' | '';
  readonly contract: 'dated' | 'short' | 'none' | '';
  readonly manager: boolean;
}

const smallPlan = (draw: Draw): 0 | 1 => (draw() < 0.7 ? 0 : 1);
const listPrice = (plan: number): number => (plan === 0 ? 29 : 79);
const ownPrice = (_: number, draw: Draw): number => Math.round(60 * Math.exp(2.6 * draw()) * 10);

const kinds: readonly Kind[] = [
  // standard plans
  {
    share: 0.6,
    churn: [0.12, 0.02],
    plan: smallPlan,
    amount: listPrice,
    scope: 'no',
    contract: 'none',
    manager: false,
  },
  // tailored, agreed, going on
  {
    share: 0.18,
    churn: [0.015, 0.005],
    plan: () => 2,
    amount: ownPrice,
    scope: 'yes',
    contract: 'dated',
    manager: true,
  },
  // tailored and going on, nothing agreed
  {
    share: 0.07,
    churn: [0.03, 0.01],
    plan: () => 1,
    amount: () => 390,
    scope: 'yes',
    contract: 'none',
    manager: true,
  },
  // one project
  {
    share: 0.05,
    churn: [0.6, 0.5],
    plan: () => 2,
    amount: ownPrice,
    scope: 'yes',
    contract: 'short',
    manager: true,
  },
  // something nobody wrote down
  {
    share: 0.06,
    churn: [0.04, 0.01],
    plan: smallPlan,
    amount: listPrice,
    scope: '',
    contract: 'dated',
    manager: true,
  },
  {
    share: 0.04,
    churn: [0.03, 0.01],
    plan: () => 2,
    amount: ownPrice,
    scope: 'yes',
    contract: '',
    manager: false,
  },
];

const kindAt = (share: number): Kind => {
  let sum = 0;
  return kinds.find((kind) => share < (sum += kind.share)) ?? kinds[0] ?? unreachable();
};

const unreachable = (): never => {
  throw new RangeError('no kind of account');
};

function contractText(kind: Kind, start: Day, end: Day | undefined, language: Language, draw: Draw): string {
  const chance = draw();
  if (kind.contract === '') return '';
  if (kind.contract === 'none') return language.none;
  if (kind.contract === 'short') return dateText(addMonths(start, 2), language);
  if (chance < 0.2) return language.open;
  // yearly terms, the running one or the next
  let until = addMonths(start, 12);
  while (until <= (end ?? sampleDay)) until = addMonths(until, 12);
  return dateText(end === undefined && chance < 0.75 ? addMonths(until, 12) : until, language);
}

/**
 * A list of accounts as a billing system would export it, the header first; the same for the same seed. Made up from a few
 * kinds of account, with cells that nobody filled in.
 * @param accounts how many accounts
 */
export function* sampleRows(
  language: SampleLanguage,
  accounts: number,
  seed: number,
): Generator<readonly string[]> {
  const own = languages[language];
  const generator = xoroshiro128plus(seed);
  const draw: Draw = () => uniformFloat64(generator);
  const money = (value: number): string => value.toFixed(2).replace('.', own.decimal);
  const digits = Math.max(4, String(accounts).length);
  yield own.header;
  for (let number = 1; number <= accounts; number += 1) {
    const kind = kindAt(draw());
    const start = firstDay + Math.floor(draw() * (sampleDay - firstDay - 20));
    const churn = kind.churn[draw() < 0.3 ? 0 : 1];
    const months = Math.log(1 - draw()) / Math.log(1 - churn);
    const left = start + Math.max(9, Math.round(months * daysPerMonth));
    const end = left <= sampleDay ? left : undefined;
    const plan = kind.plan(draw);
    const amount = kind.amount(plan, draw);
    const segment = own.segments[Math.floor(draw() * 3)] ?? '';
    const cost = amount * (kind.manager ? 0.25 + 0.15 * draw() : 0.08 + 0.04 * draw());
    yield [
      `A-${String(number).padStart(digits, '0')}`,
      dateText(start, own),
      end === undefined ? '' : dateText(end, own),
      own.plans[plan],
      money(amount),
      'EUR',
      contractText(kind, start, end, own, draw),
      kind.manager ? `AM-${1 + Math.floor(draw() * 9)}` : own.no,
      kind.scope === '' ? '' : own[kind.scope],
      segment,
      money(cost),
    ];
  }
}

/** What the sample file of the page holds besides: rows as real exports have them, broken and repeated. */
export function sampleOddities(language: SampleLanguage): readonly (readonly string[])[] {
  const own = languages[language];
  const row = (account: string, start: Day, end: Day | undefined, amount: string): readonly string[] => [
    account,
    dateText(start, own),
    end === undefined ? '' : dateText(end, own),
    own.plans[0],
    amount,
    'EUR',
    own.none,
    own.no,
    own.no,
    own.segments[0],
    `3${own.decimal}00`,
  ];
  return [
    row('A-0901', dayOf(2024, 5, 14), dayOf(2023, 5, 14), `29${own.decimal}00`),
    row('A-0902', dayOf(2025, 2, 3), undefined, '?29'),
    row('', dayOf(2025, 7, 21), undefined, `79${own.decimal}00`),
    row('A-0001', dayOf(2025, 9, 18), undefined, `29${own.decimal}00`),
  ];
}

export const sampleSeparator = (language: SampleLanguage): string => languages[language].separator;

/** How many accounts the sample file of the page has, and the seed that makes them. */
export const sampleSize = { accounts: 240, seed: 2026 } as const;
