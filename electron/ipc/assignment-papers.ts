import { dialog } from 'electron';
import type { Input } from '../../shared/contract';
import type { Month } from '../../shared/models/calendar';
import type { Paper } from '../../shared/models/paper';
import { requireOperation, showChanges } from '../operations/assignment/reverse-operation';
import {
  buildPeopleReport,
  saveAssignment,
  savePersonBooks,
  type AssignmentExport,
} from '../operations/assignment/save-assignment';
import { OperationFailure } from '../operations/failure';
import { writeWholeFile } from '../operations/export/save-export';
import { recordEvent } from '../operations/ledger-context';
import { showSettings } from '../operations/settings/change-settings';
import { assignmentPaperTexts } from '../../shared/text/assignment-papers';
import { formatMessage } from '../../shared/text/message';
import { handoverListPaper, transferNoticePaper } from '../print/papers/assignment-papers';
import { reportPaper } from '../print/papers/report-paper';
import { printPaper, renderPdf } from '../print/render-paper';
import type { Desk } from './desk';
import type { Handlers } from './handle';

type Wanted = Pick<Input<'assignment.previewPaper'>, 'paper' | 'operationId'>;

function layOut(desk: Desk, { paper, operationId }: Wanted): Paper {
  const { language, bankName, branchName } = showSettings(desk.ledger);
  const facts = {
    outlet: `${bankName} ${branchName}`,
    operation: requireOperation(desk.ledger, operationId),
    changes: showChanges(desk.ledger, operationId),
    language,
  };
  return paper === 'handoverList' ? handoverListPaper(facts) : transferNoticePaper(facts);
}

function record(desk: Desk, wanted: Wanted, output: 'pdf' | 'printer'): void {
  const { paper, operationId } = wanted;
  const subject = String(operationId);
  recordEvent(desk.ledger, { action: 'assignment.print', subject, detail: { paper, output } });
}

async function saveWorkbook(desk: Desk, wanted: AssignmentExport) {
  const { language } = showSettings(desk.ledger);
  const key = wanted.name === 'sheet' ? 'sheetTitle' : 'peopleTitle';
  const title = formatMessage(assignmentPaperTexts[key], language);
  const chosen = await dialog.showSaveDialog({
    defaultPath: `${title}_${wanted.month}.xlsx`,
    filters: [{ name: 'Excel', extensions: ['xlsx'] }],
  });
  if (chosen.canceled || !chosen.filePath) return { path: null };
  await saveAssignment(desk.ledger, wanted, chosen.filePath);
  return { path: chosen.filePath };
}

async function saveBooks(desk: Desk, month: Month) {
  const chosen = await dialog.showOpenDialog({ properties: ['openDirectory', 'createDirectory'] });
  const [folder] = chosen.filePaths;
  if (chosen.canceled || !folder) return { folder: null, files: 0 };
  return { folder, files: await savePersonBooks(desk.ledger, month, folder) };
}

/** Asks for a place and writes a paper there as PDF; null where none was chosen. */
async function savePdf(
  paper: Paper,
  onStep: (step: { step: 'printing'; done: number; total: number }) => void,
): Promise<{ path: string | null }> {
  const chosen = await dialog.showSaveDialog({
    defaultPath: paper.fileName,
    filters: [{ name: 'PDF', extensions: ['pdf'] }],
  });
  if (chosen.canceled || !chosen.filePath) return { path: null };
  onStep({ step: 'printing', done: 0, total: paper.pages.length });
  writeWholeFile(chosen.filePath, await renderPdf(paper));
  return { path: chosen.filePath };
}

function layOutPeople({ ledger }: Desk, month: Month): Paper {
  const { bankName, branchName } = showSettings(ledger);
  return reportPaper(buildPeopleReport(ledger, month), {
    outlet: `${bankName} ${branchName}`,
    printedBy: ledger.account.displayName,
    printedAt: ledger.now(),
  });
}

type PaperChannel =
  | 'assignment.saveSheet'
  | 'assignment.savePeople'
  | 'assignment.savePersonBooks'
  | 'assignment.savePeoplePdf'
  | 'assignment.previewPaper'
  | 'assignment.printPaper'
  | 'assignment.savePaper';

/** Calls for papers and workbooks of the assignment. */
export const assignmentPaperCalls: Handlers<PaperChannel> = {
  'assignment.saveSheet': ({ month }, desk) => saveWorkbook(desk, { name: 'sheet', month }),
  'assignment.savePeople': (input, desk) => saveWorkbook(desk, { name: 'people', ...input }),
  'assignment.previewPaper': (wanted, desk) => layOut(desk, wanted),
  'assignment.printPaper': ({ jobId, ...wanted }, desk) =>
    desk.runJob(jobId, async (job) => {
      const paper = layOut(desk, wanted);
      job.onStep({ step: 'printing', done: 0, total: paper.pages.length });
      const outcome = await printPaper(paper);
      if (outcome === 'cancelled') return { printed: false };
      if (outcome !== 'printed') throw new OperationFailure('print.failed', { reason: outcome });
      record(desk, wanted, 'printer');
      return { printed: true };
    }),
  'assignment.savePersonBooks': ({ month }, desk) => saveBooks(desk, month),
  'assignment.savePeoplePdf': ({ jobId, month }, desk) =>
    desk.runJob(jobId, async (job) => {
      const saved = await savePdf(layOutPeople(desk, month), job.onStep);
      if (saved.path !== null) {
        const detail = { paper: 'people', output: 'pdf' };
        recordEvent(desk.ledger, { action: 'assignment.print', subject: month, detail });
      }
      return saved;
    }),
  'assignment.savePaper': ({ jobId, ...wanted }, desk) =>
    desk.runJob(jobId, async (job) => {
      const saved = await savePdf(layOut(desk, wanted), job.onStep);
      if (saved.path !== null) record(desk, wanted, 'pdf');
      return saved;
    }),
};
