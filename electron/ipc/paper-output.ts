import type { Paper } from '../../shared/models/paper';
import { exportMark, writeOut } from '../operations/ground/way-out';
import { OperationFailure } from '../operations/ground/failure';
import { showSettings } from '../operations/ground/settings';
import { printPaper, renderPdf, type PaperRun } from '../print/render-paper';
import { markPaper } from '../print/sheet-of-paper';
import type { Desk, Job } from './desk';
import { askWayOut } from './way-out';

/** Pages as steps of a job, which its cancelling ends at once. */
function followedBy(job: Job, total: number): PaperRun {
  const abort = new AbortController();
  job.onCancel = () => abort.abort(new OperationFailure('call.cancelled'));
  const onPages = (done: number) => job.onStep({ step: 'printing', done, total });
  onPages(0);
  return { onPages, signal: abort.signal };
}

/** Asks what for and where to, and writes a paper there as PDF; null when the user gave up. */
export async function savePaperAs(desk: Desk, job: Job, paper: Paper): Promise<string | null> {
  const chosen = await askWayOut(desk, 'pdf', paper.fileName);
  if (chosen === null) return null;
  const marked = markPaper(paper, exportMark(desk.ledger));
  const content = await renderPdf(marked, followedBy(job, paper.pages.length));
  job.cancel.check();
  const { path, way } = chosen;
  const detail = { name: 'pdf', title: paper.title, pages: paper.pages.length };
  writeOut(desk.ledger, { path, content, detail }, way);
  return path;
}

/**
 * Prints a paper through the system's dialog, moved by the printer's offset; false when it was
 * cancelled there. Throws `print.failed` with the driver's reason.
 */
export async function printOnPaper(desk: Desk, job: Job, paper: Paper): Promise<boolean> {
  const { printOffsetX: x, printOffsetY: y } = showSettings(desk.ledger);
  const marked = markPaper(paper, exportMark(desk.ledger));
  const outcome = await printPaper(marked, { x, y }, followedBy(job, paper.pages.length));
  if (outcome === 'cancelled') return false;
  if (outcome !== 'printed') throw new OperationFailure('print.failed', { reason: outcome });
  return true;
}
