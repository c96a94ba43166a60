import { oldRecoveryUntil } from '../ledger/renew-recovery-code';
import { setAccountStaff, showAccounts, unlockAccount } from './manage-accounts';
import { type CallsOf } from '../ground/call-types';

/** Calls about who may sign in, and what each account may see and do. */
export const accessCalls: CallsOf<'accounts'> = {
  'accounts.list': showAccounts,
  'accounts.unlock': unlockAccount,
  'accounts.setStaff': setAccountStaff,
  'accounts.recovery': (shown) => ({ oldUntil: oldRecoveryUntil(shown) }),
};
