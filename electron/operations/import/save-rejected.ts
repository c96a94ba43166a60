import { basename } from 'node:path';
import { writePlainWorkbook } from '../../spreadsheet/write-plain-workbook';
import { writeWholeFile } from '../export/save-export';
import { recordEvent, type LedgerContext } from '../ledger-context';
import type { RejectedSheet } from './list-rejected';

/** Saves rejected rows as a workbook that can be mended and imported; the audit log says so. */
export async function saveRejected(
  context: LedgerContext,
  sheets: readonly RejectedSheet[],
  path: string,
): Promise<void> {
  writeWholeFile(path, await writePlainWorkbook(sheets));
  recordEvent(context, {
    action: 'export',
    subject: basename(path),
    detail: { name: 'rejected', sheets: sheets.map(({ name }) => name) },
  });
}
