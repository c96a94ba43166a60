import type { accountsCalls as contract } from '../../shared/contract/accounts';
import {
  addAccount,
  disableAccount,
  setAgreement,
  setAccountPassword,
  setAccountRole,
  setAccountStaff,
  showAccounts,
  unlockAccount,
} from '../operations/accounts/manage-accounts';
import { withNewPassword, withNewRecovery } from '../operations/ledger/prepare-secret';
import { oldRecoveryUntil, renewRecoveryCode } from '../operations/ledger/renew-recovery-code';
import type { Handlers } from './handle';

/** Calls about who may sign in. */
export const accountCalls: Handlers<keyof typeof contract> = {
  'accounts.list': (_input, desk) => showAccounts(desk.ledger),
  'accounts.add': (wanted, desk) =>
    withNewPassword(wanted.password, desk.ledger.keyCost, (password) =>
      addAccount(desk.ledger, { ...wanted, password }),
    ),
  'accounts.setRole': (wanted, desk) => setAccountRole(desk.ledger, wanted),
  'accounts.unlock': (wanted, desk) => unlockAccount(desk.ledger, wanted),
  'accounts.setStaff': (wanted, desk) => setAccountStaff(desk.ledger, wanted),
  'accounts.setAgreement': async (wanted, desk) => {
    const accounts = setAgreement(desk.ledger, wanted);
    if (wanted.id === desk.ledger.account.id) await desk.refreshAccount();
    return accounts;
  },
  'accounts.disable': (wanted, desk) => disableAccount(desk.ledger, wanted),
  'accounts.recovery': (_input, desk) => ({ oldUntil: oldRecoveryUntil(desk.ledger) }),
  'accounts.renewRecovery': (_input, desk) =>
    withNewRecovery(desk.ledger.keyCost, (recovery) => renewRecoveryCode(desk.ledger, recovery)),
  'accounts.setPassword': ({ id, password: typed }, desk) =>
    withNewPassword(typed, desk.ledger.keyCost, (password) =>
      setAccountPassword(desk.ledger, { id, password }),
    ),
};
