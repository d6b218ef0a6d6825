import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Mapping } from '../../accounts/roles.ts';
import { Problems } from '../page/Problems.tsx';
import { AccountList } from './AccountList.tsx';
import { Exports } from './Exports.tsx';
import { MappingForm } from './MappingForm.tsx';
import { Opening } from './Opening.tsx';
import { ReadingReport } from './Report.tsx';
import { Results } from './Results.tsx';
import { RulesForm } from './Rules.tsx';
import { useSession } from './session.ts';
import type { Opened, Session } from './session.ts';
import { createTool } from './tool.ts';
import type { AccountsProps, Result, Tool } from './tool.ts';
import { ValuesForm } from './ValuesForm.tsx';

function Progress({ tool, session }: { tool: Tool; session: Session }) {
  const { say, percent } = tool;
  const { progress, cancel } = session;
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    button.current?.focus();
  }, []);
  return (
    <section class="progress" aria-labelledby="progress">
      <h2 id="progress">{say('progress.title')}</h2>
      <progress aria-labelledby="progress" max={1} value={progress} />
      <p>{percent(progress)}</p>
      <p class="buttons">
        <button type="button" ref={button} onClick={cancel}>
          {say('progress.cancel')}
        </button>
      </p>
    </section>
  );
}

/** Result of the reader's own file, with everything that can be changed about it. */
function OwnResult({
  tool,
  session,
  result,
  opened,
}: {
  tool: Tool;
  session: Session;
  result: Result;
  opened: Opened;
}) {
  const { say } = tool;
  const mapping: Mapping = opened.mapping;
  const heading = useRef<HTMLHeadingElement>(null);
  const { drawn } = session;
  useEffect(() => {
    heading.current?.focus();
  }, [opened]);
  return (
    <>
      <section class="result" aria-labelledby="result">
        <h2 id="result" tabIndex={-1} ref={heading}>
          {say('results.title')} <bdi>{opened.file.name.slice(0, 80)}</bdi>
        </h2>
        <ReadingReport tool={tool} result={result} />
        <p class="buttons">
          <button type="button" onClick={session.changeMapping}>
            {say('results.change')}
          </button>
        </p>
        {drawn > 0 && <Results tool={tool} result={result} />}
      </section>
      {drawn > 1 && (
        <>
          <RulesForm tool={tool} session={session} result={result} mapping={mapping} />
          <ValuesForm tool={tool} session={session} result={result} />
        </>
      )}
      {drawn > 2 && (
        <>
          <AccountList tool={tool} session={session} mapping={mapping} />
          <Exports tool={tool} session={session} result={result} />
        </>
      )}
    </>
  );
}

/** What the tool makes of the sample file: there before any script, and until a file is opened. */
function Sample({ tool }: { tool: Tool }) {
  const { say, sample } = tool;
  const { result } = sample;
  return (
    <section class="result sample" aria-labelledby="result">
      <h2 id="result">{say('sample.title')}</h2>
      <p>
        {say('sample.text')}{' '}
        <a href={sample.href} download={sample.name}>
          {say('sample.link')}
        </a>
      </p>
      <ReadingReport tool={tool} result={result} />
      <Results tool={tool} result={result} />
    </section>
  );
}

/** The workbench for a given state. */
export function Workspace({ tool, session }: { tool: Tool; session: Session }) {
  const { say } = tool;
  const { stage, opened, result } = session;
  return (
    <div class="accounts">
      <p class="lead">{say('intro')}</p>
      <p>{say('words')}</p>
      <p>{say('private')}</p>
      <Problems tool={tool} session={session} />
      <Opening tool={tool} session={session} />
      {stage === 'mapping' && opened && <MappingForm tool={tool} session={session} opened={opened} />}
      {stage === 'reading' && <Progress tool={tool} session={session} />}
      {stage === 'ready' && opened && result && (
        <OwnResult tool={tool} session={session} result={result} opened={opened} />
      )}
      {(stage === 'start' || stage === 'opening') && <Sample tool={tool} />}
    </div>
  );
}

/**
 * The accounts workbench. Rendered on the server it shows what comes of the sample file; script lets the reader open a file,
 * which a worker reads and keeps.
 */
export function View(props: AccountsProps) {
  const tool = useMemo(() => createTool(props), [props]);
  return <Workspace tool={tool} session={useSession()} />;
}
