import { simulate } from '../../economics/simulation.ts';
import type { SimulationSettings } from '../../economics/simulation.ts';
import type { SimulationMessage } from './simulation.ts';

const post = (message: SimulationMessage): void => {
  postMessage(message);
};

addEventListener('message', ({ data }: MessageEvent<SimulationSettings>) => {
  const run = simulate(data);
  if (run.status !== 'ok') {
    post({ kind: 'result', result: run });
    return;
  }
  for (;;) {
    const step = run.value.next();
    if (step.done) {
      post({ kind: 'result', result: { status: 'ok', value: step.value } });
      return;
    }
    post({ kind: 'progress', progress: step.value });
  }
});
