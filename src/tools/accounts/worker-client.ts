import { startOwnWorker } from '../page/own-worker.ts';
import address from './accounts.worker.ts?worker&url';
import type { CallName, Calls, Failure, Reply, Request } from './messages.ts';

/** A call that failed, with what the page can say about it. */
export class CallError extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.problem);
    this.failure = failure;
  }
}

/** Calls a worker of its own; started with the first call. */
export interface Client {
  call<Name extends CallName>(
    name: Name,
    ...values: Parameters<Calls[Name]>
  ): Promise<ReturnType<Calls[Name]>>;
  /** told the bytes read so far while a file is read */
  onProgress: (bytes: number) => void;
}

interface Waiting {
  readonly resolve: (value: never) => void;
  readonly reject: (error: CallError) => void;
}

export function createClient(): Client {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let last = 0;

  const fail = (): void => {
    for (const { reject } of waiting.values()) reject(new CallError({ problem: 'failed', found: 0 }));
    waiting.clear();
    worker?.terminate();
    worker = undefined;
  };
  const started = (): Worker => {
    if (worker) return worker;
    worker = startOwnWorker(address);
    worker.addEventListener('error', fail);
    worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
      if (data.kind === 'progress') {
        client.onProgress(data.bytes);
        return;
      }
      const caller = waiting.get(data.id);
      waiting.delete(data.id);
      if (data.kind === 'done') caller?.resolve(data.value as never);
      else caller?.reject(new CallError(data.failure));
    });
    return worker;
  };
  const client: Client = {
    onProgress: () => undefined,
    call: (name, ...values) =>
      new Promise((resolve, reject) => {
        last += 1;
        waiting.set(last, { resolve, reject });
        const request: Request<typeof name> = { id: last, name, values };
        started().postMessage(request);
      }),
  };
  return client;
}
