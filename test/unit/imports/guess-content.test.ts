import { describe, expect, it } from 'vitest';
import { checkSheet } from '../../../electron/domain/imports/check-sheet';
import { guessLayout } from '../../../electron/domain/imports/guess-layout';
import type { Day } from '../../../shared/models/calendar';
import type { RawCell, RawWorkbook } from '../../../shared/models/grid';
import type { ImportKind } from '../../../shared/models/import';
import { idCheckDigit } from '../../../electron/domain/imports/id-number';
import { workbookOfRows } from '../../fixtures/grids';

const ids = ['37021319850316001', '37021319850316002', '37021319850316003'].map(
  (digits) => digits + idCheckDigit(digits),
);
const mobiles = ['19900000001', '19900000002', '19900000003'];
const numbers = ['0099000013', '0099000027', '0099000041'];

function fields(rows: readonly (readonly RawCell[])[], kind?: ImportKind) {
  const { columns } = guessLayout(workbookOfRows(...rows), 'a.xlsx', kind ? { kind } : {});
  return columns.map(({ field, reason }) => [field, reason]);
}
const rowsOf = (...columns: readonly (readonly RawCell[])[]) =>
  ids.map((_, row) => columns.map((column) => column[row] ?? null));

describe('columns whose header says nothing', () => {
  it('are known by check digits, by the form of phones, and by numbers of one length', () => {
    const rows = [
      ['列一', '姓名', '列二', '', '时点资产(元)'],
      ...rowsOf(numbers, ['示例·甲', '示例·乙', '示例·丙'], ids, mobiles, [5, 6, 7]),
    ];
    expect(fields(rows)).toEqual([
      ['clientNo', 'content'],
      ['name', 'synonym'],
      ['idNo', 'content'],
      ['mobile', 'content'],
      ['aumPointInTime', 'synonym'],
    ]);
  });

  it('are days only where the kind can not do without one', () => {
    const days = ['2026-11-03', '2026-11-14', '2026-12-01'];
    const head = ['客户号', '产品名称', '何时', '金额(元)'];
    const rows = rowsOf(numbers, ['甲', '乙', '丙'], days, [5, 6, 7]);
    expect(fields([head, ...rows], 'maturities')[2]).toEqual(['dueOn', 'content']);
    const retail = [['客户号', '姓名', '何时', '时点资产(元)'], ...rows];
    expect(fields(retail, 'retail')[2]).toEqual([null, 'none']);
  });

  it('are never guessed against a header, nor where two columns could be meant', () => {
    const names = ['示例·甲', '示例·乙', '示例·丙'];
    const column = (header: string, cells: readonly RawCell[]) =>
      fields([
        ['客户号', '姓名', header, '时点资产(元)'],
        ...rowsOf(numbers, names, cells, [5, 6, 7]),
      ])[2];
    expect(column('配偶身份证', ids)).toEqual([null, 'none']);
    expect(column('紧急联系人', mobiles)).toEqual([null, 'none']);
    expect(column('备注', mobiles)).toEqual([null, 'none']);
    expect(
      column('证号', [
        `${ids[0]!.slice(0, 17)}${ids[0]!.endsWith('9') ? '8' : '9'}`,
        ...ids.slice(1),
      ]),
    ).toEqual([null, 'none']);
    const head = ['甲', '姓名', '乙', '时点资产(元)', '近三月日均资产'];
    const two = [head, ...rowsOf(numbers, names, numbers.toReversed(), [5, 6, 7], [5, 6, 7])];
    expect(fields(two).map(([field]) => field)).not.toContain('clientNo');
    const counted = [
      head,
      ...rowsOf(['100001', '100002', '100003'], names, ['', '', ''], [5, 6, 7], [5, 6, 7]),
    ];
    expect(fields(counted)[0]).toEqual([null, 'none']);
  });
});

describe('a stated unit', () => {
  const check = (unitLine: string, amounts: readonly RawCell[]) => {
    const rows = [
      [unitLine],
      ['客户号', '姓名', '时点资产'],
      ...rowsOf(numbers, ['示例·甲', '示例·乙', '示例·丙'], amounts),
    ];
    const workbook: RawWorkbook = workbookOfRows(...rows);
    const options = { partsToleranceFen: 100, month: null, today: '2026-12-05' as Day };
    return checkSheet(workbook, guessLayout(workbook, 'a.xlsx'), options).issues.map(
      ({ code, cell, severity }) => [code, cell, severity],
    );
  };

  it('that makes everybody absurdly rich is doubted', () => {
    const warning = [['unitTooLarge', 'C2', 'warning']];
    expect(check('单位:万元', [152_340, 20_000, 88_000])).toEqual(warning);
    expect(check('单位:万元', [152.34, 20, 88])).toEqual([]);
  });

  it('of yuan with parts of a fen is doubted', () => {
    expect(check('单位:元', [15.2345, '20.1256', 88.3333])).toEqual([
      ['unitTooSmall', 'C2', 'warning'],
    ]);
    expect(check('单位:元', [15.23, '20.10', 88])).toEqual([]);
  });
});
