import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { evaluateScenario } from '../../src/economics/scenario.ts';
import { writeFragment } from '../../src/forms/fragment.ts';
import { readDraft } from '../../src/tools/calculator/draft.ts';
import { readLink } from '../../src/tools/calculator/link.ts';
import { parseCalculations } from '../../src/tools/self-assessment/content.ts';

const file = 'content/self-assessment/calculations.yaml';
const fragments = parseCalculations(parse(readFileSync(file, 'utf8')), file, writeFragment);

describe('the calculations the self-assessment suggests', () => {
  it.each(Object.entries(fragments))(
    '%s opens in the calculator with every input understood',
    (_, fragment) => {
      const reading = readLink(`#${fragment}`, 'en');
      expect(reading?.problems).toEqual([]);
      const draft = reading?.drafts[0];
      if (!draft) throw new Error('no inputs');
      const { scenario } = readDraft(draft, 'en');
      const { metrics } = evaluateScenario(scenario);
      for (const [name, figure] of Object.entries(metrics))
        if (name !== 'start-with') expect(figure.status, name).toBe('ok');
      expect(metrics.ltv).toMatchObject({ status: 'ok', value: expect.any(Number) });
    },
  );
});
