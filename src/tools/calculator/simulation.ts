import type { Result } from '../../economics/figure.ts';
import type { Progress, SimulationResult, SimulationSettings } from '../../economics/simulation.ts';
import { startOwnWorker } from '../page/own-worker.ts';
import address from './simulation.worker.ts?worker&url';

/** What the worker reports. */
export type SimulationMessage =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'result'; readonly result: Result<SimulationResult> }
  /** the worker's script could not be loaded */
  | { readonly kind: 'failed' };

export interface RunningSimulation {
  readonly cancel: () => void;
}

/**
 * Runs a simulation off the main thread.
 * @param report called for every step, last with the result; never again after `cancel`
 */
export function startSimulation(
  settings: SimulationSettings,
  report: (message: SimulationMessage) => void,
): RunningSimulation {
  const worker = startOwnWorker(address);
  worker.addEventListener('message', ({ data }: MessageEvent<SimulationMessage>) => {
    report(data);
    if (data.kind === 'result') worker.terminate();
  });
  worker.addEventListener('error', () => {
    report({ kind: 'failed' });
    worker.terminate();
  });
  worker.postMessage(settings);
  return {
    cancel: () => {
      worker.terminate();
    },
  };
}
