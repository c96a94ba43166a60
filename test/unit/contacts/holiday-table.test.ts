import { describe, expect, it } from 'vitest';
import { readHolidayTable } from '../../../shared/models/holiday-table';

describe('a table of holidays pasted from Excel', () => {
  it('reads days in the ways people write them, and leaves out the head', () => {
    const text =
      '日期\t安排\t名称\n2027-01-01\t休\t元旦\r\n2027/2/6\t放假\t春节\n2027年2月14日 班 调休\n\n';
    expect(readHolidayTable(text, 2027)).toEqual({
      days: [
        { day: '2027-01-01', works: false, name: '元旦' },
        { day: '2027-02-06', works: false, name: '春节' },
        { day: '2027-02-14', works: true, name: '调休' },
      ],
      problems: [],
    });
  });

  it('names the line and what is wrong with it', () => {
    const text =
      '2027-02-30 休 春节\n2026-01-01 休 元旦\n2027-01-01 也许 元旦\n2027-01-02 休\n2027-01-02 班';
    expect(readHolidayTable(text, 2027)).toEqual({
      days: [{ day: '2027-01-02', works: false, name: '休' }],
      problems: [
        { kind: 'day', line: 1, text: '2027-02-30' },
        { kind: 'year', line: 2, text: '2026-01-01' },
        { kind: 'works', line: 3, text: '也许' },
        { kind: 'twice', line: 5, text: '2027-01-02' },
      ],
    });
  });
});
