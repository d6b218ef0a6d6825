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
  'unbekannt k.a. k._a. desconocido nieznany brak неизвестно нет_данных',
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
  'завершён завершен завершена неактивен неактивна отменён отменен отменена закрыт закрыта истёк истек расторгнут ушёл ушел ушла отключён отключен архив',
);

const running = set(
  'active open live current trialing running renewed past_due ok yes y true 1',
  'aktiv laufend offen bestehend ja wahr',
  'activo activa vigente abierto abierta sí si verdadero',
  'aktywny aktywna trwa otwarty otwarta bieżący tak prawda',
  'активен активна активный действует действующий открыт открыта да истина',
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

/** What a status says: still there, no longer, or a word that only the reader knows. */
export type Standing = 'running' | 'ended' | 'unknown';

export function standingOf(cell: string): Standing {
  const word = plain(cell);
  if (ended.has(word) || no.has(word)) return 'ended';
  return running.has(word) ? 'running' : 'unknown';
}
