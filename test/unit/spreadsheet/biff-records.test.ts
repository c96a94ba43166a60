import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outlineBiff, silenceFormulas } from '../../../electron/spreadsheet/biff-records';
import { defaultLimits } from '../../../electron/spreadsheet/limits';
import { readWorkbook } from '../../../electron/spreadsheet/read-workbook';
import {
  biffStream,
  cell,
  characters,
  double,
  extent,
  long,
  plainText,
  sharedTextList,
  shorts,
  type BiffRecord,
  type SharedText,
} from '../../fixtures/biff-stream';
import { compoundFile } from '../../fixtures/files';
import { readBiff, readStreamBothWays } from '../../fixtures/read-biff-both-ways';
import { guardMs, tries } from '../../helpers/extent';

const sheetOf = (...records: readonly BiffRecord[]) => [
  { name: '月报', records: [extent, ...records] },
];
/** What one cell holds beside its place and style. */
const shared = (row: number, index: number) => cell(0x00fd, row, 0, long(index));

function expectRows(stream: Buffer, rows: readonly (readonly unknown[])[]): void {
  const { fast, general } = readStreamBothWays(stream);
  expect(fast).toEqual({ kind: 'read', ...general });
  expect(fast.kind === 'read' && fast.sheets[0]?.rows).toEqual(rows);
}

/** The fast reader steps aside. */
function expectAside(stream: Buffer, reason: string): void {
  expect(readBiff(stream)).toEqual({ kind: 'beyond', reason });
}

const texts: readonly SharedText[] = [
  { text: '客户号' },
  { text: 'Client', fontRuns: 2 },
  { text: '客户abc', phonetic: 7 },
  { text: '' },
  { text: '示例·𠮷', fontRuns: 1, phonetic: 5 },
  { text: 'last' },
];
const textRows = texts.map(({ text }) => (text === '' ? [] : [text]));

describe('shared texts of an .xls', () => {
  it('are the same wherever their list is cut', () => {
    const cells = texts.map((_, at) => shared(at, at));
    const read = (first: number, rest: number) =>
      expectRows(biffStream(sheetOf(...cells), sharedTextList(texts, first, rest)), textRows);
    for (let first = 8; first < 130; first += 1) read(first, 8224);
    for (let rest = 16; rest < 60; rest += 1) read(8, rest);
  });

  it('may change their width where they go on', () => {
    const head = Buffer.concat([long(1), long(1), shorts(4), Buffer.of(0), Buffer.from('ab')]);
    const list: BiffRecord[] = [
      [0x00fc, head],
      [0x003c, Buffer.concat([Buffer.of(1), characters('客')])],
      [0x003c, Buffer.concat([Buffer.of(0), Buffer.from('z')])],
    ];
    expectRows(biffStream(sheetOf(shared(0, 0)), list), [['ab客z']]);
  });

  it('are left to the general reader where a character is cut or a number is none of theirs', () => {
    const head = Buffer.concat([long(1), long(1), shorts(1), Buffer.of(1)]);
    const half: BiffRecord[] = [
      [0x00fc, Buffer.concat([head, characters('客').subarray(0, 1)])],
      [0x003c, Buffer.concat([Buffer.of(1), characters('客').subarray(1)])],
    ];
    expectAside(biffStream(sheetOf(shared(0, 0)), half), 'half a character');
    expectAside(biffStream(sheetOf(shared(0, 5))), 'text number');
  });
});

const short = (value: number, hundredth = false) =>
  long(((value << 2) | 2 | (hundredth ? 1 : 0)) >>> 0);
const result = (first: number, third: number) =>
  Buffer.concat([Buffer.of(first, 0, third, 0, 0, 0, 0xff, 0xff), Buffer.alloc(8)]);
