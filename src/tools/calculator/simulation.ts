import type { Result } from '../../economics/figure.ts';
import type { Progress, SimulationResult, SimulationSettings } from '../../economics/simulation.ts';
import address from './simulation.worker.ts?worker&url';

/** What the worker reports. */
export type SimulationMessage =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'result'; readonly result: Result<SimulationResult> }
  /** the worker's script could not be loaded */
  | { readonly kind: 'failed' };

interface ScriptUrlPolicy {
  createScriptURL(url: string): string;
}
interface TrustedTypes {
  createPolicy(name: string, rules: ScriptUrlPolicy): ScriptUrlPolicy;
}

let policy: ScriptUrlPolicy | undefined;

/** Admits scripts of this site only; browsers without trusted types take the address as it is. */
function ownScript(url: string): string {
  const rules: ScriptUrlPolicy = {
    createScriptURL: (wanted) => {
      const absolute = new URL(wanted, location.href);
      if (absolute.origin !== location.origin)
        throw new TypeError(`not a script of this site: ${absolute.origin}`);
      return absolute.href;
    },
  };
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  policy ??= trustedTypes ? trustedTypes.createPolicy('own-workers', rules) : rules;
  return policy.createScriptURL(url);
}

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
  const worker = new Worker(ownScript(address), { type: 'module' });
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
