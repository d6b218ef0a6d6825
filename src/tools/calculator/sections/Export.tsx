import { h, render } from 'preact';
import { useState } from 'preact/hooks';
import { FilePicker } from '../../page/FilePicker.tsx';
import { saveFile } from '../../page/save-file.ts';
import { csvOf, jsonOf, largestFile, readJson } from '../export-data.ts';
import type { FileReading } from '../export-data.ts';
import type { State } from '../link.ts';
import type { SectionProps } from '../Section.tsx';
import { shortVerdict } from '../Verdict.tsx';
import { Device } from './Device.tsx';
import { Report } from './Report.tsx';

/** Lays the report over the page for the printer and takes it away afterwards. */
function printReport(props: SectionProps, link: string): void {
  const host = document.createElement('div');
  host.className = 'report';
  document.body.append(host);
  render(h(Report, { ...props, link }), host);
  const clear = (): void => {
    render(null, host);
    host.remove();
  };
  addEventListener('afterprint', clear, { once: true });
  print();
}

/** Files, text and paper: what the reader takes along. Nothing is kept unless it is asked for here. */
export function Export(props: SectionProps) {
  const { tool, session, writer, evaluation } = props;
  const { say, locale, site } = tool;
  const [notice, setNotice] = useState('');
  const state: State = { drafts: session.drafts, extras: session.extras };
  const file = say('more.export.file-name');

  const copy = async (): Promise<void> => {
    const { metrics } = evaluation;
    const lines = [
      `${site}: ${shortVerdict(tool, evaluation)}`,
      ...(['cac', 'crc-year', 'ltv', 'payback-discounted'] as const).map(
        (name) => `${say(`figures.names.${name}`)}: ${writer.figure(name, metrics[name])}`,
      ),
      session.link(),
    ];
    try {
      await navigator.clipboard.writeText(lines.join('\n'));
      setNotice(say('more.export.text-copied'));
    } catch {
      setNotice(say('form.copy-failed'));
    }
  };
  const open = async (chosen: File): Promise<void> => {
    const read: FileReading =
      chosen.size > largestFile
        ? { kind: 'refused', problem: 'too-large' }
        : readJson(await chosen.text(), locale);
    if (read.kind === 'refused') {
      setNotice(say(`more.export.refused.${read.problem}`));
      return;
    }
    session.load(read.reading.drafts, 0, read.reading.extras);
    session.report(read.reading.problems);
    setNotice(say('more.export.imported'));
  };
  return (
    <div class="part-content">
      <p class="buttons">
        <button type="button" onClick={() => void copy()}>
          {say('more.export.text-button')}
        </button>
        <button
          type="button"
          onClick={() => {
            printReport(props, session.link());
          }}
        >
          {say('more.export.print')}
        </button>
        <button
          type="button"
          onClick={() => {
            saveFile(`${file}.csv`, new Blob([csvOf(state, locale)], { type: 'text/csv;charset=utf-8' }));
          }}
        >
          {say('more.export.csv')}
        </button>
        <button
          type="button"
          onClick={() => {
            saveFile(`${file}.json`, new Blob([jsonOf(state, locale)], { type: 'application/json' }));
          }}
        >
          {say('more.export.json')}
        </button>
        <FilePicker label={say('more.export.import')} onChoose={(chosen) => void open(chosen)} />
      </p>
      <p role="status" class="notice">
        {notice}
      </p>
      <Device tool={tool} session={session} />
    </div>
  );
}
