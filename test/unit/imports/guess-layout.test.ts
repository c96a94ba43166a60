import { describe, expect, it } from 'vitest';
import {
  guessLayout,
  guessLayouts,
  lacksUnit,
  missingFields,
} from '../../../electron/domain/imports/guess-layout';
import { ImportFailure } from '../../../electron/domain/imports/import-failure';
import { outlineSheets } from '../../../electron/domain/imports/outline-sheets';
import type { RawCell, RawWorkbook } from '../../../shared/models/grid';
import type { LayoutChoice } from '../../../shared/models/import';
import { merge, sheetOf, workbookOf, workbookOfRows } from '../../fixtures/grids';

const header: readonly RawCell[] = ['客户号', '姓名', '近三月日均资产', '时点资产'];
const row: readonly RawCell[] = ['0000300100', '林知行', 19548.61, 20000];

const fieldsOf = (workbook: RawWorkbook, choice?: LayoutChoice) =>
  guessLayout(workbook, 'a.xlsx', choice).columns.map((column) => column.field);

function failureOf(run: () => unknown): ImportFailure {
  try {
    run();
  } catch (error) {
    if (error instanceof ImportFailure) return error;
    throw error;
  }
  throw new Error('it was understood');
}

describe('the header', () => {
  it('stands below titles, dates and unit lines', () => {
    const layout = guessLayout(
      workbookOfRows(
        ['示例银行'],
        ['月报表'],
        ['统计月份:2026年09月', null, null, '单位:万元'],
        header,
        row,
      ),
      'a.xlsx',
    );
    expect(layout.headerRows).toEqual({ first: 4, last: 4 });
    expect(layout.unit).toEqual({ unit: 'wan', reason: 'unitLine', cell: 'D3', sheet: 'Sheet1' });
    expect(layout.month).toEqual({ month: '2026-09', cell: 'A3', from: 'title' });
  });

  const upper = ['客户号', '姓名', '证件', null, '金融资产(万元)', null, '管户经理', null];
  const lower = [null, null, '类型', '号码', '近三月日均', '时点', '工号', '姓名'];
  const twoRows = [
    'clientNo',
    'name',
    'idType',
    'idNo',
    'aumDailyAvg3m',
    'aumPointInTime',
    'rmNo',
    'rmName',
  ];
  const person = ['0000300100', '林', '身份证', null, 1.5, 2.5, '620101', '苏'];

  it('may take two rows, with groups beside blanks as text files have them', () => {
    const layout = guessLayout(workbookOfRows(['月报'], upper, lower, person), 'a.csv');
    expect(layout.columns.map((column) => column.field)).toEqual(twoRows);
    expect(layout.columns[4]?.header).toBe('金融资产(万元) / 近三月日均');
    expect(layout.columns.map((column) => column.unit)).toEqual([
      null,
      null,
      null,
      null,
      'wan',
      'wan',
      null,
      null,
    ]);
  });

  it('may take two rows of merged cells', () => {
    const merges = [
      merge(0, 0, 1, 0),
      merge(0, 1, 1, 1),
      merge(0, 2, 0, 3),
      merge(0, 4, 0, 5),
      merge(0, 6, 0, 7),
    ];
    const workbook = workbookOf(sheetOf([upper, lower, person], { merges }));
    expect(fieldsOf(workbook)).toEqual(twoRows);
    expect(guessLayout(workbook, 'a.xlsx').columns[0]?.header).toBe('客户号');
  });

  it('does not swallow the first row of data, even of nothing but words', () => {
    const layout = guessLayout(
      workbookOfRows(['管户人', '工号', '客户号'], ['林知行', '620101', '0000300100']),
      'a.xlsx',
    );
    expect(layout.headerRows).toEqual({ first: 1, last: 1 });
    expect(layout.kind).toBe('owners');
  });

  it('is refused where there is none', () => {
    const failure = failureOf(() => guessLayout(workbookOfRows(['甲', '乙'], [1, 2]), 'b.xlsx'));
    expect([failure.code, failure.values]).toEqual([
      'import.headerMissing',
      { file: 'b.xlsx', sheet: 'Sheet1', seen: '甲 乙' },
    ]);
  });

  it('is taken from where the user points', () => {
    const choice = { headerRows: { first: 2, last: 2 }, kind: 'retail' as const };
    const workbook = workbookOfRows(['客户号', '姓名', '手机'], header, row);
    expect(fieldsOf(workbook, choice)).toEqual([
      'clientNo',
      'name',
      'aumDailyAvg3m',
      'aumPointInTime',
    ]);
  });
});

