import type { Migration } from './migration';
import { firstLedger } from './001-first-ledger';
import { everyKindOfFile } from './002-every-kind-of-file';
import { whatBanksAdd } from './003-what-banks-add';
import { tieringOfEveryKind } from './004-tiering';
import { sealedMonths } from './005-months';
import { ratingsOfFiles } from './006-ratings-of-files';
import { assignmentOfOwners } from './007-assignment';
import { cardLife } from './008-card-life';
import { blankCards } from './009-blank-cards';
import { cardExceptions } from './010-card-exceptions';
import { contactsAndPipeline } from './011-contacts';
import { agreementsOfAccounts } from './012-agreements';
import { clientFile } from './013-client-file';
import { valuesByFixedNumber } from './014-values-by-number';
import { onePresentOwner } from './015-present-owner';
import { cardAssets } from './016-card-assets';
import { whatResultsStandOn } from './017-what-results-stand-on';
import { annuityOfPeople } from './018-annuity';
import { familyNotesOfClients } from './019-family-notes';
import { boundEnvelopes } from './020-bound-envelopes';
import { settingsResultsStandOn } from './021-settings-results-stand-on';
import { draftsOfAccounts } from './022-drafts';
import { comparedTotals } from './023-compared-totals';

/** Every step from an empty file to today's ledger, in order and without gaps. */
export const migrations: readonly Migration[] = [
  firstLedger,
  everyKindOfFile,
  whatBanksAdd,
  tieringOfEveryKind,
  sealedMonths,
  ratingsOfFiles,
  assignmentOfOwners,
  cardLife,
  blankCards,
  cardExceptions,
  contactsAndPipeline,
  agreementsOfAccounts,
  clientFile,
  valuesByFixedNumber,
  onePresentOwner,
  cardAssets,
  whatResultsStandOn,
  annuityOfPeople,
  familyNotesOfClients,
  boundEnvelopes,
  settingsResultsStandOn,
  draftsOfAccounts,
  comparedTotals,
];
