import type { Day } from '../../../shared/models/calendar';
import type { ClientNo } from '../../../shared/models/client';
import type { ContactReport } from '../../../shared/models/contact';
import type { Fen } from '../../../shared/models/money';
import {
  closeEvents,
  dismissEvent,
  findEvent,
  reopenEvents,
} from '../../ledger/contacts/contact-events';
import {
  cancelContactReport,
  findContactReport,
  insertContactReport,
  listReports,
} from '../../ledger/contacts/contact-reports';
import { findOpportunity } from '../../ledger/contacts/opportunities';
import { insertSigningStep, listSigningSteps } from '../../ledger/contacts/signing-steps';
import { findStaff } from '../../ledger/assignment/staff';
import { requireClient } from '../ground/find-client';
import { dayOf } from '../ground/clock';
import { OperationFailure } from '../ground/failure';
import { changeLedger, type Ledger, type Shown } from '../ground/ledger';
import { contactRulesOn } from '../ground/dated-contact-rules';
import { advanceOpportunity, openOpportunity, type StageMove } from './opportunities';

/** A contact to be written down. */
export type WantedReport = Pick<
  ContactReport,
  | 'clientNo'
  | 'staffNo'
  | 'on'
  | 'channel'
  | 'minutes'
  | 'need'
  | 'risk'
  | 'nextStep'
  | 'nextOn'
  | 'opportunityId'
>;

function checkReport(context: Shown, wanted: WantedReport): void {
  const { clientNo, staffNo, on, nextOn, channel, opportunityId } = wanted;
  const client = requireClient(context, clientNo);
  const today = dayOf(context.now());
  if (on > today) throw new OperationFailure('contact.inFuture', { on, today });
  if (nextOn !== null && nextOn < on)
    throw new OperationFailure('contact.nextBefore', { nextOn, on });
  if (!findStaff(context.db, staffNo))
    throw new OperationFailure('contact.staffUnknown', { staffNo });
  if (client.doNotContact && channel === 'message') {
    throw new OperationFailure('contact.doNotContact', { clientNo });
  }
  if (opportunityId !== null && !findOpportunity(context.db, opportunityId)) {
    throw new OperationFailure('opportunity.missing', { id: opportunityId });
  }
}

/** What a contact came to: an opportunity opened, or one moved on. */
export type ReportOutcome =
  | {
      readonly kind: 'open';
      readonly title: string;
      readonly product: string;
      readonly amount: Fen;
    }
  | ({ readonly kind: 'move' } & StageMove);

/**
 * Writes a contact down: it counts for every duty it fits, answers the open events of the client, and makes a
 * client whom nobody had asked yet one that was contacted (docs/rules/contacts.md). An opportunity that it
 * opens or moves is stored with it, or neither is.
 */
export function writeContactReport(
  context: Ledger,
  wanted: WantedReport,
  outcome: ReportOutcome | null = null,
): ContactReport {
  checkReport(context, wanted);
  const { db, account } = context;
  const at = context.now();
  const id = changeLedger(
    context,
    () => {
      const opportunityId = outcome ? followUp(context, wanted, outcome) : wanted.opportunityId;
      const report = insertContactReport(db, {
        ...wanted,
        opportunityId,
        recordedAt: at,
        accountId: account.id,
      });
      const by = { on: wanted.on, reportId: report, at, accountId: account.id };
      closeEvents(db, wanted.clientNo, by);
      noteFirstContact(context, wanted.clientNo, wanted.on);
      return report;
    },
    (report) => ({
      action: 'contact.report',
      subject: wanted.clientNo,
      detail: { report, on: wanted.on, channel: wanted.channel, staffNo: wanted.staffNo },
    }),
  );
  return findContactReport(db, id) as ContactReport;
}

function followUp(context: Ledger, report: WantedReport, outcome: ReportOutcome): number {
  if (outcome.kind === 'move') {
    advanceOpportunity(context, outcome);
    return outcome.id;
  }
  const { title, product, amount } = outcome;
  return openOpportunity(context, {
    clientNo: report.clientNo,
    title,
    product,
    amount,
    probability: firstProbability(context),
    nextStep: report.nextStep,
    nextOn: report.nextOn,
    ownerNo: report.staffNo,
    source: 'own',
    referredBy: '',
  });
}

function firstProbability(context: Shown): number {
  return contactRulesOn(context, dayOf(context.now())).stages[0]?.probability ?? 0;
}

function noteFirstContact(context: Ledger, clientNo: ClientNo, on: Day): void {
  const { db, account } = context;
  if (listSigningSteps(db, clientNo).length > 0) return;
  insertSigningStep(db, {
    clientNo,
    step: 'contacted',
    on,
    until: null,
    reason: '',
    recordedAt: context.now(),
    accountId: account.id,
  });
}

/** Takes a report back with a reason; the events it had answered are open again. */
export function takeBackReport(
  context: Ledger,
  { id, reason }: { readonly id: number; readonly reason: string },
): ContactReport {
  const { db } = context;
  const report = findContactReport(db, id);
  if (!report) throw new OperationFailure('contact.reportMissing', { id });
  if (report.cancelledAt !== null) throw new OperationFailure('contact.reportCancelled', { id });
  changeLedger(
    context,
    () => {
      cancelContactReport(db, id, { at: context.now(), accountId: context.account.id, reason });
      reopenEvents(db, id);
    },
    () => ({ action: 'contact.takeBack', subject: report.clientNo, detail: { id, reason } }),
  );
  return findContactReport(db, id) as ContactReport;
}

/** Sets an event aside with a reason. */
export function setEventAside(
  context: Ledger,
  { key, reason }: { readonly key: string; readonly reason: string },
): void {
  const event = findEvent(context.db, key);
  if (event?.state !== 'open') throw new OperationFailure('contact.eventMissing');
  const by = { at: context.now(), accountId: context.account.id, reason };
  changeLedger(
    context,
    () => dismissEvent(context.db, key, by),
    () => ({ action: 'contact.dismiss', subject: event.clientNo, detail: { key, reason } }),
  );
}

/** Contacts of a stretch of days by one person or all, the latest first. */
export function listContacts(
  { db }: Pick<Shown, 'db'>,
  wanted: { readonly from: Day; readonly to: Day; readonly staffNo: string | null },
): ContactReport[] {
  return listReports(db, wanted);
}
