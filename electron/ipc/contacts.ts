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
import { showWorklist } from '../operations/contacts/show-worklist';
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
import type { Handlers } from './handle';

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
    return showWorklist(desk.shown, staffNo);
  },
  'contacts.report': ({ outcome, ...wanted }, desk) =>
    writeContactReport(desk.ledger, wanted, outcome as ReportOutcome | null),
  'contacts.calendar': (wanted, desk) => {
    refreshEvents(desk.ledger);
    return showContactCalendar(desk.shown, wanted);
  },
  'contacts.load': (_input, desk) => {
    applyDueReturns(desk.ledger);
    refreshEvents(desk.ledger);
    return showContactLoad(desk.shown);
  },
  'contacts.takeBack': (wanted, desk) => takeBackReport(desk.ledger, wanted),
  'contacts.dismiss': (wanted, desk) => {
    setEventAside(desk.ledger, wanted);
    return null;
  },
  'contacts.list': (wanted, desk) => listContacts(desk.shown, wanted),
  'contacts.file': ({ clientNo }, desk) => showClientFile(desk.shown, clientNo),
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
  'contacts.rates': (stretch, desk) => showContactRates(desk.shown, stretch),
  'contacts.missing': (wanted, desk) => showMissingClients(desk.shown, wanted),
  'contacts.feasibility': (_input, desk) => showFeasibility(desk.shown),
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
  'contacts.announcements': (_input, desk) => showAnnouncements(desk.shown),
  'contacts.announce': (wanted, desk) => announce(desk.ledger, wanted),
  'contacts.withdraw': (wanted, desk) => withdraw(desk.ledger, wanted),
  'opportunities.list': ({ ownerNo }, desk) => showPipeline(desk.shown, { ownerNo }),
  'opportunities.save': ({ id, facts }, desk) =>
    saveOpportunity(desk.ledger, id, { ...facts, amount: facts.amount as Fen }),
  'opportunities.move': (wanted, desk) => moveOpportunity(desk.ledger, wanted),
  'opportunities.steps': ({ id }, desk) => showOpportunitySteps(desk.shown, id),
  'signing.take': (wanted, desk) => takeSigningStep(desk.ledger, wanted),
};
