import { useMemo, useRef, useState } from 'preact/hooks';
import type { Interval } from '../../economics/interval.ts';
import type { NumberField } from '../../economics/limits.ts';
import { evaluateFigure } from '../../economics/scenario.ts';
import type { Scenario } from '../../economics/scenario.ts';
import type { Curves } from './Curve.tsx';
import { commonScale, fieldCurve } from './curves.ts';
import type { CurveAnswer, FieldCurve } from './curves.ts';

/** The curves of all fields asked for, on one scale. @param fields the same array as long as they are the same */
export function useCurves(scenario: Scenario, fields: readonly NumberField[], answer: CurveAnswer): Curves {
  const [held, setHeld] = useState<{ field: NumberField; range: Interval } | null>(null);
  const computed = useMemo(() => {
    const byField: Partial<Record<NumberField, FieldCurve>> = {};
    for (const field of fields) {
      byField[field] = fieldCurve(scenario, field, answer, held?.field === field ? held.range : undefined);
    }
    const current = evaluateFigure(scenario, answer);
    return { byField, current, scale: commonScale(current, Object.values(byField)) };
  }, [scenario, fields, answer, held]);
  const latest = useRef(computed.byField);
  latest.current = computed.byField;
  return {
    answer,
    ...computed,
    hold: (field) => {
      const curve = field === null ? undefined : latest.current[field];
      setHeld(field !== null && curve ? { field, range: curve.range } : null);
    },
  };
}
