import { dialog } from 'electron';
import { applyForCard } from '../operations/cards/apply-for-card';
import { prepareForm } from '../operations/cards/card-standing';
import { prepareSheets, recordPrints, type SheetCopy } from '../operations/cards/print-sheets';
import { withdrawApplication } from '../operations/cards/change-application';
import { listAllApplications } from '../operations/cards/find-application';
import { writeWholeFile } from '../operations/export/save-export';
import { OperationFailure } from '../operations/failure';
import { showSettings } from '../operations/settings/change-settings';
import { sheetQrText } from '../domain/card/sheet-number';
import { approvalSheetPaper } from '../print/papers/approval-sheet';
import { printPaper, renderPdf } from '../print/render-paper';
import type { Paper } from '../../shared/models/paper';
import type { Desk, Job } from './desk';
import type { Handlers } from './handle';
import { shownTo } from './shown-to';

type CardChannel =
  | 'cards.form'
  | 'cards.apply'
  | 'cards.withdraw'
  | 'cards.list'
  | 'cards.preview'
  | 'cards.print'
  | 'cards.savePdf';

function layOut(desk: Desk, sheets: readonly SheetCopy[]): Paper {
  const { printOffsetX, printOffsetY } = showSettings(desk.ledger);
  const copies = sheets.map((sheet) => ({
    ...sheet,
    qrText: sheetQrText(sheet.facts.number, sheet.facts.checkValue),
  }));
  return approvalSheetPaper(copies, { x: printOffsetX, y: printOffsetY });
}

async function savePdf(
  desk: Desk,
  job: Job,
  applicationIds: readonly number[],
): Promise<{ path: string | null }> {
  const sheets = prepareSheets(desk.ledger, applicationIds);
  const paper = layOut(desk, sheets);
  const chosen = await dialog.showSaveDialog({
    defaultPath: paper.fileName,
    filters: [{ name: 'PDF', extensions: ['pdf'] }],
  });
  if (chosen.canceled || !chosen.filePath) return { path: null };
  job.onStep({ step: 'printing', done: 0, total: sheets.length });
  writeWholeFile(chosen.filePath, await renderPdf(paper));
  recordPrints(desk.ledger, applicationIds, sheets, 'pdf');
  return { path: chosen.filePath };
}

async function print(
  desk: Desk,
  job: Job,
  applicationIds: readonly number[],
): Promise<{ printed: number }> {
  const sheets = prepareSheets(desk.ledger, applicationIds);
  job.onStep({ step: 'printing', done: 0, total: sheets.length });
  const outcome = await printPaper(layOut(desk, sheets));
  if (outcome === 'cancelled') return { printed: 0 };
  if (outcome !== 'printed') throw new OperationFailure('print.failed', { reason: outcome });
  recordPrints(desk.ledger, applicationIds, sheets, 'printer');
  return { printed: sheets.length };
}

/** Calls about VIP cards and their sheets. */
export const cardCalls: Handlers<CardChannel> = {
  'cards.form': ({ clientNo }, desk) => prepareForm(desk.ledger, clientNo),
  'cards.apply': (input, desk) => applyForCard(desk.ledger, input),
  'cards.withdraw': ({ applicationId, reason }, desk) =>
    withdrawApplication(desk.ledger, applicationId, reason),
  'cards.list': (_input, desk) => shownTo(desk, listAllApplications(desk.ledger)),
  'cards.preview': ({ applicationIds }, desk) =>
    layOut(desk, prepareSheets(desk.ledger, applicationIds)),
  'cards.print': ({ jobId, applicationIds }, desk) =>
    desk.runJob(jobId, (job) => print(desk, job, applicationIds)),
  'cards.savePdf': ({ jobId, applicationIds }, desk) =>
    desk.runJob(jobId, (job) => savePdf(desk, job, applicationIds)),
};
