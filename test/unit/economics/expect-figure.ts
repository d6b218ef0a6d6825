import { expect } from 'vitest';
import type { Figure, ReasonCode, Result } from '../../../src/economics/figure.ts';

/** The number in a figure; fails the test when the figure does not exist. */
export const valueOf = <T>(result: Result<T>): T => {
  if (result.status !== 'ok') throw new Error(`expected a value, got ${result.status} (${result.reason})`);
  return result.value;
};

/** Expects a value within a relative tolerance; 1e-9 stands for "exact". */
export const expectClose = (result: Figure, expected: number, tolerance = 1e-9): void => {
  const value = valueOf(result);
  const allowed = Math.abs(expected) * tolerance;
  expect(
    Math.abs(value - expected),
    `${value} should be ${expected} within ${tolerance}`,
  ).toBeLessThanOrEqual(allowed);
};

/** Expects a value within an absolute tolerance, for sources that print few digits. */
export const expectPrinted = (result: Figure, expected: number, half: number): void => {
  expect(Math.abs(valueOf(result) - expected)).toBeLessThanOrEqual(half);
};

export const expectMissing = (
  result: Result<unknown>,
  status: 'infinite' | 'undefined' | 'invalid',
  reason?: ReasonCode,
): void => {
  expect(result).toEqual({ status, reason: reason ?? expect.any(String) });
};

/** Expects a figure that keeps the promise of every figure: finite and never negative zero, or missing with a reason. */
export const expectSound = (result: Result<unknown>): void => {
  if (result.status !== 'ok') {
    expect(typeof result.reason).toBe('string');
    return;
  }
  if (typeof result.value !== 'number') return;
  expect(Number.isFinite(result.value)).toBe(true);
  expect(Object.is(result.value, -0)).toBe(false);
};
