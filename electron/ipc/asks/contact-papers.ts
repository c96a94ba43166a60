import { outletName } from '../../../shared/text/outlet-name';
import type { Paper } from '../../../shared/models/paper';
import { contactPaperTexts } from '../../../shared/text/contact-papers';
import { rateNames } from '../../../shared/text/contacts';
import { formatMessage } from '../../../shared/text/message';
import {
  buildMorningSheet,
  saveMessageList,
  saveMissingClients,
} from '../../operations/contacts/contact-reports-out';
import { bringDayUpToDate } from '../../operations/bring-day-up-to-date';
import { recordEvent } from '../../operations/ground/ledger';
import { showSettings } from '../../operations/ground/settings';
import { reportPaper } from '../../print/papers/report-paper';
import type { Desk } from '../desk';
import type { AskHandlers } from '../ask-handlers';
import { printOnPaper, savePaperAs } from '../paper-output';
import { askWayOut } from '../way-out';

function layOut(desk: Desk, staffNo: string): Paper {
  const { language, bankName, branchName } = showSettings(desk.ledger);
  bringDayUpToDate(desk.ledger);
  return reportPaper(buildMorningSheet(desk.shown, staffNo, language), {
    outlet: outletName(bankName, branchName),
    printedBy: desk.ledger.account.displayName,
    printedAt: desk.ledger.now(),
  });
}

function record(desk: Desk, staffNo: string, output: 'pdf' | 'printer'): void {
  recordEvent(desk.ledger, { action: 'contact.sheet', subject: staffNo, detail: { output } });
}

/** Calls for the morning sheet and the list of messages. */
export const contactPaperCalls = {
  'contacts.previewSheet': ({ staffNo }, desk) => layOut(desk, staffNo),
  'contacts.printSheet': ({ jobId, staffNo }, desk) =>
    desk.runJob(jobId, async (job) => {
      const printed = await printOnPaper(desk, job, layOut(desk, staffNo));
      if (printed) record(desk, staffNo, 'printer');
      return { printed };
    }),
  'contacts.saveSheet': ({ jobId, staffNo }, desk) =>
    desk.runJob(jobId, async (job) => {
      const path = await savePaperAs(desk, job, layOut(desk, staffNo));
      if (path) record(desk, staffNo, 'pdf');
      return { path };
    }),
  'contacts.saveMessages': async (wanted, desk) => {
    const { language } = showSettings(desk.ledger);
    const title = formatMessage(contactPaperTexts.messagesTitle, language);
    const chosen = await askWayOut(desk, 'workbook', `${title}_${wanted.staffNo}.xlsx`);
    if (chosen === null) return { path: null };
    await saveMessageList(desk.shown, wanted, chosen.path, chosen.way);
    return { path: chosen.path };
  },
  'contacts.saveMissing': async (wanted, desk) => {
    const { language } = showSettings(desk.ledger);
    const name = formatMessage(rateNames[wanted.rate], language);
    const chosen = await askWayOut(desk, 'workbook', `${name}_${wanted.to}.xlsx`);
    if (chosen === null) return { path: null };
    await saveMissingClients(desk.shown, wanted, chosen.path, chosen.way);
    return { path: chosen.path };
  },
} satisfies Partial<AskHandlers>;
