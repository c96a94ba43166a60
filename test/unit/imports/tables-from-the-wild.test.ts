import { describe, expect, it } from 'vitest';
import { checkSheets, type CheckOptions } from '../../../electron/domain/imports/check-sheet';
import { guessSheets, statedMonth } from '../../../electron/domain/imports/guess-layout';
import { lacksContent, unmappedFigures } from '../../../electron/domain/imports/lacks-content';
import { splitTables } from '../../../electron/domain/imports/split-tables';
import type { Day, Month } from '../../../shared/models/calendar';
import type { RawCell, RawWorkbook } from '../../../shared/models/grid';
import type { ImportKind } from '../../../shared/models/import';
import { merge, sheetOf, workbookOf, workbookOfRows } from '../../fixtures/grids';

const options: CheckOptions = { partsToleranceFen: 100, month: null, today: '2026-11-21' as Day };
const head = ['客户号', '客户姓名', '时点资产(元)'];

interface Wanted {
  readonly month?: string | null;
  readonly kind?: ImportKind;
  readonly fileName?: string;
}

function understand(workbook: RawWorkbook, wanted: Wanted = {}) {
  const { month = '2026-10', kind = 'retail', fileName = '客户资产.xlsx' } = wanted;
  const split = splitTables(workbook);
  const known = { remembered: {}, month: month as Month | null };
  const { layouts, leftOut } = guessSheets(split, fileName, { kind }, known);
  const checked = checkSheets(split, layouts, { ...options, mainSheet: layouts[0]?.sheet });
  const valueOf = (field: string) =>
    Object.fromEntries(
      checked.flatMap(({ fields, records }) =>
        records.map(({ values }) => [
          values[fields.indexOf('clientNo')],
          values[fields.indexOf(field)] ?? null,
        ]),
      ),
    );
  const codes = checked.flatMap(({ issues }) => issues.map(({ code }) => code));
  return { layouts, leftOut, valueOf, codes, main: layouts[0]! };
}

const book = (sheets: Readonly<Record<string, readonly (readonly RawCell[])[]>>) =>
  workbookOf(...Object.entries(sheets).map(([name, rows]) => sheetOf(rows, { name })));

describe('two periods side by side', () => {
  it.each([
    ['上月末', '本月末'],
    ['上年末', '本期末'],
    ['年初', '当前'],
    ['去年同期', '本年'],
    ['2025年12月31日', '2026年10月31日'],
    ['2026年9月末', '2026年10月末'],
    ['9月末', '10月末'],
    ['20260930', '20261031'],
    ['2025年末', '2026年10月末'],
    ['2025年', '2026年'],
    ['期初', '期末'],
  ])('%s and %s: the later is this month’s', (earlier, later) => {
    const { valueOf, codes } = understand(
      workbookOfRows(
        [null, null, earlier, null, later, null],
        ['客户号', '客户姓名', '时点资产(元)', '活期存款(元)', '时点资产(元)', '活期存款(元)'],
        ['0000300101', '赵一', 1, 2, 3, 4],
      ),
    );
    expect(valueOf('aumPointInTime')).toEqual({ '0000300101': 300 });
    expect(valueOf('demandDeposit')).toEqual({ '0000300101': 400 });
    expect(codes).toEqual(['headsEarlier']);
  });

  it('stand under one figure, or before it, with what changed between', () => {
    const stacked = workbookOf(
      sheetOf(
        [
          ['客户号', '客户姓名', 'AUM(元)', null, null],
          [null, null, '上月', '本月', '较上月'],
          ['0000300101', '赵一', 1, 3, 2],
        ],
        { merges: [merge(0, 2, 0, 4)] },
      ),
    );
    expect(understand(stacked).valueOf('aumPointInTime')).toEqual({ '0000300101': 300 });
    const flat = ['202608时点资产', '202609时点资产(元)', '202610时点资产(元)', '比上月增减(元)'];
    const months = workbookOfRows(
      ['客户号', '客户姓名', ...flat],
      ['0000300101', '赵一', 1, 2, 3, 1],
    );
    expect(understand(months).valueOf('aumPointInTime')).toEqual({ '0000300101': 300 });
    expect(understand(months, { month: '2026-09' }).valueOf('aumPointInTime')).toEqual({
      '0000300101': 200,
    });
  });

  it('of which only the earlier is there give nothing', () => {
    const { valueOf, codes } = understand(
      workbookOfRows(
        ['客户号', '客户姓名', '上月日均AUM(元)', '时点资产(元)'],
        ['0000300101', '赵一', 1, 2],
      ),
    );
    expect(valueOf('aumDailyAvgMonth')).toEqual({ '0000300101': null });
    expect(codes).toEqual(['headsEarlier']);
  });
});

