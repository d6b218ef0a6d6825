import { scenarioDetails } from '../../../src/economics/details.ts';
import { defaultScenario, evaluateScenario } from '../../../src/economics/scenario.ts';
import type { Scenario } from '../../../src/economics/scenario.ts';

/** The default scenario with some inputs changed. */
export const scenario = (changes: Partial<Scenario>): Scenario => ({ ...defaultScenario, ...changes });
/** Its figures. */
export const metrics = (changes: Partial<Scenario> = {}) => evaluateScenario(scenario(changes)).metrics;
/** What its figures are worked out from. */
export const details = (changes: Partial<Scenario> = {}) => scenarioDetails(scenario(changes));
