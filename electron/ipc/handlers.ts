import type { Channel } from '../../shared/contract';
import { accountCalls } from './accounts';
import { appCalls } from './app';
import { assignmentCalls } from './assignment';
import { assignmentPaperCalls } from './assignment-papers';
import { cardPaperCalls } from './card-papers';
import { cardCalls } from './cards';
import { cardApplicationCalls } from './card-applications';
import { cardLifeCalls } from './card-life';
import { cardStockCalls } from './card-stock';
import { clientFileCalls } from './client-file';
import { clientCalls } from './clients';
import { contactPaperCalls } from './contact-papers';
import { backupCalls } from './backups';
import { contactCalls } from './contacts';
import { draftCalls } from './drafts';
import { exportCalls } from './exports';
import type { Handlers } from './handle';
import { healthCalls } from './health';
import { importCalls } from './imports';
import { importRecordCalls } from './import-records';
import { ledgerCalls } from './ledger';
import { mergeCalls } from './merges';
import { monthCalls } from './months';
import { reportCalls } from './reports';
import { settingCalls } from './settings';
import { schemeCalls } from './schemes';
import { tierListCalls } from './tier-lists';
import { tieringCalls } from './tiering';

/** Every call of the contract with its work; one that is missing does not compile. */
export const handlers: Handlers<Channel> = {
  ...appCalls,
  ...draftCalls,
  ...accountCalls,
  ...ledgerCalls,
  ...clientCalls,
  ...healthCalls,
  ...importCalls,
  ...importRecordCalls,
  ...mergeCalls,
  ...tieringCalls,
  ...schemeCalls,
  ...tierListCalls,
  ...assignmentCalls,
  ...assignmentPaperCalls,
  ...cardCalls,
  ...backupCalls,
  ...contactCalls,
  ...contactPaperCalls,
  ...clientFileCalls,
  ...cardPaperCalls,
  ...cardApplicationCalls,
  ...cardLifeCalls,
  ...cardStockCalls,
  ...exportCalls,
  ...reportCalls,
  ...monthCalls,
  ...settingCalls,
};
