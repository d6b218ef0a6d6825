import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { figure, infinite, invalid, notDefined } from '../../../src/economics/figure.ts';
import { judge, verdictCodes } from '../../../src/economics/verdict.ts';

const ask = (
  save: number,
  kept: number,
  win: number,
  value: number,
  ratioInterval?: { low: number; high: number },
) =>
  judge({
    costPerSave: figure(save),
    valueKept: figure(kept),
    marginalAcquisitionCost: figure(win),
    value: figure(value),
    ratioInterval,
  });
const outcome = (...numbers: Parameters<typeof ask>) => ask(...numbers).outcome;
const ok = (value: unknown) => ({ status: 'ok', value });
const notNeeded = { status: 'undefined', reason: 'not-needed' };

describe('verdict', () => {
  test('neither, one, or the other', () => {
    expect(outcome(900, 800, 900, 800)).toEqual(ok('neither'));
    expect(outcome(100, 800, 900, 800)).toEqual(ok('retain'));
    expect(outcome(900, 800, 100, 800)).toEqual(ok('acquire'));
  });

  test('both pay: start with the cheaper one', () => {
    expect(ask(100, 800, 200, 800)).toMatchObject({ outcome: ok('both'), startWith: ok('retain') });
    expect(ask(200, 800, 100, 800)).toMatchObject({ outcome: ok('both'), startWith: ok('acquire') });
  });

  test('nothing to start with unless both pay', () => {
    expect(ask(900, 800, 900, 800).startWith).toEqual(notNeeded);
    expect(ask(100, 800, 900, 800).startWith).toEqual(notNeeded);
    expect(ask(400, 800, 400, 800).startWith).toEqual(notNeeded);
  });

  test('under ten per cent apart is too close to call, ten per cent is not', () => {
    expect(outcome(400, 900, 400, 900)).toEqual(ok('too-close'));
    expect(outcome(400, 900, 439, 900)).toEqual(ok('too-close'));
    expect(outcome(439, 900, 400, 900)).toEqual(ok('too-close'));
    expect(outcome(400, 900, 440, 900)).toEqual(ok('both'));
    expect(outcome(440, 900, 400, 900)).toEqual(ok('both'));
  });

  test('free on both sides is too close, free on one side is not', () => {
    expect(outcome(0, 900, 0, 900)).toEqual(ok('too-close'));
    expect(ask(0, 900, 5, 900)).toMatchObject({ outcome: ok('both'), startWith: ok('retain') });
    expect(ask(5, 900, 0, 900)).toMatchObject({ outcome: ok('both'), startWith: ok('acquire') });
  });

  test('a cost equal to the value still pays', () => {
    expect(outcome(800, 800, 900, 800)).toEqual(ok('retain'));
    expect(outcome(900, 800, 800, 800)).toEqual(ok('acquire'));
    expect(outcome(0.3, 0.1 + 0.2, 9, 1)).toEqual(ok('retain'));
    expect(outcome(0.1 + 0.2, 0.3, 9, 1)).toEqual(ok('retain'));
    expect(outcome(800.001, 800, 900, 800)).toEqual(ok('neither'));
  });

  test('an interval of the ratio that contains 1 is too close to call, however far the costs', () => {
    expect(outcome(100, 800, 200, 800, { low: 0.4, high: 1.01 })).toEqual(ok('too-close'));
    expect(outcome(100, 800, 200, 800, { low: 0.4, high: 1 })).toEqual(ok('too-close'));
    expect(outcome(100, 800, 200, 800, { low: 1, high: 2 })).toEqual(ok('too-close'));
    expect(outcome(100, 800, 200, 800, { low: 0.4, high: 0.99 })).toEqual(ok('both'));
    expect(outcome(300, 800, 200, 800, { low: 1.2, high: 1.8 })).toEqual(ok('both'));
  });

  test('a programme without effect does not pay', () => {
    const base = { valueKept: figure(800), marginalAcquisitionCost: figure(100), value: figure(800) };
    expect(judge({ ...base, costPerSave: infinite('no-effect') }).outcome).toEqual(ok('acquire'));
    expect(judge({ ...base, costPerSave: notDefined('no-programme') }).outcome).toEqual(ok('acquire'));
    expect(judge({ ...base, costPerSave: invalid('nothing-to-save') }).outcome).toEqual(ok('acquire'));
    expect(judge({ ...base, costPerSave: invalid('eats-margin') }).outcome).toEqual(invalid('eats-margin'));
  });

  test('a programme is not looked for where nobody is to be saved, whatever it costs', () => {
    const verdict = judge({
      costPerSave: notDefined('no-programme'),
      valueKept: invalid('invalid-input'),
      marginalAcquisitionCost: figure(900),
      value: figure(800),
    });
    expect(verdict.savingPays).toEqual(ok(false));
    expect(verdict.outcome).toEqual(ok('neither'));
  });

  test('what a customer is worth without end pays any price, a loss without end pays none', () => {
    const base = { costPerSave: figure(900), marginalAcquisitionCost: figure(100), value: figure(800) };
    expect(judge({ ...base, valueKept: infinite('no-churn') }).savingPays).toEqual(ok(true));
    expect(judge({ ...base, valueKept: notDefined('negative-margin') }).savingPays).toEqual(ok(false));
    expect(judge({ ...base, valueKept: notDefined('no-start-count') }).outcome).toEqual(
      notDefined('no-start-count'),
    );
    expect(judge({ ...base, valueKept: invalid('invalid-input') }).outcome).toEqual(invalid('invalid-input'));
  });

  test('without an acquisition cost the saving side is still judged', () => {
    const verdict = judge({
      costPerSave: figure(100),
      valueKept: figure(800),
      marginalAcquisitionCost: notDefined('no-new-customers'),
      value: figure(800),
    });
    expect(verdict.savingPays).toEqual(ok(true));
    expect(verdict.winningPays).toEqual(notDefined('no-new-customers'));
    expect(verdict.outcome).toEqual(notDefined('no-new-customers'));
  });

  const money = fc.integer({ min: 0, max: 1e9 });

  test('another currency changes no verdict', () => {
    fc.assert(
      fc.property(money, money, money, money, fc.constantFrom(0.25, 2, 1024), (a, b, c, d, rate) => {
        expect(ask(a * rate, b * rate, c * rate, d * rate)).toEqual(ask(a, b, c, d));
      }),
    );
  });

  test('swapping the two sides swaps the answer', () => {
    const mirror: Record<string, string> = { retain: 'acquire', acquire: 'retain' };
    fc.assert(
      fc.property(money, money, money, money, (save, kept, win, value) => {
        const there = outcome(save, kept, win, value);
        const back = outcome(win, value, save, kept);
        if (there.status !== 'ok' || back.status !== 'ok')
          throw new Error('four amounts always have a verdict');
        expect(verdictCodes).toContain(there.value);
        expect(back.value).toBe(mirror[there.value] ?? there.value);
      }),
    );
  });
});
