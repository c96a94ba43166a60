import type { ApprovalSheet } from '../../../shared/models/card';
import { cardTexts } from '../../../shared/text/card';
import { mayStep } from '../../domain/card/application-steps';
import { findSheet, insertPrint } from '../../ledger/approval-sheets';
import { moveApplication } from '../../ledger/card-applications';
import { OperationFailure } from '../failure';
import { changeLedger, type LedgerContext } from '../ledger-context';
import { requireApplication } from './withdraw-application';

/** A sheet with what a printed copy says besides its facts. */
export interface SheetCopy {
  readonly facts: ApprovalSheet;
  /** 1 for the first copy; from 2 on the sheet is marked as a reprint. */
  readonly copy: number;
  readonly printedAt: string;
  readonly printedBy: string;
}

/** The sheets of applications as their next copy would come out. Refuses what may not be printed. */
export function prepareSheets(
  context: LedgerContext,
  applicationIds: readonly number[],
): SheetCopy[] {
  return applicationIds.map((id) => {
    const application = requireApplication(context, id);
    const sheet = findSheet(context.db, id);
    if (!sheet || !mayStep(application.state, 'sheetPrinted')) {
      const state = cardTexts[application.state].zh;
      throw new OperationFailure('card.illegalStep', { application: id, state });
    }
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
  context: LedgerContext,
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
        moveApplication(context.db, {
          applicationId: application.id,
          before: application.state,
          after: 'sheetPrinted',
          at,
          accountId: context.account.id,
          reason: output,
        });
      }),
    () => ({
      action: 'sheet.print',
      subject: sheets.map(({ facts }) => facts.number).join(' '),
      detail: { output, copies: sheets.map(({ copy }) => copy) },
    }),
  );
}
