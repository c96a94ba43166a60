import { outletName } from '../../../shared/text/outlet-name';
import type { Input } from '../../../shared/contract';
import type { Month } from '../../../shared/models/calendar';
import type { Paper } from '../../../shared/models/paper';
import { requireOperation, showChanges } from '../../operations/assignment/reverse-operation';
import {
  buildPeopleReport,
  saveAssignment,
  savePersonBooks,
  type AssignmentExport,
} from '../../operations/assignment/save-assignment';
import { recordEvent } from '../../operations/ground/ledger';
import { showSettings } from '../../operations/ground/settings';
import { assignmentPaperTexts } from '../../../shared/text/assignment-papers';
import { formatMessage } from '../../../shared/text/message';
import { handoverListPaper, transferNoticePaper } from '../../print/papers/assignment-papers';
import { reportPaper } from '../../print/papers/report-paper';
import type { Desk } from '../desk';
import type { AskHandlers } from '../ask-handlers';
import { printOnPaper, savePaperAs } from '../paper-output';
import { askFolderOut, askWayOut } from '../way-out';

type Wanted = Pick<Input<'assignment.previewPaper'>, 'paper' | 'operationId'>;

function layOut(desk: Desk, { paper, operationId }: Wanted): Paper {
  const { language, bankName, branchName } = showSettings(desk.ledger);
  const facts = {
    outlet: outletName(bankName, branchName),
    operation: requireOperation(desk.shown, operationId),
    changes: showChanges(desk.shown, operationId),
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
  const chosen = await askWayOut(desk, 'workbook', `${title}_${wanted.month}.xlsx`);
  if (chosen === null) return { path: null };
  await saveAssignment(desk.shown, wanted, chosen.path, chosen.way);
  return { path: chosen.path };
}

async function saveBooks(desk: Desk, month: Month) {
  const { language } = showSettings(desk.ledger);
  const title = formatMessage(assignmentPaperTexts.peopleTitle, language);
  const chosen = await askFolderOut(desk, `${title}_${month}`);
  if (chosen === null) return { folder: null, files: 0 };
  const { path: folder, way } = chosen;
  return { folder, files: await savePersonBooks(desk.shown, month, folder, way) };
}

function layOutPeople(desk: Desk, month: Month): Paper {
  const ledger = desk.shown;
  const { bankName, branchName } = showSettings(ledger);
  return reportPaper(buildPeopleReport(ledger, month), {
    outlet: outletName(bankName, branchName),
    printedBy: ledger.account.displayName,
    printedAt: ledger.now(),
  });
}

/** Calls for papers and workbooks of the assignment. */
export const assignmentPaperCalls = {
  'assignment.saveSheet': ({ month }, desk) => saveWorkbook(desk, { name: 'sheet', month }),
  'assignment.savePeople': (input, desk) => saveWorkbook(desk, { name: 'people', ...input }),
  'assignment.previewPaper': (wanted, desk) => layOut(desk, wanted),
  'assignment.printPaper': ({ jobId, ...wanted }, desk) =>
    desk.runJob(jobId, async (job) => {
      const printed = await printOnPaper(desk, job, layOut(desk, wanted));
      if (printed) record(desk, wanted, 'printer');
      return { printed };
    }),
  'assignment.savePersonBooks': ({ month }, desk) => saveBooks(desk, month),
  'assignment.savePeoplePdf': ({ jobId, month }, desk) =>
    desk.runJob(jobId, async (job) => {
      const path = await savePaperAs(desk, job, layOutPeople(desk, month));
      if (path !== null) {
        const detail = { paper: 'people', output: 'pdf' };
        recordEvent(desk.ledger, { action: 'assignment.print', subject: month, detail });
      }
      return { path };
    }),
  'assignment.savePaper': ({ jobId, ...wanted }, desk) =>
    desk.runJob(jobId, async (job) => {
      const path = await savePaperAs(desk, job, layOut(desk, wanted));
      if (path) record(desk, wanted, 'pdf');
      return { path };
    }),
} satisfies Partial<AskHandlers>;
