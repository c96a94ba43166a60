import { accounts } from './accounts';
import { actions } from './actions';
import { cardDesk } from './card-desk';
import { cardExceptions, cardReviews, cardStock } from './card-stock';
import { auditWords } from './audit-words';
import { backups } from './backups';
import { assignment } from './assignment';
import { assignmentWork } from './assignment-work';
import { cardRules } from './card-rules';
import { cards } from './cards';
import { client } from './client';
import { clientTier } from './client-tier';
import { clientFile } from './client-file';
import { clients } from './clients';
import { duplicates } from './duplicates';
import { exporting } from './exporting';
import { contactDesk } from './contact-desk';
import { contactFile } from './contact-file';
import { contactRates } from './contact-rates';
import { contactRules } from './contact-rules';
import { pipeline } from './pipeline';
import { draft } from './draft';
import { drafts } from './drafts';
import { health } from './health';
import { countedWayTexts } from '../card';
import { schemeOffers } from './scheme-offers';
import { groupRules } from './group-rules';
import { home } from './home';
import { importQueue } from './import-queue';
import { importRecords } from './import-records';
import { imports } from './imports';
import { issueNames } from './issue-names';
import { rates } from './rates';
import { months, reports } from './reports';
import { settings } from './settings';
import { shell } from './shell';
import { start } from './start';
import { table } from './table';
import { schemeNames, terms, tierNames } from './terms';
import { tiering } from './tiering';

/** Every table of texts that the window shows, one per screen or part. */
export const uiTexts = {
  accounts,
  actions,
  cardDesk,
  cardExceptions,
  cardReviews,
  assignment,
  assignmentWork,
  auditWords,
  backups,
  cardRules,
  cards,
  cardStock,
  countedWays: countedWayTexts,
  client,
  clientFile,
  clients,
  clientTier,
  contactDesk,
  contactFile,
  contactRates,
  contactRules,
  draft,
  drafts,
  duplicates,
  health,
  exporting,
  groupRules,
  home,
  importQueue,
  importRecords,
  imports,
  issueNames,
  months,
  pipeline,
  rates,
  reports,
  schemeNames,
  schemeOffers,
  settings,
  shell,
  start,
  table,
  terms,
  tierNames,
  tiering,
} as const;
