import { writeFileSync, renameSync, rmSync } from 'node:fs';
import { basename } from 'node:path';
import type { Input } from '../../../shared/contract';
import type { Language } from '../../../shared/text/message';
import { writeReportWorkbook } from '../../spreadsheet/write-workbook';
import { OperationFailure } from '../failure';
import { recordEvent, type LedgerContext } from '../ledger-context';
import { buildReport } from './build-report';

/** Writes a file whole or not at all: beside its place first, then renamed over it. */
export function writeWholeFile(path: string, content: Uint8Array | string): void {
  const unfinished = `${path}.part`;
  try {
    writeFileSync(unfinished, content);
    renameSync(unfinished, path);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw new OperationFailure('file.notWritable', { file: basename(path) }, String(error));
  }
}

/** Writes an export as a workbook; the audit log says what left the ledger (paper 80). */
export async function saveExport(
  context: LedgerContext,
  wanted: Input<'export.save'>,
  path: string,
  language: Language,
): Promise<void> {
  const report = buildReport(context, wanted, language);
  writeWholeFile(path, await writeReportWorkbook(report));
  recordEvent(context, {
    action: 'export',
    subject: basename(path),
    detail: { name: wanted.name, rows: report.tables[0]?.rows.length ?? 0 },
  });
}
