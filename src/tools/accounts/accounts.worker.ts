import { FileError } from './source.ts';
import type { Failure, Reply, Request } from './messages.ts';
import { Workbench } from './workbench.ts';

const workbench = new Workbench(() => performance.now());

const post = (message: Reply): void => {
  postMessage(message);
};

/** Longest time between two reports of progress, in milliseconds. */
const everySoOften = 100;

async function answerTo(request: Request): Promise<unknown> {
  const { id, name, values } = request;
  const given = values as readonly never[];
  switch (name) {
    case 'read': {
      let last = 0;
      const report = await workbench.read(given[0] as never, (bytes) => {
        const now = performance.now();
        if (now - last < everySoOften) return;
        last = now;
        post({ kind: 'progress', id, bytes });
      });
      return report ?? null;
    }
    case 'stop':
      workbench.stop();
      return null;
    case 'open':
      return workbench.open(given[0] as never, given[1]);
    case 'inspect':
      return workbench.inspect(given[0] as never);
    case 'answer':
      return workbench.answer(given[0] as never, given[1] as never);
    case 'choose':
      return workbench.choose(given[0] as never);
    case 'rows':
      return workbench.rows(given[0] as never, given[1] as never);
    case 'labelled':
      return workbench.labelled(given[0] as never);
    case 'rejected':
      return workbench.rejected(given[0] as never);
  }
}

addEventListener('message', ({ data }: MessageEvent<Request>) => {
  answerTo(data).then(
    (value) => {
      post({ kind: 'done', id: data.id, value });
    },
    (error: unknown) => {
      const failure: Failure =
        error instanceof FileError
          ? { problem: error.problem, found: error.found }
          : { problem: 'failed', found: 0 };
      post({ kind: 'failed', id: data.id, failure });
    },
  );
});
