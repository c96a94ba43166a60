import { expect, it } from 'vitest';
import { checkSheet } from '../../../electron/domain/imports/check-sheet';
import { guessLayout } from '../../../electron/domain/imports/guess-layout';
import type { Day } from '../../../shared/models/calendar';
import { workbookOfRows } from '../../fixtures/grids';

function check(header: string, scale: number) {
  const amount = { kind: 'number', value: 523_456.78, shown: '52.3457', scale } as const;
  const workbook = workbookOfRows(
    ['客户号', header],
    ['0000300101', amount],
    ['0000300102', amount],
  );
  const sheet = checkSheet(workbook, guessLayout(workbook, 'a.xlsx', { kind: 'retail' }), {
    partsToleranceFen: 100,
    month: null,
    today: '2026-11-21' as Day,
  });
  const at = sheet.fields.indexOf('aumPointInTime');
  return {
    amounts: sheet.records.map(({ values }) => values[at]),
    codes: sheet.issues.map(({ code }) => code),
  };
}

it.each([
  ['时点资产(万元)', 4],
  ['时点资产(千元)', 3],
  ['时点资产(百万元)', 6],
])('takes yuan that the format shows in the unit of %s once', (header, scale) => {
  expect(check(header, scale)).toEqual({
    amounts: [52_345_678, 52_345_678],
    codes: ['amountScaled'],
  });
});

it('takes yuan under a header in yuan as they are', () => {
  expect(check('时点资产(元)', 4)).toEqual({ amounts: [52_345_678, 52_345_678], codes: [] });
});

it('leaves rows out whose format and unit contradict each other', () => {
  const { amounts, codes } = check('时点资产(万元)', 3);
  expect(amounts).toEqual([]);
  expect(codes).toEqual(['amountScaleUnclear', 'amountScaleUnclear']);
});
