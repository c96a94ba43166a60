import {
  kindsNeedingOldCard,
  type ApprovalSheet,
  type CardApplication,
} from '../../../shared/models/card';
import { cardTexts } from '../../../shared/text/card';
import { applicationMachine } from '../../domain/cards/application-machine';
import { takeStep } from '../../domain/cards/state-machine';
import { findSheet, insertPrint } from '../../ledger/cards/approval-sheets';
import { OperationFailure } from '../ground/failure';
import { changeLedger, type Ledger, type Shown } from '../ground/ledger';
import { requireApplication } from './find-application';
import { stepApplication } from './take-steps';

/** A sheet with what a printed copy says besides its facts. */
export interface SheetCopy {
  readonly facts: ApprovalSheet;
  /** 1 for the first copy; from 2 on the sheet is marked as a reprint. */
  readonly copy: number;
  readonly printedAt: string;
  readonly printedBy: string;
}

/** What must hold before the sheet of an application comes out. */
function printGuards(application: CardApplication) {
  return {
    sheetIssued: application.sheetNumber !== null && !application.sheetVoided,
    oldCardHandedIn:
      !kindsNeedingOldCard.includes(application.kind) || application.oldCardHandedInOn !== null,
  };
}

/** Refuses what may not be printed, before anything is laid out. */
function checkPrintable(application: CardApplication): void {
  const { id, state, oldCard } = application;
  if (state === 'submitted' && application.special) {
    throw new OperationFailure('card.notDecided', { application: id });
  }
  const guards = printGuards(application);
  const result = takeStep(applicationMachine, state, 'print', (guard) =>
    guard === 'sheetIssued' ? guards.sheetIssued : guards.oldCardHandedIn,
  );
  if (result.ok) return;
  if (result.reason === 'refused' && result.guard === 'oldCardHandedIn') {
    const cardNo = oldCard?.cardNo ?? '';
    throw new OperationFailure('card.oldCardMissing', { application: id, cardNo });
  }
  throw new OperationFailure('card.illegalStep', { application: id, state: cardTexts[state].zh });
}

/** The sheets of applications as their next copy would come out. Refuses what may not be printed. */
export function prepareSheets(context: Shown, applicationIds: readonly number[]): SheetCopy[] {
  return applicationIds.map((id) => {
    const application = requireApplication(context, id);
    const sheet = findSheet(context.db, id);
    checkPrintable(application);
    if (!sheet) throw new OperationFailure('card.noSheet', { application: id });
    return {
      facts: sheet.facts,
      copy: sheet.copies + 1,
      printedAt: context.now(),
      printedBy: context.account.displayName,
    };
  });
}

/** Records that the prepared sheets came out; all of them or none. */
export function recordPrints(
  context: Ledger,
  applicationIds: readonly number[],
  sheets: readonly SheetCopy[],
  output: 'printer' | 'pdf',
): void {
  changeLedger(
    context,
    () =>
      sheets.forEach((sheet, index) => {
        const application = requireApplication(context, applicationIds[index]!);
        const at = context.now();
        insertPrint(context.db, {
          number: sheet.facts.number,
          copy: sheet.copy,
          output,
          at,
          accountId: context.account.id,
        });
        stepApplication(context, application, 'print', {
          holds: printGuards(application),
          evidence: { sheet: sheet.facts.number, copy: sheet.copy, output },
        });
      }),
    () => ({
      action: 'sheet.print',
      subject: sheets.map(({ facts }) => facts.number).join(' '),
      detail: { output, copies: sheets.map(({ copy }) => copy) },
    }),
  );
}
