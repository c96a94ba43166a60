import { prepareSheets, recordPrints, type SheetCopy } from '../../operations/cards/print-sheets';
import { sheetQrText } from '../../domain/cards/sheet-number';
import { approvalSheetPaper } from '../../print/papers/approval-sheet';
import type { Paper } from '../../../shared/models/paper';
import type { Desk, Job } from '../desk';
import type { AskHandlers } from '../ask-handlers';
import { printOnPaper, savePaperAs } from '../paper-output';

/** Stands for the check value on screen: only paper that was recorded as printed proves anything. */
const notPrinted = '打印时生成';

function preview(sheets: readonly SheetCopy[]): Paper {
  const copies = sheets.map((sheet) => ({
    ...sheet,
    facts: { ...sheet.facts, checkValue: notPrinted },
    qrText: sheet.facts.number,
  }));
  return approvalSheetPaper(copies);
}

function layOut(sheets: readonly SheetCopy[]): Paper {
  const copies = sheets.map((sheet) => ({
    ...sheet,
    qrText: sheetQrText(sheet.facts.number, sheet.facts.checkValue),
  }));
  return approvalSheetPaper(copies);
}

async function savePdf(
  desk: Desk,
  job: Job,
  applicationIds: readonly number[],
): Promise<{ path: string | null }> {
  const sheets = prepareSheets(desk.shown, applicationIds);
  const path = await savePaperAs(desk, job, layOut(sheets));
  if (path) recordPrints(desk.ledger, applicationIds, sheets, 'pdf');
  return { path };
}

async function print(
  desk: Desk,
  job: Job,
  applicationIds: readonly number[],
): Promise<{ printed: number }> {
  const sheets = prepareSheets(desk.shown, applicationIds);
  if (!(await printOnPaper(desk, job, layOut(sheets)))) return { printed: 0 };
  recordPrints(desk.ledger, applicationIds, sheets, 'printer');
  return { printed: sheets.length };
}

/** Calls about VIP cards and their sheets. */
export const cardCalls = {
  'cards.preview': ({ applicationIds }, desk) => preview(prepareSheets(desk.shown, applicationIds)),
  'cards.print': ({ jobId, applicationIds }, desk) =>
    desk.runJob(jobId, (job) => print(desk, job, applicationIds)),
  'cards.savePdf': ({ jobId, applicationIds }, desk) =>
    desk.runJob(jobId, (job) => savePdf(desk, job, applicationIds)),
} satisfies Partial<AskHandlers>;
