import { describe, expect, it } from 'vitest';
import {
  checkSheet,
  checkSheets,
  type CheckOptions,
} from '../../../electron/domain/imports/check-sheet';
import { guessLayout, guessLayouts } from '../../../electron/domain/imports/guess-layout';
import type { Day } from '../../../shared/models/calendar';
import type { RawCell, RawWorkbook } from '../../../shared/models/grid';
import type { CheckedSheet, LayoutChoice } from '../../../shared/models/import';
import {
  dateCell,
  errorCell,
  merge,
  sheetOf,
  workbookOf,
  workbookOfRows,
} from '../../fixtures/grids';
import { issueSentence } from '../../../shared/text/issue-sentence';
import { clientNumber, idNumber } from '../../fixtures/people';

const options: CheckOptions = { partsToleranceFen: 100, month: null, today: '2026-11-21' as Day };

function check(
  workbook: RawWorkbook,
  choice: LayoutChoice = {},
  change: Partial<CheckOptions> = {},
): CheckedSheet {
  return checkSheet(workbook, guessLayout(workbook, 'a.xlsx', choice), { ...options, ...change });
}

/** Checks rows under a header; amounts are in yuan. */
function checkRows(
  header: readonly RawCell[],
  ...rows: readonly (readonly RawCell[])[]
): CheckedSheet {
  return check(workbookOfRows(['单位:元'], header, ...rows));
}

const found = (sheet: CheckedSheet) =>
  sheet.issues.map(({ severity, code, cell }) => `${severity} ${code} ${cell}`);
const valuesOf = (sheet: CheckedSheet, field: string) => {
  const at = sheet.fields.indexOf(field);
  return sheet.records.map((record) => record.values[at]);
};
const header = ['客户号', '姓名', '近三月日均资产'];

describe('rows', () => {
  it('are read in the order of the field table, blank cells as null', () => {
    const sheet = checkRows(
      ['时点资产', '客户号', '姓名', '活期存款'],
      [5, '0000300100', '林　知', null],
    );
    expect(sheet.fields).toEqual(['clientNo', 'name', 'demandDeposit', 'aumPointInTime']);
    expect(sheet.records).toEqual([{ row: 3, values: ['0000300100', '林知', null, 500] }]);
    expect([sheet.rowsRead, sheet.rejected, sheet.issues.length]).toEqual([1, 0, 0]);
  });

  it('between the data are set aside: totals, page heads, repeated headers, notes, blanks', () => {
    const sheet = checkRows(
      header,
      ['0000300100', '林', 1],
      ['小计', null, 1],
      [],
      ['第 1 页'],
      ['示例银行', '单位:元'],
      header,
      ['0000300113', '苏', 2],
      ['合　计', '2 户', 3],
      ['制表:示例 复核:示例'],
    );
    expect(sheet.setAside.map(({ row, reason }) => [row, reason])).toEqual([
      [4, 'subtotal'],
      [6, 'note'],
      [7, 'note'],
      [8, 'repeatedHeader'],
      [10, 'total'],
      [11, 'note'],
    ]);
    expect([sheet.rowsRead, sheet.records.length, sheet.statedRowCount]).toEqual([2, 2, 2]);
    expect(sheet.totals).toEqual([
      { field: 'aumDailyAvg3m', sum: 300, stated: 300, statedCell: 'C10' },
    ]);
  });

  it('without a client number are an error when they hold anything else, amounts above all', () => {
    const sheet = checkRows(
      header,
      ['0000300100', '林', 1],
      [null, '苏', 2],
      [null, null, 3],
      ['—', '顾', 4],
    );
    expect(found(sheet)).toEqual([
      'error keyMissing A4',
      'error keyMissing A5',
      'error keyMissing A6',
    ]);
    expect([sheet.rowsRead, sheet.rejected]).toEqual([4, 3]);
  });

  it('can not be taken at all without a column for the client number', () => {
    const sheet = checkRows(['姓名', '手机号', '时点资产'], ['林', '13800000000', 5]);
    expect(found(sheet)).toEqual(['error requiredColumnMissing ']);
    expect([sheet.records.length, sheet.rejected]).toEqual([0, 1]);
  });

  it('keep the name of a client called like a total', () => {
    const sheet = checkRows(header, ['0000300100', '合计', 1], ['0000300113', '总计贸易', 2]);
    expect(sheet.records).toHaveLength(2);
  });
});

