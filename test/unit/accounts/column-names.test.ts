import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainName, proposeAmountPeriod, proposeMapping } from '../../../src/accounts/column-names.ts';
import { mappingGaps, roles } from '../../../src/accounts/roles.ts';
import { sampleRows } from '../../../src/accounts/sample.ts';
import { locales } from '../../../src/site/locales.ts';

describe('columns by name', () => {
  it.each(locales)('are all recognised in the sample file (%s)', (language) => {
    const [header = []] = sampleRows(language, 1, 1);
    expect(proposeMapping(header)).toEqual({
      ...{ account: 0, start: 1, end: 2, plan: 3, amount: 4, currency: 5 },
      ...{ 'contract-end': 6, manager: 7, scope: 8, segment: 9, cost: 10 },
    });
  });

  it.each([
    [
      ['Customer ID', 'Created (UTC)', 'Canceled At', 'Plan Name', 'MRR (EUR)'],
      [0, 1, 2, 4],
    ],
    [
      ['AccountName', 'SignUpDate', 'EndDate', 'AnnualRevenue'],
      [0, undefined, 2, 3],
    ],
    [
      ['Kunden-Nr.', 'Kunde seit', 'Gekündigt zum', 'Jahresumsatz'],
      [0, 1, 2, 3],
    ],
    [
      ['Razón social', 'Fecha de alta', 'Fecha de baja', 'Facturación'],
      [0, 1, 2, 3],
    ],
    [
      ['Nazwa firmy', 'Data rozpoczęcia', 'Data zakończenia', 'Przychód roczny'],
      [0, 1, 2, 3],
    ],
    [
      ['Контрагент', 'Дата подключения', 'Дата отключения', 'Абонентская плата'],
      [0, 1, 2, 3],
    ],
  ] as const)('%j are recognised', (header, [account, start, end, amount]) => {
    expect(proposeMapping(header)).toMatchObject({
      account,
      end,
      amount,
      ...(start === undefined ? {} : { start }),
    });
  });

  it.each([
    ['Ответственный', 'manager'],
    ['персональный менеджер', 'manager'],
    ['Персональный менеджер'.normalize('NFD'), 'manager'],
    ['Индивидуальный объём', 'scope'],
    ['Ежемесячный платёж', 'amount'],
    ['Расчётный счёт', 'account'],
  ] as const)('%j is recognised, with й and ё however they are stored', (name, role) => {
    expect(proposeMapping([name])).toEqual({ [role]: 0 });
  });

  it('never give one column two meanings, whatever they are called', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string(), fc.constantFrom('id', 'end', 'plan', 'name', 'date', '')), {
          maxLength: 12,
        }),
        (header) => {
          const mapping = proposeMapping(header);
          const used = roles.flatMap((role) => mapping[role] ?? []);
          expect(new Set(used).size).toBe(used.length);
          expect(mappingGaps(mapping)).not.toContain('same-column');
        },
      ),
    );
  });

  it('are compared without case, accents and signs', () => {
    expect(plainName('  Próxima_Renovación (€) ')).toBe('proxima renovacion');
    expect(plainName('ŁĄCZNIE')).toBe('lacznie');
    expect(plainName('AccountName')).toBe('account name');
    expect(plainName('Ответственный учёт')).toBe('ответственный учет');
  });
});

describe('what an amount pays for', () => {
  it.each([
    ['MRR', 'month'],
    ['Monatsbetrag', 'month'],
    ['Importe mensual', 'month'],
    ['Kwota miesięczna', 'month'],
    ['Сумма в месяц', 'month'],
    ['ARR (EUR)', 'year'],
    ['Jahresumsatz', 'year'],
    ['Ingresos anuales', 'year'],
    ['Przychód roczny', 'year'],
    ['Выручка за год', 'year'],
    ['Quarterly fee', 'quarter'],
    ['Total spent', 'total'],
    ['Gesamtumsatz', 'total'],
    ['Выручка всего', 'total'],
    ['Ежемесячный платёж', 'month'],
    ['Годовой платёж', 'year'],
    ['Amount', undefined],
    ['Betrag', undefined],
    ['Сумма', undefined],
  ] as const)('%j says %j', (name, period) => {
    expect(proposeAmountPeriod(name)).toBe(period);
  });
});

describe('what a mapping lacks', () => {
  it('is named', () => {
    expect(mappingGaps({})).toEqual(['account', 'start', 'amount', 'end-or-status']);
    expect(mappingGaps({ account: 0, start: 1, status: 2, amount: 2 })).toEqual(['same-column']);
    expect(mappingGaps({ account: 0, start: 1, end: 2, amount: 3 })).toEqual([]);
  });
});
