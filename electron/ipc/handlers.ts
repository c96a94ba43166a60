import type { AskHandlers } from './ask-handlers';
import { appCalls } from './asks/app';
import { accountCalls } from './asks/accounts';
import { ledgerCalls } from './asks/ledger';
import { clientCalls } from './asks/clients';
import { healthCalls } from './asks/health';
import { importCalls } from './asks/imports';
import { importRecordCalls } from './asks/import-records';
import { schemeCalls } from './asks/schemes';
import { assignmentCalls } from './asks/assignment';
import { assignmentPaperCalls } from './asks/assignment-papers';
import { cardCalls } from './asks/cards';
import { backupCalls } from './asks/backups';
import { contactPaperCalls } from './asks/contact-papers';
import { clientFileCalls } from './asks/client-file';
import { cardPaperCalls } from './asks/card-papers';
import { cardApplicationCalls } from './asks/card-applications';
import { cardLifeCalls } from './asks/card-life';
import { draftCalls } from './asks/drafts';
import { exportCalls } from './asks/exports';
import { reportCalls } from './asks/reports';
import { settingCalls } from './asks/settings';

/** Every call that asks the system or the session, with its work; one that is missing does not compile. */
export const askHandlers: AskHandlers = {
  ...appCalls,
  ...draftCalls,
  ...accountCalls,
  ...ledgerCalls,
  ...clientCalls,
  ...healthCalls,
  ...importCalls,
  ...importRecordCalls,
  ...schemeCalls,
  ...assignmentCalls,
  ...assignmentPaperCalls,
  ...cardCalls,
  ...backupCalls,
  ...contactPaperCalls,
  ...clientFileCalls,
  ...cardPaperCalls,
  ...cardApplicationCalls,
  ...cardLifeCalls,
  ...exportCalls,
  ...reportCalls,
  ...settingCalls,
};