describe('client numbers', () => {
  it('hold digits and letters only', () => {
    const sheet = checkRows(header, ['见附件', '林', 1], ['D000-1', '苏', 2]);
    expect(found(sheet)).toEqual(['error keyForm A3']);
  });

  it('that became floating point leave their row out', () => {
    const sheet = checkRows(header, ['3.00113E+15', '林', 1], [1.23456789012346e17, '苏', 2]);
    expect(found(sheet)).toEqual(['error keyFloatingPoint A3', 'error keyFloatingPoint A4']);
  });

  it('that lost their zeros leave their row out, until a width is given', () => {
    const workbook = workbookOfRows(
      ['单位:元'],
      header,
      ['0000300100', '林', 1],
      [300113, '苏', 2],
      ['300126', '顾', 3],
      ['D0001', '白', 4],
    );
    expect(found(check(workbook))).toEqual(['error keyZerosLost A4', 'error keyZerosLost A5']);
    const padded = check(workbook, {}, { clientNoWidth: 10 });
    expect(valuesOf(padded, 'clientNo')).toEqual([
      '0000300100',
      '0000300113',
      '0000300126',
      'D0001',
    ]);
  });

  it('keep the zeros that only the format shows', () => {
    const sheet = checkRows(header, [
      { kind: 'number', value: 300113, shown: '0000300113' },
      '苏',
      2,
    ]);
    expect(valuesOf(sheet, 'clientNo')).toEqual(['0000300113']);
  });

  it('that come again with the same content count once, with other content not', () => {
    const sheet = checkRows(
      header,
      ['0000300100', '林', 1],
      ['0000300100', '林', '1.00'],
      ['0000300100', '林', 9],
    );
    expect(found(sheet)).toEqual([
      'note keyDuplicateSame A4',
      'error keyDuplicateDiffers A5',
      'warning keyDuplicateFirst A3',
    ]);
    expect([sheet.records.length, sheet.rejected, sheet.rowsRead]).toEqual([1, 1, 3]);
    expect(sheet.setAside).toEqual([{ row: 4, reason: 'duplicate', text: '0000300100 林 1.00' }]);
    expect(sheet.issues[1]?.values).toMatchObject({ key: '0000300100', row: 3 });
  });

  it('in two sheets of one file are duplicates too', () => {
    const sheets = ['甲', '乙'].map((name, at) =>
      sheetOf([['单位:元'], header, ['0000300100', '林', at]], { name }),
    );
    const workbook = workbookOf(...sheets);
    const [, second] = checkSheets(workbook, guessLayouts(workbook, 'a.xlsx'), options);
    expect(second && found(second)).toEqual(['error keyDuplicateDiffers A3']);
    expect(second?.issues[0]?.values).toMatchObject({ sheet: '甲', row: 3 });
  });
});