describe('handover lists', () => {
  it.each([
    ['原客户经理', '新客户经理'],
    ['移出人', '接收人'],
    ['变更前客户经理', '变更后客户经理'],
    ['移交客户经理', '接收客户经理'],
    ['转出经理', '转入经理'],
  ])('%s and %s: the new one has the client', (former, now) => {
    const { valueOf, codes } = understand(
      workbookOfRows(['客户号', '客户姓名', former, now], ['0000300101', '赵一', '王一', '李二']),
      { kind: 'owners' },
    );
    expect(valueOf('rmName')).toEqual({ '0000300101': '李二' });
    expect(codes).toEqual(['headsFormer']);
  });

  it('that name no new one are asked about', () => {
    const { main } = understand(
      workbookOfRows(['客户号', '客户姓名', '原客户经理'], ['0000300101', '赵一', '王一']),
      { kind: 'owners' },
    );
    expect(lacksContent(main)).toBe(true);
  });
});

describe('the month', () => {
  const monthOf = (fileName: string, ...titles: readonly string[]) =>
    understand(workbookOfRows(...titles.map((title) => [title]), head, ['0000300101', '赵一', 1]), {
      month: null,
      fileName,
    }).main;

  it.each(['客户资产_20261105.xlsx', '查询结果_2026-11-05_093011.csv', '清单20261102.xls'])(
    'is not the day of export in %s',
    (fileName) => {
      expect(monthOf(fileName).month).toBeNull();
    },
  );

  it.each([
    ['a.xlsx', '2026年1-10月客户资产表'],
    ['a.xlsx', '2026年01月至10月客户资产表'],
    ['a.xlsx', '统计期间:202601-202610'],
    ['2026年1-10月客户资产.xlsx', '客户资产表'],
  ])('of figures up to one is asked for: %s %s', (fileName, title) => {
    const layout = monthOf(fileName, title);
    expect(layout.month).toMatchObject({ month: '2026-10', cumulative: true });
    expect(statedMonth(layout)).toBeNull();
  });
});

describe('sheets of several months', () => {
  const month = (assets: number) => [head, ['0000300101', '赵一', assets]];

  it.each([
    ['9月', '10月'],
    ['九月', '十月'],
    ['9月末', '10月末'],
  ])('%s and %s: only the wanted one is taken, the other is named', (one, other) => {
    const { valueOf, leftOut } = understand(book({ [one]: month(1), [other]: month(2) }));
    expect(valueOf('aumPointInTime')).toEqual({ '0000300101': 200 });
    expect(leftOut).toEqual([{ sheet: one, rows: 1, reason: 'otherMonth' }]);
  });

  it('are asked about while no month is wanted, and never joined', () => {
    const { main, layouts } = understand(book({ '9月': month(1), '10月': month(2) }), {
      month: null,
    });
    expect([main.sheet, layouts.length, statedMonth(main)]).toEqual(['10月', 1, null]);
  });

  it('do not count a copy twice', () => {
    const { valueOf, leftOut } = understand(book({ 资产: month(1), '资产 (2)': month(2) }));
    expect(valueOf('aumPointInTime')).toEqual({ '0000300101': 100 });
    expect(leftOut).toMatchObject([{ sheet: '资产 (2)', reason: 'copy', of: '资产' }]);
  });
});

