import { monthOf } from '../../../shared/models/calendar';
import type { ClientFile, FactChange, FiledProduct } from '../../../shared/models/client-file';
import type { Specialty } from '../../../shared/models/contact';
import { addDays } from '../../../shared/models/day-count';
import { maskMobile } from '../../domain/clients/mask';
import { completeness, missingFields } from '../../domain/contacts/contact-rates';
import { listClientTags } from '../../ledger/assignment/assignment-people';
import { listFactChanges } from '../../ledger/clients/client-fact-changes';
import { listMaturities } from '../../ledger/clients/client-holdings';
import { listEventsOfClient } from '../../ledger/contacts/contact-events';
import { listReportsOfClient } from '../../ledger/contacts/contact-reports';
import { listSupport, setBirthdayCalendar, setSupport } from '../../ledger/contacts/contact-rules';
import { listOpportunities } from '../../ledger/contacts/opportunities';
import { listSigningSteps } from '../../ledger/contacts/signing-steps';
import { findStaff } from '../../ledger/assignment/staff';
import { requireClient } from '../ground/find-client';
import { listDocuments } from '../ground/client-documents';
import { dayOf } from '../ground/clock';
import { OperationFailure } from '../ground/failure';
import { changeLedger, type Ledger, type Shown } from '../ground/ledger';
import { readContactFacts } from './contact-facts';
import { readGroups } from './client-groups';
import { contactRulesOn } from '../ground/dated-contact-rules';
import { schemeOf } from './contact-schemes';
import { readRelated, suggestRepresentatives, type TierToday } from './related-clients';
import { readServices } from './service-uses';

/** Products that fell due so many days ago are no news any more. */
const dueDays = 30;

/** What contacts, pipeline and signing say of one client, and how complete their file is. */
export function showClientFile(context: Shown, clientNo: string): ClientFile {
  const { db } = context;
  const client = requireClient(context, clientNo);
  const today = dayOf(context.now());
  const rules = contactRulesOn(context, today);
  const facts = readContactFacts(context, rules, today, today, { clientNo });
  const reports = listReportsOfClient(db, clientNo);
  const lastContact = reports.find(({ cancelledAt }) => cancelledAt === null)?.on ?? null;
  const [row] = facts.clients;
  const values = {
    ...client.organisation,
    ...client.attributes,
    lastContact: lastContact ?? row?.lastVisitOn ?? null,
  };
  const tierOf: TierToday = (other) => facts.tierOf(schemeOf(other), other, monthOf(today));
  const related = readRelated(context, clientNo, tierOf);
  return {
    kind: client.kind,
    doNotContact: client.doNotContact,
    birthdayCalendar: row?.birthdayCalendar ?? 'solar',
    completeness: completeness(client.kind, values),
    missing: missingFields(client.kind, values),
    factChanges: readFactChanges(context, clientNo),
    groups: readGroups(context, client, rules.groups),
    tags: listClientTags(db, clientNo),
    related,
    suggestions: suggestRepresentatives(context, clientNo, related, tierOf),
    products: listMaturities(db, clientNo, addDays(today, -dueDays)) as FiledProduct[],
    ...readServices(context, client, rules.groups.margins),
    documents: listDocuments(context, clientNo),
    reports,
    events: listEventsOfClient(db, clientNo),
    opportunities: listOpportunities(db, { clientNo }),
    signing: listSigningSteps(db, clientNo),
    support: listSupport(db, clientNo),
  };
}

/** Key facts changed by hand; phone numbers masked, as everywhere. */
function readFactChanges({ db }: Shown, clientNo: string): FactChange[] {
  return listFactChanges(db, clientNo).map((change) => {
    if (change.field !== 'mobile') return change;
    const before = change.before === null ? null : maskMobile(change.before);
    return { ...change, before, after: maskMobile(change.after) };
  });
}

/** Sets which calendar a client's birthday goes by. */
export function changeBirthdayCalendar(
  context: Ledger,
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
  context: Ledger,
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