describe('amounts', () => {
  it('follow the unit of their column, and say so when a cell has another', () => {
    const sheet = check(
      workbookOfRows(
        ['单位:万元'],
        ['客户号', '姓名', '时点资产', '活期存款(元)'],
        ['0000300100', '林', 8.445532, '1,234.50'],
        ['0000300113', '苏', '1.5万', '1万'],
      ),
    );
    expect(valuesOf(sheet, 'aumPointInTime')).toEqual([8_445_532, 1_500_000]);
    expect(valuesOf(sheet, 'demandDeposit')).toEqual([123_450, 1_000_000]);
    expect(found(sheet)).toEqual(['note amountOwnUnit D4']);
  });

  it('that can not be read leave the row out; error values and blanks do not', () => {
    const sheet = checkRows(
      header,
      ['0000300100', '林', '约五万'],
      ['0000300113', '苏', errorCell()],
      ['0000300126', '顾', '—'],
      ['0000300139', '白', { kind: 'uncalculated' }],
    );
    expect(found(sheet)).toEqual([
      'error amountUnreadable C3',
      'warning cellError C4',
      'warning cellUncalculated C6',
    ]);
    expect(valuesOf(sheet, 'aumDailyAvg3m')).toEqual([null, null, null]);
  });

  it('too large to be true are refused with the unit that is likely, summed exactly if they are not', () => {
    // Yuan under a head of 万元, fen under a head of 元, and amounts just below and above the limit.
    const sheet = checkRows(
      ['客户号', '时点资产(万元)'],
      ['0000300100', 523_400],
      ['0000300113', 3_200_000_000],
      ['0000300126', '9,007,199,254,740,993'],
      ['0000300139', 1_000_000],
      ['0000300142', 1_000_000.01],
    );
    const refused = sheet.issues.filter(({ code }) => code === 'amountImplausible');
    expect(refused.map(({ severity, cell }) => `${severity} ${cell}`)).toEqual([
      'error B4',
      'error B5',
      'error B7',
    ]);
    expect(issueSentence(refused[0]!, 'zh-CN')).toBe(
      '“时点资产”的金额“3200000000”按“万元”计大得不合理，很可能实为“元”，本行未入账。请核对金额单位后重新选择',
    );
    expect(refused.map(({ values }) => values['likely'])).toEqual(['yuan', 'fen', 'thousand']);
    expect(valuesOf(sheet, 'aumPointInTime')).toEqual([523_400_000_000, 1_000_000_000_000]);
    // A doubtful fact never keeps its row out.
    const facts = checkRows(
      ['客户号', '企业名称', '日均存款', '资产总额'],
      ['0000300100', '示例公司', 500_000, 20_000_000_000_000],
    );
    expect(facts.issues.map(({ code, values }) => [code, values['likely']])).toEqual([
      ['factImplausible', 'fen'],
    ]);
    expect(facts.records).toHaveLength(1);
    const inFen = checkRows(['客户号', '时点资产'], ['0000300100', 90_071_992_547_409.93]);
    expect(inFen.issues.map(({ values }) => values['likely'])).toEqual(['fen']);
  });

  it('below zero are flagged where they should not be', () => {
    const sheet = checkRows(['客户号', '时点资产', '信用卡余额'], ['0000300100', -5, -5]);
    expect(found(sheet)).toEqual(['warning amountNegative B3']);
    expect(valuesOf(sheet, 'aumPointInTime')).toEqual([-500]);
  });

  it('stay blank while the unit is unknown', () => {
    const sheet = check(workbookOfRows(header, ['0000300100', '林', 8.4]));
    expect(valuesOf(sheet, 'aumDailyAvg3m')).toEqual([null]);
    expect(sheet.totals).toEqual([
      { field: 'aumDailyAvg3m', sum: 0, stated: null, statedCell: null },
    ]);
  });

  it('of the parts must add up: a surplus always, a gap only where all parts are listed', () => {
    const names = ['客户号', '时点资产', '活期存款', '定期存款'];
    const complete = checkRows(
      names,
      ['01', 100, 40, 60],
      ['02', 100, 40, 50],
      ['03', 100, 50, 60],
      ['04', 100, 40, 60.99],
      ['05', 100, 100, null],
    );
    expect(found(complete)).toEqual(['warning partsDiffer B4', 'warning partsDiffer B5']);
    expect(complete.issues[0]?.values).toEqual({ difference: '-10.00' });
    const partial = checkRows(names, ['01', 100, 40, 10], ['02', 100, 40, 20], ['03', 100, 90, 60]);
    expect(found(partial)).toEqual(['warning partsDiffer B5']);
  });
});

describe('ID numbers', () => {
  const names = ['客户号', '姓名', '证件类型', '证件号码', '性别', '出生日期'];
  const person = (idNo: RawCell, sex: RawCell = null, birth: RawCell = null, type = '身份证') =>
    checkRows(names, [clientNumber(1), '林', type, idNo, sex, birth]);

  it('are taken when they are right, with a small x made large', () => {
    const valid = idNumber(7);
    expect(valuesOf(person(valid.toLowerCase(), '男', '1985-03-16'), 'idNo')).toEqual([valid]);
    expect(valuesOf(person('E12345678', null, null, '护照'), 'idNo')).toEqual(['E12345678']);
  });

  it.each([
    [330303200201042000, 'idFloatingPoint'],
    ['3.30303E+17', 'idFloatingPoint'],
    ['330303200201042280', 'idCheckDigit'],
    ['3303032002010422', 'idForm'],
  ])('%j is left out with its row taken: %s', (idNo, code) => {
    const sheet = person(idNo);
    expect(found(sheet)).toEqual([`warning ${code} D3`]);
    expect(valuesOf(sheet, 'idNo')).toEqual([null]);
  });

  it('agree with sex and birth date, or the difference is flagged', () => {
    expect(found(person(idNumber(7), '男', dateCell('1985-03-16')))).toEqual([]);
    expect(found(person(idNumber(7), '女', '1985-03-17'))).toEqual([
      'warning birthDateDiffers F3',
      'warning sexDiffers E3',
    ]);
  });
});