const everyCell: readonly BiffRecord[] = [
  cell(0x027e, 0, 0, short(-7)),
  cell(0x027e, 0, 1, short(12_345, true)),
  cell(0x027e, 0, 2, Buffer.of(0, 0, 0xf8, 0x3f)),
  [0x00bd, Buffer.concat([shorts(1, 0, 0), short(1), shorts(0), short(250, true), shorts(1)])],
  cell(0x0203, 2, 0, double(-0)),
  cell(0x0203, 2, 1, double(46_025.5)),
  cell(0x0204, 3, 0, plainText('示例·客')),
  cell(0x00d6, 3, 1, Buffer.concat([plainText('rich'), shorts(1, 0, 0)])),
  cell(0x0201, 4, 0, Buffer.alloc(0)),
  [0x00be, shorts(4, 1, 0, 0, 2)],
  cell(0x0205, 5, 0, Buffer.of(1, 0)),
  cell(0x0205, 5, 1, Buffer.of(42, 1)),
  cell(0x0006, 6, 0, Buffer.concat([double(2.5), Buffer.alloc(8)])),
  cell(0x0006, 6, 1, result(0, 0)),
  [0x04bc, shorts(1, 2, 3)],
  [0x0207, plainText('结果')],
  cell(0x0006, 6, 2, result(1, 1)),
  cell(0x0006, 6, 3, result(2, 7)),
  cell(0x0006, 6, 4, result(3, 0)),
  [0x00e5, shorts(1, 0, 1, 0, 2)],
];
const rowsOfEveryCell = [
  [-7, 123.45, 1.5],
  [1, 2.5],
  [0, 46_025.5],
  ['示例·客', 'rich'],
  [],
  [true, { kind: 'error', text: '#N/A' }],
  [2.5, '结果', true, { kind: 'error', text: '#DIV/0!' }],
];

function readable(stream: Buffer): Buffer {
  const copy = Buffer.from(stream);
  silenceFormulas(copy);
  return copy;
}

describe('records of an .xls', () => {
  it('are cells of every kind', () => {
    const stream = readable(biffStream(sheetOf(...everyCell)));
    expectRows(stream, rowsOfEveryCell);
    const fast = readBiff(stream);
    const merges = fast.kind === 'read' ? fast.sheets[0]?.merges : [];
    expect(merges).toEqual([{ firstRow: 0, lastRow: 1, firstColumn: 0, lastColumn: 2 }]);
  });

  it('name sheets that are hidden, and dates that count from 1904', () => {
    const number = cell(0x0203, 0, 0, double(1));
    const date: BiffRecord = [0x0203, Buffer.concat([shorts(1, 0, 1), double(40_000)])];
    const sheets = [
      { name: '月报', records: [extent, number] },
      { name: 'Hidden', records: [extent, number, date], hidden: true },
    ];
    const { fast, general } = readStreamBothWays(biffStream(sheets, [[0x0022, shorts(1)]]));
    expect(fast).toEqual({ kind: 'read', ...general });
    expect(fast).toMatchObject({
      date1904: true,
      sheets: [{ hidden: false }, { hidden: true, rows: [[1], [{ day: '2013-07-07' }]] }],
    });
  });

  it('are dates by the formats that only Chinese programs number, as in an .xlsx', () => {
    const style: BiffRecord = [0x00e0, Buffer.concat([shorts(0, 57), Buffer.alloc(16)])];
    const number: BiffRecord = [0x0203, Buffer.concat([shorts(0, 0, 2), double(46_025)])];
    const bytes = compoundFile({ Workbook: biffStream(sheetOf(number), [style]) });
    expect(readWorkbook(bytes, 'a.xls').sheets[0]?.rows).toMatchObject([[{ day: '2026-01-03' }]]);
  });

  it('are left to the general reader where they are unusual', () => {
    const one = cell(0x0203, 0, 0, double(1));
    const formula = readable(biffStream(sheetOf(cell(0x0006, 0, 0, result(0, 0)), one)));
    expectAside(formula, 'formula without result');
    expectAside(biffStream(sheetOf(cell(0x0203, 3, 0, double(1)), one)), 'rows out of order');
    expectAside(biffStream(sheetOf([0x0207, plainText('a')])), 'text without formula');
    expectAside(biffStream(sheetOf([0x00bd, shorts(0, 0, 0, 0, 0, 7)])), 'columns');
    expectAside(biffStream(sheetOf([0x00fc, long(0)])), 'record 0xfc');
    expectAside(biffStream(sheetOf([0x001c, shorts(0, 0, 0, 1, 0)])), 'record 0x1c');
    expectAside(biffStream(sheetOf([0x01b8, Buffer.alloc(40)])), 'record 0x1b8');
    expectAside(biffStream([{ name: 'a', records: [] }]), 'sheet without extent');
    expectAside(
      biffStream([{ name: 'a', records: [extent, one], part: 0x20 }]),
      'cells of a chart',
    );
    expectAside(biffStream(sheetOf(one), [[0x0042, shorts(950)]]), 'code page');
  });
});

