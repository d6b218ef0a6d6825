import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Evaluation, Scenario } from '../../economics/scenario.ts';
import type { Ranges } from '../../economics/ranges.ts';
import type { Session } from './session.ts';
import type { Tool } from './tool.ts';
import type { Writer } from './write.ts';

/** What every part further down the page is given. */
export interface SectionProps {
  readonly tool: Tool;
  readonly session: Session;
  readonly writer: Writer;
  readonly scenario: Scenario;
  readonly ranges: Ranges;
  readonly evaluation: Evaluation;
}

export type Load = () => Promise<ComponentType<SectionProps>>;

interface Props extends SectionProps {
  readonly name: string;
  readonly load: Load;
  /** open from the start, because the reader's link uses it */
  readonly inUse: boolean;
}

/** A part that stays folded, and whose script stays away, until it is asked for. */
export function Section({ name, load, inUse, ...props }: Props) {
  const { say } = props.tool;
  const [open, setOpen] = useState(inUse);
  const [Content, setContent] = useState<ComponentType<SectionProps> | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (inUse) setOpen(true);
  }, [inUse]);
  useEffect(() => {
    if (!open || Content) return;
    setFailed(false);
    load().then(
      (loaded) => {
        setContent(() => loaded);
      },
      () => {
        setFailed(true);
      },
    );
  }, [open, Content, load]);
  return (
    <details
      class="part"
      id={`part-${name}`}
      open={open}
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
      }}
    >
      <summary>
        <h2>{say(`more.${name}.title`)}</h2>
        <p class="hint">{say(`more.${name}.text`)}</p>
      </summary>
      {Content && <Content {...props} />}
      {failed && <p class="error">{say('more.failed')}</p>}
      {open && !Content && !failed && <p class="aside">{say('more.loading')}</p>}
    </details>
  );
}
