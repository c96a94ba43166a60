import { dialog } from 'electron';
import type { Paper } from '../../shared/models/paper';
import { writeWholeFile } from '../operations/export/save-export';
import { OperationFailure } from '../operations/failure';
import { showSettings } from '../operations/settings/change-settings';
import { printPaper, renderPdf, type PaperRun } from '../print/render-paper';
import type { Desk, Job } from './desk';

/** Pages as steps of a job, which its cancelling ends at once. */
function followedBy(job: Job, total: number): PaperRun {
  const abort = new AbortController();
  job.onCancel = () => abort.abort(new OperationFailure('call.cancelled'));
  const onPages = (done: number) => job.onStep({ step: 'printing', done, total });
  onPages(0);
  return { onPages, signal: abort.signal };
}

/** Asks for a place and writes a paper there as PDF; null when the user chose none. */
export async function savePaperAs(job: Job, paper: Paper): Promise<string | null> {
  const chosen = await dialog.showSaveDialog({
    defaultPath: paper.fileName,
    filters: [{ name: 'PDF', extensions: ['pdf'] }],
  });
  if (chosen.canceled || !chosen.filePath) return null;
  const pdf = await renderPdf(paper, followedBy(job, paper.pages.length));
  job.cancel.check();
  writeWholeFile(chosen.filePath, pdf);
  return chosen.filePath;
}

/**
 * Prints a paper through the system's dialog, moved by the printer's offset; false when it was
 * cancelled there. Throws `print.failed` with the driver's reason.
 */
export async function printOnPaper(desk: Desk, job: Job, paper: Paper): Promise<boolean> {
  const { printOffsetX: x, printOffsetY: y } = showSettings(desk.ledger);
  const outcome = await printPaper(paper, { x, y }, followedBy(job, paper.pages.length));
  if (outcome === 'cancelled') return false;
  if (outcome !== 'printed') throw new OperationFailure('print.failed', { reason: outcome });
  return true;
}
