import type { TextTable } from './message';
import { appErrors } from './errors/app';
import { callErrors } from './errors/call';
import { assignmentErrors } from './errors/assignment';
import { reportsErrors } from './errors/reports';
import { ledgerErrors } from './errors/ledger';
import { accessErrors } from './errors/access';
import { filesErrors } from './errors/files';
import { importsErrors } from './errors/imports';
import { tieringErrors } from './errors/tiering';
import { cardsErrors } from './errors/cards';
import { backupsErrors } from './errors/backups';
import { contactsErrors } from './errors/contacts';
import { commandErrors } from './errors/command';

/** Every failure a user can meet: what happened and what to do. */
export const errorTexts = {
  ...appErrors,
  ...callErrors,
  ...assignmentErrors,
  ...reportsErrors,
  ...ledgerErrors,
  ...accessErrors,
  ...filesErrors,
  ...importsErrors,
  ...tieringErrors,
  ...cardsErrors,
  ...backupsErrors,
  ...contactsErrors,
  ...commandErrors,
} as const satisfies TextTable;

export type ErrorCode = keyof typeof errorTexts;
