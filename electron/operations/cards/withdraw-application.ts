import type { CardApplication } from '../../../shared/models/card';
import { cardTexts } from '../../../shared/text/card';
import { mayStep } from '../../domain/card/application-steps';
import { voidSheet } from '../../ledger/approval-sheets';
import { findApplication, listApplications, moveApplication } from '../../ledger/card-applications';
import { OperationFailure } from '../failure';
import { changeLedger, type LedgerContext } from '../ledger-context';

/** An application by its number; throws `card.applicationMissing`. */
export function requireApplication(context: LedgerContext, id: number): CardApplication {
  const application = findApplication(context.db, id);
  if (!application) throw new OperationFailure('card.applicationMissing', { application: id });
  return application;
}

/** Every application, newest first. */
export function listAllApplications(context: LedgerContext): CardApplication[] {
  return listApplications(context.db);
}

/** Withdraws an application; its sheet is void and keeps its number. */
export function withdrawApplication(
  context: LedgerContext,
  id: number,
  reason: string,
): CardApplication {
  const application = requireApplication(context, id);
  if (!mayStep(application.state, 'withdrawn')) {
    const state = cardTexts[application.state].zh;
    throw new OperationFailure('card.illegalStep', { application: id, state });
  }
  changeLedger(
    context,
    () => {
      moveApplication(context.db, {
        applicationId: id,
        before: application.state,
        after: 'withdrawn',
        at: context.now(),
        accountId: context.account.id,
        reason,
      });
      voidSheet(context.db, id);
    },
    () => ({
      action: 'card.withdraw',
      subject: application.clientNo,
      detail: { application: id, reason },
    }),
  );
  return requireApplication(context, id);
}
