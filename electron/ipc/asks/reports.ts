import { outletName } from '../../../shared/text/outlet-name';
import type { ReportRequest } from '../../../shared/contract/reports/reports';
import type { Paper } from '../../../shared/models/paper';
import { recordEvent } from '../../operations/ground/ledger';
import { showSettings } from '../../operations/ground/settings';
import { reportPaper } from '../../print/papers/report-paper';
import type { Desk, Job } from '../desk';
import type { AskHandlers } from '../ask-handlers';
import { printOnPaper, savePaperAs } from '../paper-output';

/** The report as pages, stamped with who let it be printed. */
async function layOut(desk: Desk, job: Job, wanted: ReportRequest): Promise<Paper> {
  const { branchName, bankName } = showSettings(desk.ledger);
  const report = await desk.ledgerThread.work('reports.build', { report: wanted }, job);
  return reportPaper(report, {
    outlet: outletName(bankName, branchName),
    printedBy: desk.ledger.account.displayName,
    printedAt: desk.ledger.now(),
  });
}

function record(desk: Desk, wanted: ReportRequest, output: 'pdf' | 'printer'): void {
  const { name, month, scheme } = wanted;
  recordEvent(desk.ledger, {
    action: 'report.print',
    subject: `${name} ${month}`,
    detail: { scheme, output },
  });
}

/** Calls about reports. */
export const reportCalls = {
  'reports.savePdf': ({ jobId, report }, desk) =>
    desk.runJob(jobId, async (job) => {
      const path = await savePaperAs(desk, job, await layOut(desk, job, report));
      if (path) record(desk, report, 'pdf');
      return { path };
    }),
  'reports.print': ({ jobId, report }, desk) =>
    desk.runJob(jobId, async (job) => {
      const printed = await printOnPaper(desk, job, await layOut(desk, job, report));
      if (printed) record(desk, report, 'printer');
      return { printed };
    }),
} satisfies Partial<AskHandlers>;
