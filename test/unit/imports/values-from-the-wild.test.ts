import { describe, expect, it } from 'vitest';
import { checkSheet, type CheckOptions } from '../../../electron/domain/imports/check-sheet';
import { guessLayout } from '../../../electron/domain/imports/guess-layout';
import { isMaskedValue } from '../../../shared/models/masked-text';
import type { Day } from '../../../shared/models/calendar';
import type { RawCell } from '../../../shared/models/grid';
import type { CheckedSheet } from '../../../shared/models/import';
import { workbookOfRows } from '../../fixtures/grids';
import { idNumber } from '../../fixtures/people';

const options: CheckOptions = { partsToleranceFen: 100, month: null, today: '2026-11-21' as Day };

function check(...rows: readonly (readonly RawCell[])[]): CheckedSheet {
  const workbook = workbookOfRows(...rows);
  return checkSheet(workbook, guessLayout(workbook, 'a.csv'), options);
}

const valuesOf = (sheet: CheckedSheet, field: string) =>
  sheet.records.map((record) => record.values[sheet.fields.indexOf(field)]);
const codesOf = (sheet: CheckedSheet) => sheet.issues.map(({ code, cell }) => `${code} ${cell}`);

describe('values with hidden parts', () => {
  it.each([
    ['客户姓名', 'name', '赵*', '赵*'],
    ['客户姓名', 'name', '张某某', '张某某'],
    ['证件号码', 'idNo', '330102********0019', '330102********0019'],
    ['证件号码', 'idNo', '330102xxxxxxxx0019', '330102********0019'],
    ['手机号', 'mobile', '138●●●●8000', '138****8000'],
    ['手机号', 'mobile', '138XXXX8000', '138****8000'],
    ['工作单位', 'employer', '杭州**厂', '杭州**厂'],
  ])('%s: %s %s is kept as %s and said', (head, field, text, kept) => {
    const sheet = check(['客户号', head, '时点资产(元)'], ['0000300101', text, 1]);
    expect(valuesOf(sheet, field)).toEqual([kept]);
    expect(codesOf(sheet)).toEqual(['valueMasked B2']);
    expect(isMaskedValue(kept)).toBe(true);
  });

  it('are nothing where nothing is left of them', () => {
    const sheet = check(['客户号', '客户姓名', '时点资产(元)'], ['0000300101', '***', '***']);
    expect(sheet.records).toEqual([{ row: 2, values: ['0000300101', null, null] }]);
    expect(codesOf(sheet)).toEqual(['valueMasked B2', 'valueMasked C2']);
  });

  it('identify nobody', () => {
    const sheet = check(['客户号', '时点资产(元)', '手机号'], ['0000****01', 1, '13800138000']);
    expect(codesOf(sheet)).toEqual(['keyForm A2']);
  });

  it('are not seen in whole values', () => {
    for (const whole of ['赵一', '33010219900307006X', '13800138000', 'MAXX公司', 'XX路1号']) {
      expect(isMaskedValue(whole)).toBe(false);
    }
  });
});

it.each(['\\N', '(空白)', '（空白）', '空值', '[NULL]', '<null>', 'NaT', '<NA>', 'nan', "''"])(
  '%j is nothing',
  (word) => {
    const sheet = check(
      ['客户号', '手机号', '活期存款(元)', '时点资产(元)'],
      ['0000300101', word, word, 10000],
    );
    expect(sheet.records).toEqual([{ row: 2, values: ['0000300101', null, null, 1_000_000] }]);
    expect(sheet.issues).toEqual([]);
  },
);

it('an error value as text is said and blank', () => {
  const sheet = check(['客户号', '活期存款(元)', '时点资产(元)'], ['0000300101', '#VALUE!', 1]);
  expect(valuesOf(sheet, 'demandDeposit')).toEqual([null]);
  expect(codesOf(sheet)).toEqual(['cellError B2']);
});

it('marks of direction are no part of a value', () => {
  const marked = (text: string) => `\u202d${text}\u202c`;
  const sheet = check(
    ['客户号', '客户姓名', '手机号', '时点资产(元)'],
    [marked('0000300101'), `\u2068赵一\u2069`, `\u200e13800138000`, marked('10000')],
  );
  expect(sheet.records[0]?.values).toEqual(['0000300101', '赵一', '13800138000', 1_000_000]);
  expect(sheet.issues).toEqual([]);
});

it.each(['Total', 'Grand Total', 'SUM', 'Sub-total', 'Average', '总和', 'TOTAL:'])(
  'a row headed %s is no client',
  (label) => {
    const sheet = check(
      ['客户号', '客户姓名', '时点资产(元)'],
      ['0000300101', '赵一', 10000],
      [label, null, 10000],
    );
    expect(sheet.records).toHaveLength(1);
    expect(sheet.setAside).toHaveLength(1);
  },
);

it('300101.0 is 300101, and a long number that lost its digits is not taken', () => {
  const sheet = check(
    ['客户号', '客户姓名', '时点资产(元)'],
    ['300101.0', '赵一', '10000.0'],
    ['440106199003070000.0', '钱二', '1'],
  );
  expect(valuesOf(sheet, 'clientNo')).toEqual(['300101']);
  expect(codesOf(sheet)).toEqual(['keyFloatingPoint A3']);
});

it.each(["'", '`', '\u2019', '＇'])('a leading %s is no part of a value', (mark) => {
  const sheet = check(
    ['客户号', '客户姓名', '手机号', '首次开户日', '时点资产(元)'],
    ['0000300101', '赵一', '13800138000', '2019-03-01', '10000'].map((text) => mark + text),
  );
  const [number, name, mobile, opened, assets] = sheet.records[0]?.values ?? [];
  expect([number, name, mobile]).toEqual(['0000300101', '赵一', '13800138000']);
  expect([opened, assets]).toEqual(['2019-03-01', 1_000_000]);
});

