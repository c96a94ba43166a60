import { submissionReport } from '../../domain/cards/submission-report';
import { readSettings } from '../../ledger/file/settings';
import { unstatedWay, writeReportOut, type WayOut } from '../ground/way-out';
import type { Shown } from '../ground/ledger';
import { listSubmission } from './decide-special';
import { readQuota } from './quota';

/** Writes the submission list as a workbook; the audit log says what left the ledger. */
export async function saveSubmission(
  context: Shown,
  path: string,
  way: WayOut = unstatedWay,
): Promise<number> {
  const lines = listSubmission(context);
  const { branchName, language } = readSettings(context.db);
  // The quota is the outlet's, whoever sees how many of its clients.
  const quota = readQuota({ ...context, db: context.writer ?? context.db }, null);
  const report = submissionReport(lines, { branchName, quota, language });
  const detail = { name: 'cards.submission', rows: lines.length };
  await writeReportOut(context, { path, report, detail }, way);
  return lines.length;
}
