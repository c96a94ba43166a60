import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as XLSX from 'xlsx';
import { openBiff } from '../../../electron/spreadsheet/read-compound';
import { biffStream, cell, extent, long, sharedTextList } from '../../fixtures/biff-stream';
import { readStreamBothWays } from '../../fixtures/read-biff-both-ways';
import { guardMs, tries } from '../../helpers/extent';

/** Both readers read the stream, and alike. */
function expectSameStream(stream: Buffer): void {
  const { fast, general } = readStreamBothWays(stream);
  expect(fast).toEqual({ kind: 'read', ...general });
}

const formats = [
  'General',
  'yyyy-mm-dd',
  'm/d/yy h:mm',
  '0.0%',
  '0.00%',
  '00000000',
  '#,##0.00',
  '@',
  'yyyy"年"m"月"d"日"',
  '0!.0000',
  '#,##0,',
  '[$-804]0000000000',
  '0.00_);[Red](0.00)',
];
const piece = fc.constantFrom('客户', 'a', 'é', '𠮷', '0', ' ', '·', '\n', '示例银行', '\u00ff');
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join('')),
  fc.constantFrom('', '0000300100', '12.5万', '𠮷野·古丽', '\ud800', 'a\u0000b'),
);
/** Longer than a record, so that it goes on in others. */
const longText = fc
  .tuple(fc.array(piece, { minLength: 1, maxLength: 5 }), fc.integer({ min: 900, max: 4000 }))
  .map(([pieces, times]) => pieces.join('').repeat(times).slice(0, 32_767));
const number = fc.oneof(
  fc.integer({ min: -(2 ** 29), max: 2 ** 29 }),
  fc.integer({ min: -1_000_000, max: 1_000_000 }).map((cents) => cents / 100),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.double({ min: -1000, max: 80_000, noNaN: true }),
);
const numberCell = fc.record({ t: fc.constant('n'), v: number, z: fc.constantFrom(...formats) });
const errorCell = fc.record({
  t: fc.constant('e'),
  v: fc.constantFrom(0, 7, 15, 23, 29, 36, 42, 43),
});
const anyCell = fc.oneof(
  { weight: 4, arbitrary: text },
  { weight: 3, arbitrary: number },
  { weight: 3, arbitrary: numberCell },
  { weight: 1, arbitrary: fc.oneof(fc.boolean(), fc.constant(null), errorCell) },
);
const grid = fc.array(fc.array(anyCell, { maxLength: 6 }), { maxLength: 8 });

interface Wish {
  readonly sheets: readonly { readonly rows: readonly unknown[][]; readonly hidden: boolean }[];
  readonly date1904: boolean;
  readonly merge: boolean;
}

function fileOf({ sheets, date1904, merge }: Wish): Uint8Array {
  const book = XLSX.utils.book_new();
  sheets.forEach(({ rows }, at) => {
    const sheet = XLSX.utils.aoa_to_sheet(rows as unknown[][]);
    if (merge)
      sheet['!merges'] = [XLSX.utils.decode_range('A1:C1'), XLSX.utils.decode_range('B2:B9')];
    XLSX.utils.book_append_sheet(book, sheet, `表${at}`);
  });
  const looks = sheets.map(({ hidden }) => ({ Hidden: hidden ? 1 : 0 }) as const);
  book.Workbook = { Sheets: looks, WBProps: { date1904 } };
  return new Uint8Array(XLSX.write(book, { bookType: 'biff8', type: 'buffer' }) as Buffer);
}

const wish: fc.Arbitrary<Wish> = fc.record({
  sheets: fc.array(fc.record({ rows: grid, hidden: fc.boolean() }), {
    minLength: 1,
    maxLength: 3,
  }),
  date1904: fc.boolean(),
  merge: fc.boolean(),
});

describe('both readers of .xls give the same grid', () => {
  it('of anything a library writes', { timeout: guardMs }, () => {
    const holds = fc.property(wish, (each) => expectSameStream(openBiff(fileOf(each), '月报.xls')));
    fc.assert(holds, { numRuns: tries(200, 1000) });
  });

  it('of shared texts that go on in further records', { timeout: guardMs }, () => {
    const texts = fc.array(
      fc.record({ text: fc.oneof(longText, text), fontRuns: fc.nat(3), phonetic: fc.nat(20) }),
      { minLength: 1, maxLength: 6 },
    );
    const lengths = fc.oneof(fc.integer({ min: 20, max: 300 }), fc.constant(8224));
    const holds = fc.property(texts, lengths, lengths, (each, first, rest) => {
      const records = each.map((_, at) => cell(0x00fd, at, 0, long(at)));
      const sheets = [{ name: '月报', records: [extent, ...records] }];
      expectSameStream(biffStream(sheets, sharedTextList(each, first, rest)));
    });
    fc.assert(holds, { numRuns: tries(60, 500) });
  });
});
