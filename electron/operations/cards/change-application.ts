import type { Day } from '../../../shared/models/calendar';
import type { CardApplication } from '../../../shared/models/card';
import { cardTexts } from '../../../shared/text/card';
import { openApplicationStates } from '../../domain/cards/application-machine';
import { voidSheet } from '../../ledger/cards/approval-sheets';
import { setHandedIn } from '../../ledger/cards/card-applications';
import { findCard } from '../../ledger/cards/vip-cards';
import { dayOf } from '../ground/clock';
import { OperationFailure } from '../ground/failure';
import { changeLedger, type Ledger } from '../ground/ledger';
import { requireApplication } from './find-application';
import { stepApplication, stepCard } from './take-steps';

/** Withdraws an application; its sheet is void and keeps its number. */
export function withdrawApplication(context: Ledger, id: number, reason: string): CardApplication {
  const application = requireApplication(context, id);
  changeLedger(
    context,
    () => {
      stepApplication(context, application, 'withdraw', { reason });
      if (application.sheetNumber) voidSheet(context.db, id);
    },
    () => null,
  );
  return requireApplication(context, id);
}

/** Ends the card of a closing whose card was handed in and voided (docs/rules/cards.md#the-old-card). */
function closeCard(context: Ledger, application: CardApplication, on: Day): void {
  const card = application.oldCard && findCard(context.db, application.oldCard.cardId);
  if (!card) throw new OperationFailure('card.noCard', { clientNo: application.clientNo });
  stepApplication(context, application, 'close', {
    holds: { endsCard: application.kind === 'closing', oldCardHandedIn: true },
    evidence: { cardNo: card.cardNo, on },
  });
  stepCard(context, card, 'close', {
    changes: { ended_on: on, ended_by: 'application' },
    evidence: { application: application.id },
  });
}

/**
 * Records that the old card lies at the outlet, which an upgrade or downgrade needs before its sheet
 * comes out. Of an approved closing it voids the card, which ends there.
 */
export function handInOldCard(context: Ledger, id: number, on: Day): CardApplication {
  const application = requireApplication(context, id);
  const state = cardTexts[application.state].zh;
  if (!openApplicationStates.includes(application.state)) {
    throw new OperationFailure('card.illegalStep', { application: id, state });
  }
  if (!application.oldCard) {
    throw new OperationFailure('card.noOldCard', { application: id });
  }
  const today = dayOf(context.now());
  const from = findCard(context.db, application.oldCard.cardId)?.openedOn ?? '';
  if (on < from || on > today) {
    throw new OperationFailure('card.handInDay', { on, from, until: today });
  }
  const closes = application.kind === 'closing' && application.approvalKind !== null;
  changeLedger(
    context,
    () => {
      setHandedIn(context.db, id, on);
      if (closes) closeCard(context, application, on);
    },
    () => ({
      action: 'application.handIn',
      subject: application.clientNo,
      detail: { application: id, cardNo: application.oldCard?.cardNo, on },
    }),
  );
  return requireApplication(context, id);
}
