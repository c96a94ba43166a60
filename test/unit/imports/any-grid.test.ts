import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkSheets } from '../../../electron/domain/imports/check-sheet';
import { guessLayouts } from '../../../electron/domain/imports/guess-layout';
import { ImportFailure } from '../../../electron/domain/imports/import-failure';
import { previewRows } from '../../../electron/domain/imports/preview-rows';
import type { Day } from '../../../shared/models/calendar';
import type { RawCell } from '../../../shared/models/grid';
import { importKinds } from '../../../shared/models/import';
import { sheetOf, workbookOf } from '../../fixtures/grids';

const words = [
  '客户号',
  '姓名',
  '证件号码',
  '手机号',
  '时点资产',
  '活期存款',
  '金额',
  '到期日',
  '卡号',
  '工号',
  '岗位',
  '交易日期',
  '合计',
  '小计',
  '单位:万元',
  '第 1 页',
  '0000300100',
  '1,234.00',
  '2026-10',
  '12.5万',
  '(5)',
  '—',
  '3.3E+17',
  '37021320010918787X',
  ' ',
  '\ufffd',
];
const cell: fc.Arbitrary<RawCell> = fc.oneof(
  fc.constantFrom<RawCell>(...words),
  fc.constantFrom<RawCell>(...words),
  fc.string({ unit: 'binary' }),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
  fc.constant<RawCell>({ kind: 'date', day: '2026-10-31', time: 0, serial: 46326 }),
  fc.constant<RawCell>({ kind: 'number', value: 0.031, shown: '3.1%' }),
  fc.constant<RawCell>({ kind: 'error', text: '#REF!' }),
  fc.constant<RawCell>({ kind: 'uncalculated' }),
);
const sheet = fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 12 });

it('whatever a grid holds, it is understood or refused with a code, and every row is accounted for', () => {
  const kind = fc.option(fc.constantFrom(...importKinds), { nil: undefined });
  fc.assert(
    fc.property(fc.array(sheet, { minLength: 1, maxLength: 2 }), kind, (sheets, chosen) => {
      const workbook = workbookOf(...sheets.map((rows, at) => sheetOf(rows, { name: `S${at}` })));
      try {
        const layouts = guessLayouts(workbook, 'a.xlsx', { kind: chosen });
        const options = { partsToleranceFen: 0, month: null, today: '2026-11-21' as Day };
        for (const checked of checkSheets(workbook, layouts, options)) {
          const repeated = checked.setAside.filter(({ reason }) => reason === 'duplicate').length;
          const accounted = checked.records.length + checked.rejected + repeated;
          expect(accounted).toBe(checked.rowsRead);
          const view = previewRows(workbook, checked, { show: 'all', offset: 0, limit: 99 });
          expect(view.count).toBe(checked.rowsRead + checked.setAside.length - repeated);
          // A rejected row always has an error that says why.
          const failed = new Set(
            checked.issues.filter(({ severity }) => severity === 'error').map(({ row }) => row),
          );
          const keyed = !failed.has(0);
          for (const { row, state } of view.rows) {
            if (state === 'rejected' && keyed) expect(failed.has(row)).toBe(true);
          }
        }
      } catch (error) {
        if (!(error instanceof ImportFailure)) throw error;
      }
    }),
    { numRuns: 3000 },
  );
});
