import { dialog } from 'electron';
import type { ReportRequest } from '../../shared/contract/reports';
import type { Paper } from '../../shared/models/paper';
import { OperationFailure } from '../operations/failure';
import { writeWholeFile } from '../operations/export/save-export';
import { recordEvent } from '../operations/ledger-context';
import { showSettings } from '../operations/settings/change-settings';
import { reportPaper } from '../print/papers/report-paper';
import { printPaper, renderPdf } from '../print/render-paper';
import type { Desk } from './desk';
import type { Handlers } from './handle';

/** The report as pages, stamped with who let it be printed. */
async function layOut(desk: Desk, wanted: ReportRequest): Promise<Paper> {
  const { language, branchName, bankName } = showSettings(desk.ledger);
  const report = await desk.ledgerThread.report(wanted, language);
  return reportPaper(report, {
    outlet: `${bankName} ${branchName}`,
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
export const reportCalls: Handlers<'reports.build' | 'reports.savePdf' | 'reports.print'> = {
  'reports.build': (wanted, desk) =>
    desk.ledgerThread.report(wanted, showSettings(desk.ledger).language),
  'reports.savePdf': ({ jobId, report }, desk) =>
    desk.runJob(jobId, async (job) => {
      const paper = await layOut(desk, report);
      const chosen = await dialog.showSaveDialog({
        defaultPath: paper.fileName,
        filters: [{ name: 'PDF', extensions: ['pdf'] }],
      });
      if (chosen.canceled || !chosen.filePath) return { path: null };
      job.onStep({ step: 'printing', done: 0, total: paper.pages.length });
      writeWholeFile(chosen.filePath, await renderPdf(paper));
      record(desk, report, 'pdf');
      return { path: chosen.filePath };
    }),
  'reports.print': ({ jobId, report }, desk) =>
    desk.runJob(jobId, async (job) => {
      const paper = await layOut(desk, report);
      job.onStep({ step: 'printing', done: 0, total: paper.pages.length });
      const outcome = await printPaper(paper);
      if (outcome === 'cancelled') return { printed: false };
      if (outcome !== 'printed') throw new OperationFailure('print.failed', { reason: outcome });
      record(desk, report, 'printer');
      return { printed: true };
    }),
};
