import { type Fen } from '../../../shared/models/money';
import { updateClient } from '../clients/show-client';
import { showDocument, takeOutFiled } from '../ground/client-documents';
import { announce, showAnnouncements, withdraw } from './announcements';
import { changeBirthdayCalendar, changeSupport, showClientFile } from './client-file';
import {
  setContactRules,
  setPositions,
  setSpecialDays,
  showContactPeople,
  showSpecialDays,
} from './contact-rules';
import { showContactRules } from '../ground/dated-contact-rules';
import {
  moveOpportunity,
  saveOpportunity,
  showOpportunitySteps,
  showPipeline,
} from './opportunities';
import { addLink, takeLinkAway } from './related-clients';
import { addServiceUse, takeBackServiceUse } from './service-uses';
import { showContactCalendar } from './show-calendar';
import { showContactRates, showMissingClients } from './show-contact-rates';
import { showFeasibility } from './show-feasibility';
import { showContactLoad } from './show-load';
import { showWorklist } from './show-worklist';
import { takeSigningStep } from './signing';
import {
  listContacts,
  setEventAside,
  takeBackReport,
  type ReportOutcome,
  writeContactReport,
} from './write-report';
import { done, type CallsOf } from '../ground/call-types';

/** Calls about contacts, worklists, the pipeline, the client’s file. */
export const contactsCalls: CallsOf<
  'documents' | 'links' | 'services' | 'contacts' | 'opportunities' | 'signing'
> = {
  'documents.show': (shown, { documentId }) => showDocument(shown, documentId),
  'documents.remove': (ledger, { documentId, reason }) =>
    done(takeOutFiled(ledger, documentId, reason)),
  'links.add': (ledger, wanted) => done(addLink(ledger, wanted)),
  'links.end': (ledger, wanted) => done(takeLinkAway(ledger, wanted)),
  'services.add': (ledger, wanted) =>
    done(addServiceUse(ledger, { ...wanted, cost: wanted.cost as Fen })),
  'services.takeBack': (ledger, wanted) => done(takeBackServiceUse(ledger, wanted)),
  'contacts.people': showContactPeople,
  'contacts.worklist': (shown, { staffNo }) => showWorklist(shown, staffNo),
  'contacts.report': (ledger, { outcome, ...wanted }) =>
    writeContactReport(ledger, wanted, outcome as ReportOutcome | null),
  'contacts.calendar': showContactCalendar,
  'contacts.load': showContactLoad,
  'contacts.takeBack': takeBackReport,
  'contacts.dismiss': (ledger, wanted) => done(setEventAside(ledger, wanted)),
  'contacts.list': listContacts,
  'contacts.file': (shown, { clientNo }) => showClientFile(shown, clientNo),
  'contacts.fillFile': (ledger, { clientNo, facts }) =>
    done(updateClient(ledger, clientNo, { facts })),
  'contacts.setBirthdayCalendar': (ledger, wanted) => done(changeBirthdayCalendar(ledger, wanted)),
  'contacts.setDoNotContact': (ledger, { clientNo, doNotContact }) =>
    done(updateClient(ledger, clientNo, { doNotContact })),
  'contacts.setSupport': (ledger, wanted) => done(changeSupport(ledger, wanted)),
  'contacts.rates': showContactRates,
  'contacts.missing': showMissingClients,
  'contacts.feasibility': showFeasibility,
  'contacts.rules': showContactRules,
  'contacts.setRules': (ledger, wanted) => done(setContactRules(ledger, wanted)),
  'contacts.holidays': showSpecialDays,
  'contacts.setHolidays': (ledger, wanted) => done(setSpecialDays(ledger, wanted)),
  'contacts.setPositions': (ledger, wanted) => done(setPositions(ledger, wanted)),
  'contacts.announcements': showAnnouncements,
  'contacts.announce': announce,
  'contacts.withdraw': withdraw,
  'opportunities.list': (shown, { ownerNo }) => showPipeline(shown, { ownerNo }),
  'opportunities.save': (ledger, { id, facts }) =>
    saveOpportunity(ledger, id, { ...facts, amount: facts.amount as Fen }),
  'opportunities.move': moveOpportunity,
  'opportunities.steps': (shown, { id }) => showOpportunitySteps(shown, id),
  'signing.take': takeSigningStep,
};
