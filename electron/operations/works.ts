import type { ChannelOf } from '../../shared/contract';
import { assignmentWorks } from './assignment/works';
import type { WorkingCall } from './ground/call-types';
import { importsWorks } from './imports/works';
import { ledgerWorks } from './ledger/works';
import { monthsWorks } from './months/works';
import { reportsWorks } from './reports/works';
import { tieringWorks } from './tiering/works';

/** Every call that takes long, with its work in the ledger's thread; one that is missing does not compile. */
export const works: { readonly [Name in ChannelOf<'works'>]: WorkingCall<Name> } = {
  ...assignmentWorks,
  ...importsWorks,
  ...ledgerWorks,
  ...monthsWorks,
  ...reportsWorks,
  ...tieringWorks,
};
