import { accountsCalls } from './accounts/calls';
import { assignmentCalls } from './assignment/calls';
import { backupCalls } from './backup/calls';
import type { ChangingCall, ReadingCall } from './call-types';
import type { ChannelOf } from '../../shared/contract';
import { cardsCalls } from './cards/calls';
import { clientsCalls } from './clients/calls';
import { contactsCalls } from './contacts/calls';
import { importCalls } from './import/calls';
import { ledgerCalls } from './ledger/calls';
import { monthsCalls } from './months/calls';
import { settingsCalls } from './settings/calls';
import { tieringCalls } from './tiering/calls';

/** Every call that reads or changes, with its work; one that is missing does not compile. */
export const calls: {
  readonly [Name in ChannelOf<'reads'>]: ReadingCall<Name>;
} & { readonly [Name in ChannelOf<'changes'>]: ChangingCall<Name> } = {
  ...accountsCalls,
  ...assignmentCalls,
  ...backupCalls,
  ...cardsCalls,
  ...clientsCalls,
  ...contactsCalls,
  ...importCalls,
  ...ledgerCalls,
  ...monthsCalls,
  ...settingsCalls,
  ...tieringCalls,
};
