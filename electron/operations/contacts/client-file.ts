import type { ClientFile } from '../../../shared/models/client-file';
import type { Specialty } from '../../../shared/models/contact';
import { completeness, missingFields } from '../../domain/contact/contact-rates';
import { listEventsOfClient } from '../../ledger/contact-events';
import { listReportsOfClient } from '../../ledger/contact-reports';
import { listSupport, setBirthdayCalendar, setSupport } from '../../ledger/contact-rules';
import { listOpportunities } from '../../ledger/opportunities';
import { listSigningSteps } from '../../ledger/signing-steps';
import { findStaff } from '../../ledger/staff';
import { requireClient } from '../clients/show-client';
import { dayOf } from '../clock';
import { OperationFailure } from '../failure';
import { changeLedger, type LedgerContext } from '../ledger-context';
import { readContactFacts } from './contact-facts';
import { contactRulesOn } from './contact-rules';

/** What contacts, pipeline and signing say of one client, and how complete their file is. */
export function showClientFile(context: LedgerContext, clientNo: string): ClientFile {
  const { db } = context;
  requireClient(context, clientNo);
  const today = dayOf(context.now());
  const facts = readContactFacts(context, contactRulesOn(context, today), today, today, {
    clientNo,
  });
  const reports = listReportsOfClient(db, clientNo);
  const lastContact = reports.find(({ cancelledAt }) => cancelledAt === null)?.on ?? null;
  const [row] = facts.clients;
  const fields = {
    mobile: row?.mobile ?? null,
    occupation: row?.occupation ?? null,
    birthDate: row?.birthDate ?? null,
    riskRating: row?.riskRating ?? null,
    preferredChannel: row?.preferredChannel ?? null,
    lastContact: lastContact ?? row?.lastVisitOn ?? null,
  };
  return {
    birthdayCalendar: row?.birthdayCalendar ?? 'solar',
    completeness: completeness(fields),
    missing: missingFields(fields),
    reports,
    events: listEventsOfClient(db, clientNo),
    opportunities: listOpportunities(db, { clientNo }),
    signing: listSigningSteps(db, clientNo),
    support: listSupport(db, clientNo),
  };
}

/** Sets which calendar a client's birthday goes by. */
export function changeBirthdayCalendar(
  context: LedgerContext,
  { clientNo, calendar }: { readonly clientNo: string; readonly calendar: 'solar' | 'lunar' },
): void {
  requireClient(context, clientNo);
  changeLedger(
    context,
    () => setBirthdayCalendar(context.db, clientNo, calendar),
    () => ({ action: 'contact.birthdayCalendar', subject: clientNo, detail: { calendar } }),
  );
}

/** Sets or takes away a specialist behind the owner. */
export function changeSupport(
  context: LedgerContext,
  wanted: {
    readonly clientNo: string;
    readonly specialty: Specialty;
    readonly staffNo: string | null;
  },
): void {
  const { clientNo, specialty, staffNo } = wanted;
  requireClient(context, clientNo);
  if (staffNo !== null && !findStaff(context.db, staffNo)) {
    throw new OperationFailure('contact.staffUnknown', { staffNo });
  }
  changeLedger(
    context,
    () => setSupport(context.db, clientNo, specialty, staffNo),
    () => ({ action: 'contact.support', subject: clientNo, detail: { specialty, staffNo } }),
  );
}
