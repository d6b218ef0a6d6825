import { describe, expect, test } from 'vitest';
import {
  andThen,
  combine,
  figure,
  gravest,
  infinite,
  invalid,
  notDefined,
  present,
  reasonCodes,
  refuseNonFinite,
} from '../../../src/economics/figure.ts';

describe('a figure is a number or says why there is none', () => {
  test('numbers, warnings and negative zero', () => {
    expect(figure(5)).toEqual({ status: 'ok', value: 5 });
    expect(figure(5, 'no-margin')).toEqual({ status: 'ok', value: 5, reason: 'no-margin' });
    expect(Object.is(figure(-0).status === 'ok' ? (figure(-0) as { value: number }).value : 1, 0)).toBe(true);
    expect(Object.keys(figure(5))).toEqual(['status', 'value']);
    expect(present('word')).toEqual({ status: 'ok', value: 'word' });
  });

  test('what overflows is too large, never infinity', () => {
    for (const value of [Infinity, -Infinity, NaN]) expect(figure(value)).toEqual(invalid('too-large'));
  });

  test('three ways of not being there', () => {
    expect(infinite('no-churn')).toEqual({ status: 'infinite', reason: 'no-churn' });
    expect(notDefined('no-margin')).toEqual({ status: 'undefined', reason: 'no-margin' });
    expect(invalid('out-of-range')).toEqual({ status: 'invalid', reason: 'out-of-range' });
  });

  test('one number that is none is enough to refuse', () => {
    expect(refuseNonFinite(1, 2, 3)).toBeUndefined();
    expect(refuseNonFinite(1, NaN, 3)).toEqual(invalid('not-a-number'));
    expect(refuseNonFinite(1, 2, -Infinity)).toEqual(invalid('not-a-number'));
  });

  test('the gravest reason wins: bad input, then no meaning, then no end', () => {
    const [bad, none, endless] = [invalid('too-large'), notDefined('no-margin'), infinite('no-churn')];
    expect(gravest(figure(1), figure(2))).toBeUndefined();
    expect(gravest(endless, none, bad)).toBe(bad);
    expect(gravest(bad, none, endless)).toBe(bad);
    expect(gravest(endless, none)).toBe(none);
    expect(gravest(figure(1), endless)).toBe(endless);
    const second = invalid('not-a-number');
    expect(gravest(bad, second)).toBe(bad);
  });

  test('computing on figures passes on what is missing', () => {
    const add = (a: number, b: number) => figure(a + b);
    expect(combine([figure(1), figure(2)], add)).toEqual(figure(3));
    expect(combine([infinite('no-churn'), notDefined('no-margin')], add)).toEqual(notDefined('no-margin'));
    expect(combine([figure(1), infinite('no-churn')], add)).toEqual(infinite('no-churn'));
    expect(andThen(figure(2), (value) => figure(value * 2))).toEqual(figure(4));
    expect(andThen(invalid('too-large'), () => figure(0))).toEqual(invalid('too-large'));
  });

  test('every reason is listed once, in words joined by hyphens', () => {
    expect(new Set(reasonCodes).size).toBe(reasonCodes.length);
    for (const code of reasonCodes) expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });
});
