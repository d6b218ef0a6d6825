import { roles } from './roles.ts';
import type { AmountPeriod, Mapping, Role } from './roles.ts';

/**
 * Names that exports of CRM and billing systems give their columns, in English, German, Spanish, Polish and Russian, in
 * lower case. Earlier names fit better.
 */
const written: Readonly<Record<Role, readonly string[]>> = {
  account: [
    ...['account', 'account id', 'account number', 'account name', 'customer id', 'client id', 'customer'],
    ...['client', 'company', 'company name', 'organisation', 'organization', 'id', 'name', 'subscription id'],
    ...['konto', 'kundennummer', 'kunden nr', 'kundennr', 'debitor', 'kunde', 'klient', 'mandant', 'firma'],
    ...['kundenname', 'unternehmen', 'vertragsnummer', 'cuenta', 'id cuenta', 'numero de cuenta', 'empresa'],
    ...['codigo de cliente', 'id cliente', 'cliente', 'comprador', 'nombre', 'razon social', 'nabywca'],
    ...['numer klienta', 'id klienta', 'kontrahent', 'kupujacy', 'nazwa', 'nazwa firmy', 'numer umowy'],
    ...['аккаунт', 'id аккаунта', 'id клиента', 'клиент', 'покупатель', 'контрагент', 'плательщик', 'счет'],
    ...['компания', 'организация', 'название', 'наименование', 'номер договора', 'заказчик', 'платящий'],
  ],
  start: [
    ...[
      'start',
      'start date',
      'started',
      'since',
      'customer since',
      'client since',
      'signup date',
      'sign up',
    ],
    ...['created', 'created at', 'created date', 'first purchase', 'first order', 'subscription start'],
    ...[
      'beginn',
      'startdatum',
      'start am',
      'vertragsbeginn',
      'kunde seit',
      'seit',
      'angelegt am',
      'erstkauf',
    ],
    ...['inicio', 'fecha de inicio', 'fecha inicio', 'alta', 'fecha de alta', 'cliente desde', 'desde'],
    ...['primera compra', 'poczatek', 'data rozpoczecia', 'data poczatku', 'od', 'klient od', 'utworzono'],
    ...['data utworzenia', 'pierwszy zakup', 'начало', 'дата начала', 'клиент с', 'дата подключения'],
    ...['дата создания', 'создан', 'первая покупка', 'с'],
  ],
  end: [
    ...['end', 'end date', 'ended', 'ended at', 'cancelled', 'canceled', 'cancelled at', 'canceled at'],
    ...['cancellation date', 'churn date', 'churned at', 'termination date', 'last order', 'closed date'],
    ...['ende', 'enddatum', 'gekundigt am', 'gekundigt zum', 'kundigungsdatum', 'kundigung', 'beendet am'],
    ...['fin', 'fecha de fin', 'fecha fin', 'baja', 'fecha de baja', 'cancelacion', 'fecha de cancelacion'],
    ...['koniec', 'data zakonczenia', 'data konca', 'do', 'rezygnacja', 'data rezygnacji', 'zakonczono'],
    ...['конец', 'дата окончания', 'дата завершения', 'окончание', 'дата ухода', 'дата отключения', 'ушел'],
  ],
  status: [
    ...['status', 'state', 'account status', 'subscription status', 'zustand', 'estado', 'situacion'],
    ...['stan', 'статус', 'состояние', 'active', 'aktiv', 'activo', 'aktywny', 'активен'],
  ],
  amount: [
    ...['amount', 'mrr', 'arr', 'monthly amount', 'annual amount', 'monthly revenue', 'annual revenue'],
    ...['revenue', 'fee', 'monthly fee', 'annual fee', 'price', 'value', 'contract value', 'acv', 'turnover'],
    ...[
      'total spent',
      'lifetime revenue',
      'total revenue',
      'betrag',
      'monatsbetrag',
      'jahresbetrag',
      'umsatz',
    ],
    ...['monatsumsatz', 'jahresumsatz', 'gesamtumsatz', 'preis', 'entgelt', 'monatspauschale', 'importe'],
    ...[
      'importe mensual',
      'importe anual',
      'ingresos',
      'ingresos mensuales',
      'ingresos anuales',
      'facturacion',
    ],
    ...['cuota mensual', 'precio', 'monto', 'kwota', 'kwota miesieczna', 'kwota roczna', 'przychod'],
    ...['przychod miesieczny', 'przychod roczny', 'oplata miesieczna', 'abonament', 'cena', 'сумма'],
    ...['сумма в месяц', 'сумма в год', 'выручка', 'выручка в месяц', 'выручка в год', 'платеж', 'цена'],
    ...['стоимость', 'абонентская плата', 'оборот'],
  ],
  plan: [
    ...['plan', 'plan name', 'tier', 'product', 'package', 'subscription', 'edition', 'tarif', 'produkt'],
    ...['paket', 'abo', 'producto', 'paquete', 'suscripcion', 'pakiet', 'taryfa', 'subskrypcja'],
    ...['тариф', 'план', 'пакет', 'продукт', 'подписка'],
  ],
  'contract-end': [
    ...['contract end', 'contract end date', 'contract until', 'agreed until', 'term end', 'renewal date'],
    ...['next renewal', 'contract expiry', 'vertragsende', 'vertrag bis', 'vereinbart bis', 'laufzeit bis'],
    ...['laufzeitende', 'verlangerung am', 'fin de contrato', 'fin del contrato', 'contrato hasta'],
    ...[
      'acordado hasta',
      'vencimiento',
      'vencimiento del contrato',
      'renovacion',
      'koniec umowy',
      'umowa do',
    ],
    ...[
      'uzgodnione do',
      'data konca umowy',
      'odnowienie',
      'конец договора',
      'договор до',
      'окончание договора',
    ],
    ...['срок договора', 'согласовано до', 'дата продления'],
  ],
  manager: [
    ...['manager', 'account manager', 'named manager', 'csm', 'customer success manager', 'owner'],
    ...[
      'account owner',
      'consultant',
      'betreuer',
      'kundenbetreuer',
      'ansprechpartner',
      'key account manager',
    ],
    ...['berater', 'zustandig', 'responsable', 'responsable de cuenta', 'gestor', 'ejecutivo', 'asesor'],
    ...['opiekun', 'opiekun klienta', 'kierownik', 'menedzer', 'менеджер', 'персональный менеджер'],
    ...['ответственный', 'куратор'],
  ],
  scope: [
    ...[
      'scope',
      'tailored',
      'tailored scope',
      'custom',
      'customised',
      'customized',
      'bespoke',
      'custom scope',
    ],
    ...['nach mass', 'zuschnitt', 'individuell', 'leistungsumfang', 'umfang', 'massgeschneidert', 'a medida'],
    ...[
      'alcance',
      'personalizado',
      'alcance a medida',
      'zakres',
      'dopasowane',
      'indywidualny',
      'pod potrzeby',
    ],
    ...['indywidualny zakres', 'под задачу', 'индивидуально', 'объем работ', 'индивидуальный', 'доработка'],
  ],
  segment: [
    ...['segment', 'industry', 'sector', 'group', 'type', 'account type', 'region', 'country', 'branche'],
    ...['gruppe', 'typ', 'land', 'segmento', 'grupo', 'tipo', 'pais', 'branza', 'grupa', 'rodzaj', 'kraj'],
    ...['сегмент', 'отрасль', 'группа', 'тип', 'регион', 'страна'],
  ],
  currency: [...['currency', 'currency code', 'ccy', 'wahrung', 'moneda', 'divisa', 'waluta', 'валюта']],
  cost: [
    ...['cost', 'cost to serve', 'costs', 'service cost', 'kosten', 'betreuungskosten', 'servicekosten'],
    ...['coste', 'costo', 'coste de servicio', 'costes', 'koszt', 'koszt obslugi', 'koszty'],
    ...['затраты', 'себестоимость', 'стоимость обслуживания', 'расходы'],
  ],
};