describe('columns', () => {
  it('go to one field each: the closest header wins, then the leftmost', () => {
    const names = ['客户号', '联系电话', '手机号', '手机号码', '姓名'];
    expect(fieldsOf(workbookOfRows(names, ['1', '2', '3', '4', '5']))).toEqual([
      'clientNo',
      null,
      'mobile',
      null,
      'name',
    ]);
  });

  it('heed what was remembered and, before that, what the user chose', () => {
    const workbook = workbookOfRows(['客户号', '姓名', '资产甲', '资产乙'], row);
    const layout = guessLayout(
      workbook,
      'a.xlsx',
      { kind: 'retail', fields: { 3: 'fund', 1: null } },
      { 资产甲: 'bond', 资产乙: 'insurance' },
    );
    expect(layout.columns.map(({ field, reason }) => [field, reason])).toEqual([
      ['clientNo', 'synonym'],
      [null, 'chosen'],
      ['bond', 'remembered'],
      ['fund', 'chosen'],
    ]);
  });

  it('show samples from the file', () => {
    const layout = guessLayout(workbookOfRows(header, row), 'a.xlsx');
    expect(layout.columns[2]?.samples).toEqual(['19548.61']);
  });

  it('miss the client number where no column names it', () => {
    const layout = guessLayout(
      workbookOfRows(['姓名', '手机号', '时点资产'], ['林', '1', 2]),
      'a.xlsx',
    );
    expect(missingFields(layout)).toEqual(['clientNo']);
    expect(missingFields(guessLayout(workbookOfRows(header, row), 'a.xlsx'))).toEqual([]);
  });
});

describe('the unit', () => {
  const unitOf = (...rows: readonly (readonly RawCell[])[]) =>
    guessLayout(workbookOfRows(...rows), 'a.xlsx').unit;

  it.each([
    ['单位:万元、户', 'wan'],
    ['金额单位:元', 'yuan'],
    ['（单位：人民币亿元）', 'yi'],
    ['单位:户、千元', 'thousand'],
    ['本表金额单位为百万元', 'million'],
    ['月报表(万元)', 'wan'],
    ['单位:万元  币种:人民币', 'wan'],
  ])('%s says %s', (text, unit) => {
    expect(unitOf([text], header, row)).toMatchObject({ unit, reason: 'unitLine', cell: 'A1' });
  });

  it.each(['填报单位:广元支行', '单位:元氏县支行', '开户单位:万元公司'])(
    '%s says nothing',
    (text) => {
      expect(unitOf([text], header, [...row.slice(0, 2), 8.4, 9])).toMatchObject({
        unit: null,
        reason: 'unknown',
      });
    },
  );

  it('comes from headers, each for its own column', () => {
    const names = ['客户号', '姓名', '近三月日均资产(万元)', '时点资产(元)'];
    const layout = guessLayout(workbookOfRows(names, ['01', '林', 1.5, 15000]), 'a.xlsx');
    expect(layout.columns.map((column) => column.unit)).toEqual([null, null, 'wan', 'yuan']);
    expect(lacksUnit(layout)).toBe(false);
  });

  it('comes from a note below the data or on a sheet of notes', () => {
    expect(unitOf(header, row, ['注:金额单位为万元'])).toMatchObject({ unit: 'wan', cell: 'A3' });
    const notes = sheetOf([['填表说明'], ['本表金额单位为万元']], { name: '填表说明' });
    const layout = guessLayout(workbookOf(sheetOf([header, row]), notes), 'a.xlsx');
    expect(layout.unit).toEqual({ unit: 'wan', reason: 'unitLine', cell: 'A2', sheet: '填表说明' });
  });

  it('is yuan where 万元 is impossible for people, and asked for where both could be', () => {
    expect(unitOf(header, row)).toMatchObject({ unit: 'yuan', reason: 'magnitude' });
    const small = guessLayout(workbookOfRows(header, ['01', '林', 8.4, 9.1]), 'a.xlsx');
    expect(small.unit).toEqual({ unit: null, reason: 'unknown', cell: null, sheet: null });
    expect(lacksUnit(small)).toBe(true);
  });

  it('is what the user chose; over headers only when they all agree', () => {
    const choose = (names: readonly RawCell[]) =>
      guessLayout(workbookOfRows(names, row), 'a.xlsx', { unit: 'yuan' });
    expect(choose(header).unit).toMatchObject({ unit: 'yuan', reason: 'chosen' });
    const agreed = choose(['客户号', '姓名', '近三月日均资产(万元)', '时点资产(万元)']);
    expect(agreed.columns.map((column) => column.unit)).toEqual([null, null, null, null]);
    const mixed = choose(['客户号', '姓名', '近三月日均资产(万元)', '时点资产']);
    expect(mixed.columns[2]?.unit).toBe('wan');
  });
});

