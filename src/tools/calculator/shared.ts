import type { NumberField } from '../../economics/limits.ts';
import type { Ranges } from '../../economics/ranges.ts';
import type { CurveAnswer } from './curve-answers.ts';
import type { Parts } from './parts.ts';
import type { Changes } from './session.ts';
import type { Behind } from './Slot.tsx';
import type { Tool } from './tool.ts';
import type { Writer } from './write.ts';

/** What all fields and figures are drawn with. It stays the same object while numbers are typed and curves dragged. */
export interface Shared {
  readonly tool: Tool;
  readonly writer: Writer;
  /** script that comes after the first answer, once it is there */
  readonly parts: Parts | undefined;
  readonly behind: Behind;
  /** whether script has taken over the page */
  readonly live: boolean;
  readonly ranges: Ranges;
  /** which answer the curves show */
  readonly answer: CurveAnswer;
  /** keeps the range of a field as it is while the reader moves along it; `null` lets go */
  readonly hold: (field: NumberField | null) => void;
  readonly type: Changes['type'];
}
