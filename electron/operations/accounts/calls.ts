import { oldRecoveryUntil } from '../ledger/renew-recovery-code';
import { setAccountStaff, showAccounts, unlockAccount } from './manage-accounts';
import { type CallsOf } from '../call-types';

/** Calls that read and change accounts. */
export const accountsCalls: CallsOf<'accounts'> = {
  'accounts.list': showAccounts,
  'accounts.unlock': unlockAccount,
  'accounts.setStaff': setAccountStaff,
  'accounts.recovery': (shown) => ({ oldUntil: oldRecoveryUntil(shown) }),
};