describe('days', () => {
  const daysOf = (...days: readonly string[]) =>
    check(
      ['客户号', '首次开户日', '时点资产(元)'],
      ...days.map((day, at) => [`000030010${at}`, day, 1]),
    );

  it.each([
    '20190301 000000',
    '20190301.0',
    '二〇一九年三月一日',
    '二零一九年三月一号',
    '01-MAR-19',
    '1 March 2019',
    'Mar 1, 2019',
    '2019-03-01 00:00:00.0',
    '2019-03-01T00:00:00.000+08:00',
  ])('%s is the first of March', (text) => {
    expect(valuesOf(daysOf(text), 'firstOpenedOn')).toEqual(['2019-03-01']);
  });

  it('are read in the order that their column proves', () => {
    const sheet = daysOf('12/1/19', '10/26/18', '3/15/17', '11/5/20');
    expect(valuesOf(sheet, 'firstOpenedOn')).toEqual([
      '2019-12-01',
      '2018-10-26',
      '2017-03-15',
      '2020-11-05',
    ]);
    expect(sheet.issues).toEqual([]);
    expect(valuesOf(daysOf('1/3/2019', '26/3/2019'), 'firstOpenedOn')).toEqual([
      '2019-03-01',
      '2019-03-26',
    ]);
  });

  it('are not guessed where their column contradicts itself or proves nothing', () => {
    for (const days of [
      ['10/26/18', '26/10/18', '1/2/18'],
      ['1/3/2019', '2/4/2019'],
    ]) {
      const sheet = daysOf(...days);
      expect(valuesOf(sheet, 'firstOpenedOn')).toEqual(days.map(() => null));
      expect(sheet.issues.map(({ code }) => code)).toEqual(days.map(() => 'dayUnreadable'));
    }
  });

  it('with the year first by habit are said once', () => {
    const sheet = daysOf('12/1/19', '11/5/20');
    expect(valuesOf(sheet, 'firstOpenedOn')).toEqual(['2012-01-19', '2011-05-20']);
    expect(codesOf(sheet)).toEqual(['dayOrderAssumed B1']);
  });
});

it.each([
  '+86 138-0013-8000',
  '8613800138000',
  '(86)13800138000',
  '013800138000',
  '13800138000.0',
  '138 0013 8000',
])('%s is a mobile number', (text) => {
  const sheet = check(['客户号', '手机号', '时点资产(元)'], ['0000300101', text, 1]);
  expect(valuesOf(sheet, 'mobile')).toEqual(['13800138000']);
  expect(sheet.issues).toEqual([]);
});

describe('rates without a sign', () => {
  const ratesOf = (...rates: readonly RawCell[]) =>
    check(
      ['客户号', '产品名称', '金额(元)', '起息日', '到期日', '年利率'],
      ...rates.map((rate, at) => [`000030010${at}`, '存款', 1, '2025-11-01', '2026-11-01', rate]),
    );

  it('are percentages where one of them can only be one', () => {
    const sheet = ratesOf('1.30', '0.95', '0.65', '0.15');
    expect(valuesOf(sheet, 'annualRate')).toEqual([13_000, 9_500, 6_500, 1_500]);
    expect(valuesOf(ratesOf(2.75, 0.1), 'annualRate')).toEqual([27_500, 1_000]);
    expect(valuesOf(ratesOf('0.95', '0.65'), 'annualRate')).toEqual([9_500, 6_500]);
  });

  it('are shares where they have a share’s decimals', () => {
    expect(valuesOf(ratesOf(0.0285, 0.031), 'annualRate')).toEqual([28_500, 31_000]);
    expect(valuesOf(ratesOf('3.1%', '0.35%'), 'annualRate')).toEqual([31_000, 3_500]);
  });

  it('are not guessed where they may be both', () => {
    const sheet = ratesOf('0.15', '0.10');
    expect(valuesOf(sheet, 'annualRate')).toEqual([null, null]);
    expect(sheet.issues.map(({ code }) => code)).toEqual(['rateUnreadable', 'rateUnreadable']);
  });
});

describe('codes of the sex', () => {
  const men = [1, 3, 5, 7].map((order) => idNumber(order));
  const women = [2, 4, 6, 8].map((order) => idNumber(order));
  const sexesOf = (man: string, woman: string, ids = true) =>
    check(
      ['客户号', '性别', '证件号码', '时点资产(元)'],
      ...men.map((idNo, at) => [`000030010${at}`, man, ids ? idNo : null, 1]),
      ...women.map((idNo, at) => [`000030020${at}`, woman, ids ? idNo : null, 1]),
    );
  const all = (man: string | null, woman: string | null) => [
    ...men.map(() => man),
    ...women.map(() => woman),
  ];

  it('are what the ID numbers prove, which is said once', () => {
    const sheet = sexesOf('0', '1');
    expect(valuesOf(sheet, 'sex')).toEqual(all('男', '女'));
    expect(codesOf(sheet)).toEqual(['sexCodeById B1']);
    expect(sheet.issues[0]?.values).toMatchObject({ codes: '0=男、1=女' });
  });

  it('of the standard need no proof', () => {
    expect(valuesOf(sexesOf('1', '2', false), 'sex')).toEqual(all('男', '女'));
    expect(sexesOf('1', '2').issues).toEqual([]);
  });

  it('that nobody can tell are not taken, which is said once', () => {
    const sheet = sexesOf('0', '1', false);
    expect(valuesOf(sheet, 'sex')).toEqual(all(null, null));
    expect(codesOf(sheet)).toEqual(['sexCodeUnclear B1']);
  });
});
