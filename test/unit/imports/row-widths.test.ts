import { describe, expect, it } from 'vitest';
import { checkSheet } from '../../../electron/domain/imports/check-sheet';
import { guessLayout } from '../../../electron/domain/imports/guess-layout';
import { readWorkbook } from '../../../electron/spreadsheet/read-workbook';
import type { Day } from '../../../shared/models/calendar';
import { textFile } from '../../fixtures/files';

function check(...lines: readonly string[]) {
  const workbook = readWorkbook(textFile(lines.join('\n'), 'utf8'), '客户.csv');
  const sheet = checkSheet(workbook, guessLayout(workbook, '客户.csv', { kind: 'retail' }), {
    partsToleranceFen: 100,
    month: null,
    today: '2026-11-21' as Day,
  });
  return {
    found: sheet.issues.map(({ code, row }) => `${code} ${row}`),
    records: sheet.records.map(({ values }) =>
      sheet.fields.map((field, at) => [field, values[at]]),
    ),
    accepted: sheet.accepted,
  };
}

const header = '客户号,客户姓名,时点资产(元),活期存款(元)';

describe('rows of text that are not as wide as the header', () => {
  it('are left out where a comma in an amount shifts them', () => {
    const { found, accepted } = check(
      header,
      '0000300101,示例·赵,1,234.56,100.00',
      '0000300102,示例·钱,200.00,100.00',
      '0000300103,示例·孙,300.00,100.00,',
    );
    expect(found).toEqual(['rowWider 2']);
    expect(accepted).toEqual([3, 4]);
  });

  it('are left out where a line end cut them, and most others are whole', () => {
    const { found, accepted } = check(
      header,
      '0000300101,示例·赵,100.00,100.00',
      '0000300102,示例·钱,200.00,200.00',
      '0000300103,示例·孙',
    );
    expect(found).toEqual(['rowNarrower 4']);
    expect(accepted).toEqual([2, 3]);
  });

  it('are whole where the writer leaves blanks at the end out', () => {
    const rows = ['0000300101,示例·赵,1', '0000300102,示例·钱', '0000300103,示例·孙,3'];
    expect(check(header, ...rows).accepted).toEqual([2, 3, 4]);
  });
});

it('takes a separator at the end of the header, or of the rows, for nothing', () => {
  const rows = ['0000300101,示例·赵,100.00,50.00', '0000300102,示例·钱,200.00,60.00'];
  for (const lines of [
    [`${header},`, ...rows],
    [header, ...rows.map((row) => `${row},`)],
  ]) {
    expect(check(...lines)).toMatchObject({ found: [], accepted: [2, 3] });
  }
});

it('knows a writer that leaves blanks at the end of lines out', () => {
  const rows = Array.from({ length: 30 }, (_, at) => {
    const whole = `00003001${String(at).padStart(2, '0')},示例·客${at % 7},${at + 100}.00`;
    return at % 3 === 0 ? whole : `${whole},50.00`;
  });
  expect(check(header, ...rows).accepted).toHaveLength(30);
});

describe('rows that all miss a column of the header', () => {
  it('are placed by what their cells hold, where they prove it', () => {
    const { found, records } = check(
      '客户号,客户姓名,卡号,时点资产(元),活期存款(元)',
      '0000300101,示例·赵,1000.50,100.00',
      '0000300102,示例·钱,2000.50,200.00',
    );
    expect(found).toEqual(['columnsPlaced 0']);
    expect(records[0]).toEqual(
      expect.arrayContaining([
        ['aumPointInTime', 100_050],
        ['demandDeposit', 10_000],
      ]),
    );
  });

  it('stay without figures where several columns may be the one that is missing', () => {
    const { found, records } = check(
      header,
      '0000300101,示例·赵,1000.50',
      '0000300102,示例·钱,2000.50',
    );
    expect(found).toEqual(['columnsPlaced 0']);
    expect(records[0]).toEqual(
      expect.arrayContaining([
        ['name', '示例·赵'],
        ['aumPointInTime', null],
        ['demandDeposit', null],
      ]),
    );
  });

  it('are left out where no way fits', () => {
    const rows = ['赵,0000300101,甲', '钱,0000300102,乙'];
    const { found, accepted } = check(header, ...rows);
    expect(found).toContain('rowsOtherWidth 0');
    expect(accepted).toEqual([]);
  });
});