/** A column name for comparison: lower case, no accents but that of й, words apart by one space. */
export const plainName = (name: string): string =>
  name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ł', 'l')
    .normalize('NFD')
    .replace(/(?<!и)\p{M}/gu, '')
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const names = new Map<Role, readonly string[]>(roles.map((role) => [role, written[role].map(plainName)]));

/** How well a name fits a role: 0 not at all, the larger the better. */
function fit(plain: string, role: Role): number {
  const list = names.get(role) ?? [];
  const exact = list.indexOf(plain);
  if (exact >= 0) return 1000 - exact;
  // "MRR (EUR)", "account name (legal)": a known name of more than one letter, with something added
  const padded = ` ${plain} `;
  const within = list.findIndex((name) => name.length > 2 && padded.includes(` ${name} `));
  return within < 0 ? 0 : 500 - within;
}

/**
 * Proposes which column plays which role, by name. Every column is used once, the best fits first.
 * @param header the column names as they stand in the file
 */
export function proposeMapping(header: readonly string[]): Mapping {
  const plain = header.map((name) => plainName(name.slice(0, 100)));
  const fits = roles
    .flatMap((role) => plain.map((name, column) => ({ role, column, score: fit(name, role) })))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  const mapping: Partial<Record<Role, number>> = {};
  const taken = new Set<number>();
  for (const { role, column } of fits) {
    if (mapping[role] !== undefined || taken.has(column)) continue;
    mapping[role] = column;
    taken.add(column);
  }
  return mapping;
}

const periodWords: Readonly<Record<Exclude<AmountPeriod, 'quarter'>, RegExp>> = {
  month:
    /\b(mrr|month|monthly|monat|monats\w*|monatlich\w*|mensual\w*|mes|miesiecz\w*|miesiac\w*)\b|месяц|ежемес|абонент/u,
  year: /\b(arr|acv|year|yearly|annual|jahr|jahres\w*|jahrlich\w*|anual\w*|ano|roczn\w*|rok\w*)\b|год(?!ен)|ежегод/u,
  total:
    /\b(total|lifetime|spent|gesamt\w*|insgesamt|acumulad\w*|lacznie|calkowit\w*|suma)\b|всего|итого|накоплен/u,
};

/** What an amount pays for, when the name of its column says so; otherwise the reader has to be asked. */
export function proposeAmountPeriod(name: string): AmountPeriod | undefined {
  const plain = plainName(name);
  const found = (['month', 'year', 'total'] as const).filter((period) => periodWords[period].test(plain));
  if (/\bquarter\w*|quartal|trimestr|kwarta|квартал/u.test(plain)) return 'quarter';
  return found.length === 1 ? found[0] : undefined;
}
