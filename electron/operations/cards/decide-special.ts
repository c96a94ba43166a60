import type { Input } from '../../../shared/contract';
import type { CardApplication } from '../../../shared/models/card';
import type { SubmissionLine } from '../../../shared/models/card-papers';
import { fitsQuota } from '../../domain/cards/special-quota';
import { maskIdNo } from '../../domain/clients/mask';
import { listApplications } from '../../ledger/cards/card-applications';
import { readSettings } from '../../ledger/file/settings';
import { insertDecision } from '../../ledger/cards/special-decisions';
import { requireClient } from '../ground/find-client';
import { dayOf } from '../ground/clock';
import { OperationFailure } from '../ground/failure';
import { changeLedger, type Ledger, type Shown } from '../ground/ledger';
import { requireApplication } from './find-application';
import { issueSheet } from './issue-sheet';
import { readQuota } from './quota';
import { stepApplication } from './take-steps';

type Decision = Input<'cards.decide'>;

function checkDay(application: CardApplication, decidedOn: string, today: string): void {
  if (decidedOn >= application.appliedOn && decidedOn <= today) return;
  throw new OperationFailure('card.decisionDay', {
    on: decidedOn,
    from: application.appliedOn,
    until: today,
  });
}

/**
 * Records the head office's decision about a special application (docs/rules/cards.md#special-approval). An
 * approval is refused over the quota of this moment; the meter is kept with it, and the sheet gets its number.
 */
export function decideSpecial(context: Ledger, decision: Decision): CardApplication {
  const { applicationId, approve, documentNumber, decidedOn, reason } = decision;
  const application = requireApplication(context, applicationId);
  const at = context.now();
  const today = dayOf(at);
  if (application.state === 'submitted') checkDay(application, decidedOn, today);
  const quota = readQuota(context, application.clientNo);
  const { after, denominatorAfter: denominator, permille, allowed } = quota;
  changeLedger(
    context,
    () => {
      stepApplication(context, application, approve ? 'approveSpecially' : 'reject', {
        holds: {
          groundGiven: application.special !== null,
          quotaHasRoom: fitsQuota(after, denominator, permille),
          decisionRecorded: documentNumber.length > 0,
        },
        values: { numerator: after, denominator, allowed, percent: permille / 10 },
        reason,
        evidence: { documentNumber, decidedOn, numerator: after, denominator, permille },
        changes: approve ? { approval_kind: 'special', approved_on: today } : {},
      });
      insertDecision(context.db, applicationId, context.account.id, {
        approved: approve,
        documentNumber,
        decidedOn,
        reason,
        recordedAt: at,
        numerator: after,
        denominator,
        permille,
      });
      if (approve) issueSheet(context, requireApplication(context, applicationId));
    },
    () => null,
  );
  return requireApplication(context, applicationId);
}

/** Special applications that wait for the head office, the oldest first. */
export function listSubmission(context: Shown): SubmissionLine[] {
  const whole = readSettings(context.db).printFullIdNo;
  return listApplications(context.db)
    .filter(({ state, special }) => state === 'submitted' && special !== null)
    .reverse()
    .map((application) => {
      const { attributes } = requireClient(context, application.clientNo);
      const idNo = attributes.idNo ?? '';
      return {
        application,
        check: application.check,
        idNo: whole ? idNo : maskIdNo(idNo),
        employer: attributes.employer ?? null,
        occupation: attributes.occupation ?? null,
      };
    });
}
