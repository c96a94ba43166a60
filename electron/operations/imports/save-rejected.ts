import { writePlainWorkbook } from '../../spreadsheet/write-plain-workbook';
import { closed, exportMark, unstatedWay, writeOut, type WayOut } from '../ground/way-out';
import type { Shown } from '../ground/ledger';
import type { RejectedSheet } from './list-rejected';

/** Saves rejected rows as a workbook that can be mended and imported; the audit log says so. */
export async function saveRejected(
  context: Shown,
  sheets: readonly RejectedSheet[],
  path: string,
  way: WayOut = unstatedWay,
): Promise<void> {
  const content = closed(await writePlainWorkbook(sheets, exportMark(context)), way);
  const detail = { name: 'rejected', sheets: sheets.map(({ name }) => name) };
  writeOut(context, { path, content, detail }, way);
}
