import type { KnownStanding } from './standing.ts';

/**
 * What words in cells mean, in the five languages, compared in lower case without spaces around them. A word that is not
 * listed keeps its column's own meaning, which the reader sees in the rules.
 */
const set = (...lists: readonly string[]): ReadonlySet<string> =>
  new Set(lists.flatMap((list) => list.split(' ').map((word) => word.replaceAll('_', ' '))));

/** Nothing is known: an empty cell in words. */
const nothing = set(
  '',
  '- – — . ? n/a na #n/a null nil none undefined nan unknown',
  'unclear uncertain unsure unknown? not_known don’t_know tbd tba tbc to_be_clarified to_be_confirmed not_clear no_data',
  'unbekannt k.a. k._a. unklar ungeklärt ungewiss offen? nicht_bekannt noch_offen zu_klären keine_angabe weiß_nicht',
  'desconocido desconocida dudoso dudosa incierto incierta sin_aclarar por_aclarar por_confirmar por_definir no_se_sabe sin_datos s/d',
  'nieznany nieznana nieznane brak niejasny niejasna niejasne niepewny niepewna niepewne do_ustalenia do_wyjaśnienia nie_wiadomo brak_danych b/d bd.',
  'неизвестно неизвестен неизвестна неясно неясен неясна непонятно уточняется уточнить не_знаю не_известно нет_данных н/д',
);

const no = set(
  'no n false f 0 none standard standard_scope default basic off',
  'nein falsch keine keiner standardumfang standardleistung',
  'ninguno ninguna falso estándar estandar',
  'nie brak fałsz falsz standardowy standardowa standardowe',
  'нет ложь стандарт стандартный стандартная стандартно',
);

const ended = set(
  'ended inactive cancelled canceled churned closed expired terminated lapsed lost deleted former past_due_cancelled',
  'beendet inaktiv gekündigt storniert abgelaufen ausgelaufen verloren geschlossen ehemalig gelöscht',
  'terminado terminada inactivo inactiva cancelado cancelada cerrado cerrada vencido vencida perdido perdida baja finalizado finalizada',
  'zakończony zakończona zakończone nieaktywny nieaktywna anulowany anulowana wygasły wygasła utracony utracona zamknięty zamknięta rezygnacja',
  'zakończeni anulowane wygasłe utracone zamknięte nieaktywne nieaktywni terminados inactivos cancelados',
  'завершено закрыто расторгнуто неактивны завершён завершен завершена неактивен неактивна отменён отменен отменена закрыт закрыта истёк истек расторгнут ушёл ушел ушла отключён отключен архив',
);

/** On hold is not gone: such an account may come back without beginning anew. */
const running = set(
  'active open live current trialing running renewed past_due ok yes y true 1 paused on_hold suspended',
  'aktiv laufend offen bestehend ja wahr pausiert ruhend ruht ausgesetzt',
  'activo activa activos activas vigente vigentes abierto abierta sí si verdadero en_pausa pausado pausada suspendido suspendida en_curso',
  'aktywny aktywna aktywne aktywni trwa otwarty otwarta otwarte bieżący bieżąca tak prawda wstrzymany wstrzymana wstrzymane zawieszony zawieszona zawieszone',
  'активен активна активно активны активный активная активные действует действующий действующая действующие открыт открыта открыто да истина приостановлен приостановлена приостановлено на_паузе заморожен заморожена',
);

/** Somebody who may buy one day and has not paid yet. */
const never = set(
  'lead prospect potential prospective interested opportunity',
  'interessent interessentin interessiert potenziell anfrage',
  'interesado interesada potencial prospecto oportunidad',
  'potencjalny potencjalna potencjalni zainteresowany zainteresowana szansa',
  'лид потенциальный потенциальная интерес заинтересован заинтересована перспективный',
);

const openEnded = set(
  'open-ended open_ended openended indefinite ongoing permanent rolling until_cancelled evergreen unlimited',
  'unbefristet offen fortlaufend bis_auf_weiteres unbegrenzt',
  'indefinido indefinida sin_límite sin_fecha abierto',
  'bezterminowa bezterminowo bezterminowy nieokreślony czas_nieokreślony na_czas_nieokreślony',
  'бессрочно бессрочный бессрочная без_срока до_расторжения неопределённый неопределенный',
);

const plain = (cell: string): string => cell.trim().toLowerCase();

/** Whether a cell says nothing. */
export const isNothing = (cell: string): boolean => nothing.has(plain(cell));

/** Whether an end is described in words rather than dated: no end has been set. */
export const isOpenEnded = (cell: string): boolean => openEnded.has(plain(cell));

/** What a cell says about something one has or has not. */
export type Said = 'yes' | 'no' | 'nothing';

/** A yes or no; any other text describes what there is, which is a yes. "none" and "no data" are told apart. */
export function saysYes(cell: string): Said {
  const word = plain(cell);
  if (no.has(word)) return 'no';
  return nothing.has(word) ? 'nothing' : 'yes';
}

/** What a status says: still there, no longer, never paid so far, or a word that only the reader knows. */
export type Standing = KnownStanding | 'unknown';

export function standingOf(cell: string): Standing {
  const word = plain(cell);
  if (ended.has(word) || no.has(word)) return 'ended';
  if (never.has(word)) return 'never';
  return running.has(word) ? 'running' : 'unknown';
}