it('one .xls does not lend its formats to the next one', () => {
  const number: BiffRecord = [0x0203, Buffer.concat([shorts(0, 0, 1), double(46_025)])];
  const own: BiffRecord = [0x041e, Buffer.concat([shorts(14), plainText('0')])];
  const other: BiffRecord = [0x041e, Buffer.concat([shorts(200), plainText('0')])];
  readStreamBothWays(biffStream(sheetOf(number), [own, other]));
  const { fast, general } = readStreamBothWays(biffStream(sheetOf(number)));
  expect(general).toMatchObject({ sheets: [{ rows: [[{ day: '2026-01-03' }]] }] });
  expect(fast).toEqual({ kind: 'read', ...general });
});

describe('limits of an .xls', () => {
  const stream = readable(biffStream(sheetOf(...everyCell)));

  it.each([
    ['rows', { rows: 2 }, 'file.tooManyRows'],
    ['columns', { columns: 2 }, 'file.tooManyColumns'],
    ['cells', { cells: 5 }, 'file.tooManyCells'],
    ['length of a cell', { cellLength: 3 }, 'file.cellTooLong'],
  ])('of %s refuse it with the same words', (_what, limit, failure) => {
    const strict = { ...defaultLimits, ...limit };
    const { fast, general } = readStreamBothWays(stream, strict);
    expect(fast.kind).toBe('beyond');
    const isFailure = expect(() =>
      readWorkbook(compoundFile({ Workbook: stream }), 'a.xls', strict),
    );
    // A few cells far away are only named, by either reader.
    if ('failure' in general) isFailure.toThrow(failure);
    else isFailure.not.toThrow();
  });
});

/** Alike, or left to the general reader, which may then never come back: threads have limits for that. */
function expectAlike(stream: Buffer, what: string): void {
  if (!outlineBiff(stream).complete || readBiff(stream).kind === 'beyond') return;
  const { fast, general } = readStreamBothWays(stream);
  expect(fast, what).toEqual({ kind: 'read', ...general });
}

describe('a damaged stream of an .xls', () => {
  const list = sharedTextList(texts, 20, 30);
  const format: BiffRecord = [0x041e, Buffer.concat([shorts(164), plainText('0.0%')])];
  /** Formats that only Chinese programs number are the one thing the readers see differently. */
  const chinese = [27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map((id): BiffRecord => [
    0x041e,
    Buffer.concat([shorts(id), plainText('0')]),
  ]);
  const note: BiffRecord[] = [
    [0x005d, Buffer.concat([shorts(0x15, 18, 25, 1, 0), Buffer.alloc(16)])],
    [0x01b6, Buffer.alloc(18)],
    [0x001c, Buffer.concat([shorts(0, 0, 0, 1), plainText('a')])],
  ];
  const records = [...everyCell, ...texts.map((_, at) => shared(at + 10, at)), ...note];
  const sheets = [
    ...sheetOf(...records),
    { name: '二', records: [extent, ...everyCell], hidden: true },
  ];
  const sound = readable(biffStream(sheets, [...list, format, ...chinese]));

  it('is sound before it is damaged', () => {
    expect(readStreamBothWays(sound).fast.kind).toBe('read');
  });

  it('comes to the same end cut off anywhere', { timeout: guardMs }, () => {
    for (let length = 0; length < sound.length; length += 1) {
      const stream = Buffer.from(sound.subarray(0, length));
      // The program looks for the end first, this reader by itself.
      expect(readBiff(stream).kind, `${length}`).toBe('beyond');
      expectAlike(stream, `${length}`);
    }
  });

  it('comes to the same end with any bits turned over', { timeout: guardMs }, () => {
    const flips = fc.array(fc.tuple(fc.nat(sound.length - 1), fc.nat(7)), {
      minLength: 1,
      maxLength: 2,
    });
    const holds = fc.property(flips, (each) => {
      const stream = Buffer.from(sound);
      for (const [at, bit] of each) stream[at] = (stream[at] as number) ^ (1 << bit);
      silenceFormulas(stream);
      expectAlike(stream, JSON.stringify(each));
    });
    fc.assert(holds, { numRuns: tries(800, 10_000) });
  });
});