describe('nothing is left out in silence', () => {
  it('a sheet without a header goes on with the one before it', () => {
    const { valueOf, codes } = understand(
      book({ 资产: [head, ['0000300101', '赵一', 1]], 续表: [['0000300102', '钱二', 2]] }),
    );
    expect(valueOf('aumPointInTime')).toEqual({ '0000300101': 100, '0000300102': 200 });
    expect(codes).toEqual(['sheetContinues']);
  });

  it('a table that nobody understands is named', () => {
    const other = [
      ['甲', '乙', '丙', '丁'],
      ['A1', '62220001', 3, 4],
      ['A2', '62220002', 3, 4],
    ];
    const { leftOut } = understand(book({ 资产: [head, ['0000300101', '赵一', 1]], 其他: other }));
    expect(leftOut).toEqual([{ sheet: '其他', rows: 3, reason: 'notUnderstood' }]);
  });

  it('a head not known while it holds the only amounts is asked about', () => {
    const { main } = understand(
      workbookOfRows(['客户号', '客户姓名', '某某口径(万元)'], ['0000300101', '赵一', 83.5]),
    );
    expect(lacksContent(main)).toBe(true);
    expect(unmappedFigures(main)).toEqual(['某某口径(万元)']);
    const facts = workbookOfRows(['客户号', '手机号', '年龄'], ['0000300101', '13800138000', 33]);
    expect(lacksContent(understand(facts).main)).toBe(false);
  });

  it('a head that stands twice with other contents is said', () => {
    const twice = (other: number) =>
      understand(workbookOfRows([...head, '时点资产(元)'], ['0000300101', '赵一', 1, other]));
    expect(twice(2).codes).toEqual(['headTwice']);
    expect(twice(1).codes).toEqual([]);
  });
});

describe('several tables in one sheet', () => {
  it('one below another with its columns in another order', () => {
    const { valueOf } = understand(
      workbookOfRows(
        ['一、达标客户'],
        ['客户号', '客户姓名', '活期存款(元)', '时点资产(元)'],
        ['0000300101', '赵一', 1, 2],
        [],
        ['二、临界客户'],
        ['客户号', '客户姓名', '时点资产(元)', '活期存款(元)'],
        ['0000300102', '钱二', 3, 4],
      ),
    );
    expect(valueOf('aumPointInTime')).toEqual({ '0000300101': 200, '0000300102': 300 });
    expect(valueOf('demandDeposit')).toEqual({ '0000300101': 100, '0000300102': 400 });
  });

  it('side by side', () => {
    const { valueOf, layouts } = understand(
      workbookOfRows(
        ['2026年10月客户资产表'],
        [...head, null, ...head],
        ['0000300101', '赵一', 1, null, '0000300102', '钱二', 2],
        ['0000300103', '孙三', 3],
      ),
    );
    expect(valueOf('aumPointInTime')).toEqual({
      '0000300101': 100,
      '0000300102': 200,
      '0000300103': 300,
    });
    expect(layouts[1]?.columns.find(({ field }) => field === 'clientNo')?.letter).toBe('E');
  });

  it('under the same header on each page stay one', () => {
    const page = [head, ['0000300101', '赵一', '10000']];
    const text = workbookOfRows(...page, head, ['0000300102', '钱二', '20000']);
    expect(splitTables(text)).toBe(text);
    expect(understand(text).valueOf('aumPointInTime')).toEqual({
      '0000300101': 1_000_000,
      '0000300102': 2_000_000,
    });
  });
});

it('units that contradict each other are asked about', () => {
  const { main } = understand(
    workbookOfRows(
      ['单位:元'],
      ['（注：AUM 单位为万元）'],
      ['客户号', '客户姓名', 'AUM'],
      ['0000300101', '赵一', 1],
    ),
  );
  expect(main.unit).toMatchObject({ unit: null, reason: 'contradictory', cell: 'A1、A2' });
});