describe('other facts', () => {
  it('are flagged and left blank where they can not be read', () => {
    const names = ['客户号', '出生日期', '手机号', '持有产品数', '首次开户日'];
    const sheet = checkRows(names, [
      '0000300100',
      '2026-02-30',
      '0532-8888888',
      '三',
      '2027-01-01',
    ]);
    expect(found(sheet)).toEqual([
      'warning dayUnreadable B3',
      'warning mobileForm C3',
      'warning dayInFuture E3',
      'warning countUnreadable D3',
    ]);
    expect(sheet.records[0]?.values).toEqual([
      '0000300100',
      null,
      '05328888888',
      '2027-01-01',
      null,
    ]);
  });

  it('lost to a wrong encoding are flagged', () => {
    expect(found(checkRows(header, ['0000300100', '林\ufffd', 1]))).toEqual([
      'warning charactersLost B3',
    ]);
  });
});

describe('other kinds of file', () => {
  it('owners: a merged manager holds for all its rows', () => {
    const rows = [
      ['管户人', '工号', '客户号'],
      ['林', '620101', '0000300101'],
      [null, null, '0000300102'],
      ['苏', '620102', '0000300103'],
      [null, null, '0000300104'],
    ];
    const merges = [merge(1, 0, 2, 0), merge(1, 1, 2, 1), merge(3, 0, 4, 0)];
    const sheet = check(workbookOf(sheetOf(rows, { merges })));
    expect(valuesOf(sheet, 'rmName')).toEqual(['林', '林', '苏', '苏']);
    expect(valuesOf(sheet, 'rmNo')).toEqual(['620101', '620101', '620102', null]);
  });

  it('maturities: amount and due day are required, equal rows are two deposits', () => {
    const names = ['客户号', '产品类型', '产品名称', '金额(元)', '到期日', '年化'];
    const good = ['01', '定期', '稳盈', 5, '2027-01-03', '3.1%'];
    const sheet = check(
      workbookOfRows(
        names,
        good,
        good,
        ['01', '定期', '稳盈', null, '2027-01-03', ''],
        ['01', '定期', '稳盈', 5, '不定', ''],
      ),
    );
    expect(sheet.records).toHaveLength(2);
    expect(sheet.records[0]?.values).toEqual(['01', '定期', '稳盈', 500, '2027-01-03', 31_000]);
    expect(found(sheet)).toEqual(['error requiredMissing D4', 'error requiredDayUnreadable E5']);
  });

  it('corporate: a registered capital in dollars does not keep the company out', () => {
    const names = ['客户号', '企业名称', '统一社会信用代码', '注册资本(万元)', '日均存款(万元)'];
    const sheet = check(
      workbookOfRows(names, ['D1', '示例公司', '91350100M000100Y44', '500万美元', 1]),
    );
    expect(found(sheet)).toEqual(['warning creditCodeCheckDigit C2', 'warning factUnreadable D2']);
    expect(sheet.records[0]?.values).toEqual([
      'D1',
      '示例公司',
      '91350100M000100Y44',
      null,
      1_000_000,
    ]);
  });
});

describe('stated totals', () => {
  it('in the middle are subtotals when data follow, and the last one below all data counts', () => {
    const sheet = checkRows(
      header,
      ['0000300100', '林', 1],
      ['合计', null, 1],
      ['0000300113', '苏', 2],
      ['合计', null, 2],
      ['总计', null, 3],
    );
    expect(sheet.setAside.map(({ reason }) => reason)).toEqual(['subtotal', 'total', 'total']);
    expect(sheet.totals[0]).toMatchObject({ sum: 300, stated: 300, statedCell: 'C7' });
  });

  it('may stand above the data', () => {
    const sheet = checkRows(
      header,
      ['合计', '2', 3],
      ['0000300100', '林', 1],
      ['0000300113', '苏', 2],
    );
    expect(sheet.totals[0]).toMatchObject({ stated: 300, statedCell: 'C3' });
    expect(sheet.statedRowCount).toBe(2);
  });

  it('leave out what was rejected, so that a difference shows', () => {
    const sheet = checkRows(header, ['0000300100', '林', 1], [null, '苏', 2], ['合计', null, 3]);
    expect(sheet.totals[0]).toMatchObject({ sum: 100, stated: 300 });
  });

  it.each([
    ['总笔数: 150', 150],
    ['共 1,234 笔', 1234],
    ['合计:868户', 868],
  ])('%s says how many rows there are', (text, count) => {
    const sheet = checkRows(header, ['0000300100', '林', 1], [text]);
    expect(sheet.statedRowCount).toBe(count);
  });
});
