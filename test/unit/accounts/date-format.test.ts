import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOrders, findDateOrder, scanDate } from '../../../src/accounts/date-format.ts';
import { dayOf, isoDate, partsOf } from '../../../src/accounts/day.ts';

const anyDay = fc.integer({ min: dayOf(1900, 1, 1), max: dayOf(2199, 12, 31) });
const two = (number: number) => String(number).padStart(2, '0');

describe('dates in cells', () => {
  it('mean the same day as the library of the language reads, written as ISO 8601', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const text = isoDate(day);
        expect(scanDate(text, 'ymd')).toBe(Date.parse(text) / 86_400_000);
        expect(scanDate(`${text}T23:59:59Z`, 'ymd')).toBe(day);
        expect(scanDate(`${text} 00:15`, 'ymd')).toBe(day);
        expect(scanDate(text.replaceAll('-', ''), 'ymd')).toBe(day);
        expect(scanDate(text.replaceAll('-', '/'), 'ymd')).toBe(day);
      }),
      { numRuns: 2000 },
    );
  });

  it('mean the same day in European and in American order, with and without leading zeros', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom('.', '/', '-'), (day, mark) => {
        const { year, month, day: ofMonth } = partsOf(day);
        expect(scanDate([two(ofMonth), two(month), year].join(mark), 'dmy')).toBe(day);
        expect(scanDate([ofMonth, month, year].join(mark), 'dmy')).toBe(day);
        expect(scanDate([two(month), two(ofMonth), year].join(mark), 'mdy')).toBe(day);
      }),
    );
  });

  it('may have two digits of the year, spaces, a stop at the end, or a time', () => {
    const day = dayOf(2024, 4, 3);
    for (const text of [
      '3.4.24',
      ' 03.04.2024 ',
      '3. 4. 2024',
      '03.04.2024 г.',
      '03.04.2024 r.',
      '03.04.2024, 12:30',
      '03.04.2024.',
    ]) {
      expect(scanDate(text, 'dmy'), text).toBe(day);
    }
    expect(scanDate('03/04/70', 'dmy')).toBe(dayOf(1970, 4, 3));
  });

  it.each([
    ...[
      '',
      ' ',
      'soon',
      '2024',
      '2024-04',
      '31.04.2024',
      '2024-02-30',
      '03.04/2024',
      '03..04.2024',
      '1.2.3.4',
    ],
    ...[
      '03.04.2024x',
      '2024-04-03-05',
      '12345678901',
      '٣.٤.٢٠٢٤',
      '0.4.2024',
      '03.13.2024',
      '03.04.20245',
      '-3.4.2024',
    ],
  ])('are never made of %j', (text) => {
    expect(scanDate(text, 'dmy')).toBeNaN();
  });

  it('never throw, whatever the cell holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...dateOrders), (text, order) => {
        const day = scanDate(text, order);
        expect(Number.isNaN(day) || Number.isInteger(day)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the order of dates', () => {
  it('is settled by one date that only one order can read', () => {
    expect(findDateOrder(['03/04/2024', '25/04/2024'])).toEqual({ kind: 'settled', order: 'dmy' });
    expect(findDateOrder(['03/04/2024', '04/25/2024'])).toEqual({ kind: 'settled', order: 'mdy' });
    expect(findDateOrder(['2024-03-04', ''])).toEqual({ kind: 'settled', order: 'ymd' });
  });

  it('is asked for, with an example, when every date can be read in several orders', () => {
    expect(findDateOrder(['01/01/2024', '03/04/2024'])).toEqual({
      kind: 'ambiguous',
      orders: ['dmy', 'mdy'],
      example: '03/04/2024',
    });
    expect(findDateOrder(['03.04.05'])).toMatchObject({ kind: 'ambiguous', orders: ['ymd', 'dmy', 'mdy'] });
  });

  it('does not matter when every date is the same day in all orders', () => {
    expect(findDateOrder(['01/01/2024', '02/02/2024'])).toMatchObject({ kind: 'settled' });
  });

  it('is unknown without dates', () => {
    expect(findDateOrder(['', 'none', '—'])).toEqual({ kind: 'none' });
  });

  it('is found for any list of dates written in it that holds a day after the twelfth', () => {
    fc.assert(
      fc.property(fc.array(anyDay, { minLength: 1 }), fc.constantFrom('dmy', 'mdy'), (days, order) => {
        const write = (day: number) => {
          const { year, month, day: ofMonth } = partsOf(day);
          return (order === 'dmy' ? [ofMonth, month, year] : [month, ofMonth, year]).join('/');
        };
        expect(findDateOrder([...days, dayOf(2024, 5, 23)].map(write))).toEqual({ kind: 'settled', order });
      }),
    );
  });
});