describe('the month', () => {
  const monthOf = (fileName: string, ...rows: readonly (readonly RawCell[])[]) =>
    guessLayout(workbookOfRows(...rows), fileName).month;

  it.each([
    ['统计月份:2026年08月', '2026-08'],
    ['报告期:2026-8', '2026-08'],
    ['数据日期:20260831', '2026-08'],
    ['截至2026年8月31日', '2026-08'],
    ['上报期：202608', '2026-08'],
    ['2026年8月个人客户月报', '2026-08'],
    ['统计月份:2026年08月 打印日期:2026年09月02日', '2026-08'],
    ['打印日期:2026年09月02日 统计月份:2026年08月', '2026-08'],
  ])('%s is %s', (title, month) => {
    expect(monthOf('a.xlsx', [title], header, row)).toMatchObject({
      month,
      cell: 'A1',
      from: 'title',
    });
  });

  it('is never the day of printing', () => {
    expect(monthOf('a.xlsx', ['打印日期:2026年09月02日'], header, row)).toBeNull();
    expect(monthOf('a.xlsx', ['制表时间: 2026-09-02'], header, row)).toBeNull();
  });

  it.each([
    ['PCRM-月报-2026-09.xlsx', '2026-09'],
    ['清单_202610.csv', '2026-10'],
    ['资产20261031.xls', '2026-10'],
    ['2026年3月资产.xlsx', '2026-03'],
    ['账号6228480202613.xlsx', undefined],
  ])('stands in the file name %s', (fileName, month) => {
    expect(monthOf(fileName, header, row)?.month).toBe(month);
  });

  it('stands in a column whose rows agree', () => {
    const names = [...header, '上报期'];
    expect(monthOf('a.xlsx', names, [...row, '2026-10'], [...row, '2026年10月'])).toEqual({
      month: '2026-10',
      cell: 'E2',
      from: 'column',
    });
    expect(monthOf('a.xlsx', names, [...row, '2026-10'], [...row, '2026-09'])).toBeNull();
  });

  it('is none for kinds without months', () => {
    const staff = workbookOfRows(['工号', '姓名', '岗位'], ['1', '林', '柜员']);
    expect(guessLayout(staff, '员工202610.xlsx')).toMatchObject({ kind: 'staff', month: null });
  });
});

describe('sheets', () => {
  const data = (name: string, hidden = false) => sheetOf([header, row, row], { name, hidden });

  it('are scored by what was recognised', () => {
    const outlines = outlineSheets(
      workbookOf(sheetOf([['说明'], ['请勿修改']], { name: '说明' }), data('月报')),
    );
    expect(outlines.map(({ name, score }) => [name, score])).toEqual([
      ['说明', 0],
      ['月报', 1],
    ]);
  });

  it('of one kind and month belong together, the fullest first; hidden ones stay out', () => {
    const small = sheetOf([header, row], { name: '小' });
    const workbook = workbookOf(
      small,
      data('大'),
      data('藏', true),
      sheetOf([['说明']], { name: '说明' }),
    );
    expect(guessLayouts(workbook, 'a.xlsx').map((layout) => layout.sheet)).toEqual(['大', '小']);
    expect(guessLayouts(workbook, 'a.xlsx', { sheet: '小' }).map((layout) => layout.sheet)).toEqual(
      ['小'],
    );
  });

  it('of other months stay out', () => {
    const workbook = workbookOf(data('2026-08'), data('2026-09'));
    expect(guessLayouts(workbook, 'a.xlsx').map((layout) => layout.month?.month)).toEqual([
      '2026-08',
    ]);
  });

  it('that are not there are named with those that are', () => {
    const failure = failureOf(() =>
      guessLayout(workbookOf(data('甲'), data('乙')), 'a.xlsx', { sheet: '丙' }),
    );
    expect(failure).toMatchObject({
      code: 'import.sheetMissing',
      values: { file: 'a.xlsx', sheet: '丙', sheets: '甲、乙' },
    });
  });
});
