import { expect, it } from 'vitest';
import { FileFailure } from '../../../electron/spreadsheet/file-failure';
import { readWorkbook } from '../../../electron/spreadsheet/read-workbook';
import { compoundFile, fileOfRows } from '../../fixtures/files';

const rows = Array.from({ length: 300 }, (_, at) => [`00003${at}`, `客户${at}`, at / 100]);
const damaged = new FileFailure('file.damaged', { file: 'a.xls', what: 'OLE' });

/** Where the allocation table says which sector follows the one of this number. */
const tableEntry = (view: DataView, sector: number) =>
  (view.getInt32(76, true) + 1) * 512 + sector * 4;

it('reads a sound compound file of many sectors', () => {
  expect(readWorkbook(fileOfRows(rows, 'biff8'), 'a.xls').sheets[0]?.rowCount).toBe(300);
});

it('refuses chains of sectors that run in circles, at once', () => {
  for (const sector of [1, 5, 20]) {
    const bytes = fileOfRows(rows, 'biff8');
    const view = new DataView(bytes.buffer);
    view.setInt32(tableEntry(view, sector), sector, true);
    expect(() => readWorkbook(bytes, 'a.xls')).toThrow(damaged);
  }
});

it('refuses a tree of streams in which an entry hangs twice', () => {
  const bytes = compoundFile({ Workbook: new Uint8Array(9), Other: new Uint8Array(9) });
  const view = new DataView(bytes.buffer);
  const directory = (view.getInt32(48, true) + 1) * 512;
  // The first stream becomes its own neighbour and child.
  for (const offset of [68, 72, 76]) view.setInt32(directory + 128 + offset, 1, true);
  expect(() => readWorkbook(bytes, 'a.xls')).toThrow(damaged);
});
