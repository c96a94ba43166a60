import { basename } from 'node:path';
import { submissionReport } from '../../domain/card/submission-report';
import { readSettings } from '../../ledger/settings';
import { writeReportWorkbook } from '../../spreadsheet/write-workbook';
import { writeWholeFile } from '../export/save-export';
import { recordEvent, type LedgerContext } from '../ledger-context';
import { listSubmission } from './decide-special';
import { readQuota } from './quota';

/** Writes the submission list as a workbook; the audit log says what left the ledger. */
export async function saveSubmission(context: LedgerContext, path: string): Promise<number> {
  const lines = listSubmission(context);
  const { branchName, language } = readSettings(context.db);
  // The quota is the outlet's, whoever sees how many of its clients.
  const quota = readQuota({ ...context, db: context.writer ?? context.db }, null);
  const report = submissionReport(lines, { branchName, quota, language });
  writeWholeFile(path, await writeReportWorkbook(report));
  recordEvent(context, {
    action: 'export',
    subject: basename(path),
    detail: { name: 'cards.submission', rows: lines.length },
  });
  return lines.length;
}
