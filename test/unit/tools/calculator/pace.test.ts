import { afterEach, describe, expect, it, vi } from 'vitest';
import { createPace, untilPainted } from '../../../../src/tools/calculator/pace.ts';

afterEach(() => {
  vi.useRealTimers();
});

describe('the pace of a drag', () => {
  it('halves when a movement takes too long, down to one part, and grows part by part when there is time', () => {
    const pace = createPace();
    const parts = (took: number): number => {
      pace.took(took);
      return pace.parts();
    };
    expect(pace.parts()).toBe(6);
    expect([20, 20, 20, 20].map(parts)).toEqual([3, 1, 1, 1]);
    expect([8, 8].map(parts)).toEqual([1, 1]);
    expect([2, 2, 2, 2, 2, 2].map(parts)).toEqual([2, 3, 4, 5, 6, 6]);
  });

  it('takes the time until the browser has come to the next task', () => {
    vi.useFakeTimers();
    const took = vi.fn();
    untilPainted(took);
    expect(took).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(took).toHaveBeenCalledOnce();
    expect(took.mock.calls[0]?.[0]).toBeGreaterThanOrEqual(0);
  });
});
