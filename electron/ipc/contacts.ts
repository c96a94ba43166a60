import { maskName } from '../domain/client/mask';
import { updateClient } from '../operations/clients/show-client';
import { announce, showAnnouncements, withdraw } from '../operations/contacts/announcements';
import {
  changeBirthdayCalendar,
  changeSupport,
  showClientFile,
} from '../operations/contacts/client-file';
import {
  setContactRules,
  setPositions,
  setSpecialDays,
  showContactPeople,
  showContactRules,
  showSpecialDays,
} from '../operations/contacts/contact-rules';
import {
  moveOpportunity,
  saveOpportunity,
  showOpportunitySteps,
  showPipeline,
} from '../operations/contacts/opportunities';
import { refreshEvents } from '../operations/contacts/refresh-events';
import { showContactRates, showMissingClients } from '../operations/contacts/show-contact-rates';
import { showContactCalendar } from '../operations/contacts/show-calendar';
import { showContactLoad } from '../operations/contacts/show-load';
import { showFeasibility } from '../operations/contacts/show-feasibility';
import { maskEntries, showWorklist } from '../operations/contacts/show-worklist';
import { takeSigningStep } from '../operations/contacts/signing';
import {
  listContacts,
  setEventAside,
  takeBackReport,
  writeContactReport,
  type ReportOutcome,
} from '../operations/contacts/write-report';
import { applyDueReturns } from '../operations/assignment/reverse-operation';
import type { contactsCalls as contract } from '../../shared/contract/contacts';
import type { Fen } from '../../shared/models/money';
import type { Desk } from './desk';
import type { Handlers } from './handle';
import { shownTo } from './shown-to';

/** Names of clients are masked for accounts that may not reveal. */
function masked<Row extends { readonly clientName: string }>(
  desk: Desk,
  rows: readonly Row[],
): Row[] {
  if (desk.may('reveal')) return [...rows];
  return rows.map((row) => ({ ...row, clientName: maskName(row.clientName) }));
}

const one = <Row extends { readonly clientName: string }>(desk: Desk, row: Row): Row =>
  masked(desk, [row])[0] as Row;

/** Calls about contacts, worklists and the pipeline. */
export const contactCalls: Handlers<
  Exclude<
    keyof typeof contract,
    | 'contacts.previewSheet'
    | 'contacts.printSheet'
    | 'contacts.saveSheet'
    | 'contacts.saveMessages'
    | 'contacts.saveMissing'
  >
> = {
  'contacts.people': (_input, desk) => showContactPeople(desk.ledger),
  'contacts.worklist': ({ staffNo }, desk) => {
    applyDueReturns(desk.ledger);
    refreshEvents(desk.ledger);
    const list = showWorklist(desk.ledger, staffNo);
    if (desk.may('reveal')) return list;
    return { ...list, entries: maskEntries(list.entries, maskName) };
  },
  'contacts.report': ({ outcome, ...wanted }, desk) =>
    one(desk, writeContactReport(desk.ledger, wanted, outcome as ReportOutcome | null)),
  'contacts.calendar': (wanted, desk) => {
    refreshEvents(desk.ledger);
    const calendar = showContactCalendar(desk.ledger, wanted);
    if (desk.may('reveal')) return calendar;
    const entries = calendar.entries.map((each) => ({ ...each, name: maskName(each.name) }));
    return { ...calendar, entries };
  },
  'contacts.load': (_input, desk) => {
    applyDueReturns(desk.ledger);
    refreshEvents(desk.ledger);
    return showContactLoad(desk.ledger);
  },
  'contacts.takeBack': (wanted, desk) => one(desk, takeBackReport(desk.ledger, wanted)),
  'contacts.dismiss': (wanted, desk) => {
    setEventAside(desk.ledger, wanted);
    return null;
  },
  'contacts.list': (wanted, desk) => masked(desk, listContacts(desk.ledger, wanted)),
  'contacts.file': ({ clientNo }, desk) => {
    const file = showClientFile(desk.ledger, clientNo);
    const named = { reports: masked(desk, file.reports) };
    const opportunities = masked(desk, file.opportunities);
    const others = shownTo(desk, { related: file.related, suggestions: file.suggestions });
    return { ...file, ...named, ...others, opportunities };
  },
  'contacts.fillFile': ({ clientNo, facts }, desk) => {
    updateClient(desk.ledger, clientNo, { facts });
    return null;
  },
  'contacts.setBirthdayCalendar': (wanted, desk) => {
    changeBirthdayCalendar(desk.ledger, wanted);
    return null;
  },
  'contacts.setDoNotContact': ({ clientNo, doNotContact }, desk) => {
    updateClient(desk.ledger, clientNo, { doNotContact });
    return null;
  },
  'contacts.setSupport': (wanted, desk) => {
    changeSupport(desk.ledger, wanted);
    return null;
  },
  'contacts.rates': (stretch, desk) => showContactRates(desk.ledger, stretch),
  'contacts.missing': (wanted, desk) => {
    const rows = showMissingClients(desk.ledger, wanted);
    if (desk.may('reveal')) return rows;
    return rows.map((row) => ({ ...row, name: maskName(row.name) }));
  },
  'contacts.feasibility': (_input, desk) => showFeasibility(desk.ledger),
  'contacts.rules': (_input, desk) => showContactRules(desk.ledger),
  'contacts.setRules': (wanted, desk) => {
    setContactRules(desk.ledger, wanted);
    return null;
  },
  'contacts.holidays': (_input, desk) => showSpecialDays(desk.ledger),
  'contacts.setHolidays': (wanted, desk) => {
    setSpecialDays(desk.ledger, wanted);
    return null;
  },
  'contacts.setPositions': (wanted, desk) => {
    setPositions(desk.ledger, wanted);
    return null;
  },
  'contacts.announcements': (_input, desk) => showAnnouncements(desk.ledger),
  'contacts.announce': (wanted, desk) => announce(desk.ledger, wanted),
  'contacts.withdraw': (wanted, desk) => withdraw(desk.ledger, wanted),
  'opportunities.list': ({ ownerNo }, desk) => {
    const pipeline = showPipeline(desk.ledger, { ownerNo });
    return { ...pipeline, opportunities: masked(desk, pipeline.opportunities) };
  },
  'opportunities.save': ({ id, facts }, desk) =>
    one(desk, saveOpportunity(desk.ledger, id, { ...facts, amount: facts.amount as Fen })),
  'opportunities.move': (wanted, desk) => one(desk, moveOpportunity(desk.ledger, wanted)),
  'opportunities.steps': ({ id }, desk) => showOpportunitySteps(desk.ledger, id),
  'signing.take': (wanted, desk) => takeSigningStep(desk.ledger, wanted),
};
