import { accessCalls } from './access/calls';
import { assignmentCalls } from './assignment/calls';
import type { ChangingCall, ReadingCall } from './ground/call-types';
import type { ChannelOf } from '../../shared/contract';
import { cardsCalls } from './cards/calls';
import { clientsCalls } from './clients/calls';
import { contactsCalls } from './contacts/calls';
import { importsCalls } from './imports/calls';
import { ledgerCalls } from './ledger/calls';
import { monthsCalls } from './months/calls';
import { reportsCalls } from './reports/calls';
import { tieringCalls } from './tiering/calls';

/** Every call that reads or changes, with its work; one that is missing does not compile. */
export const calls: {
  readonly [Name in ChannelOf<'reads'>]: ReadingCall<Name>;
} & { readonly [Name in ChannelOf<'changes'>]: ChangingCall<Name> } = {
  ...accessCalls,
  ...assignmentCalls,
  ...cardsCalls,
  ...clientsCalls,
  ...contactsCalls,
  ...importsCalls,
  ...ledgerCalls,
  ...monthsCalls,
  ...reportsCalls,
  ...tieringCalls,
};
