import {
  addAccount,
  disableAccount,
  setAgreement,
  setAccountPassword,
  setAccountRole,
} from '../../operations/access/manage-accounts';
import { withNewPassword, withNewRecovery } from '../../operations/ledger/prepare-secret';
import { renewRecoveryCode } from '../../operations/ledger/renew-recovery-code';
import type { AskHandlers } from '../ask-handlers';

/** Calls about who may sign in. */
export const accountCalls = {
  'accounts.setRole': (wanted, desk) => setAccountRole(desk.ledger, wanted),
  'accounts.disable': (wanted, desk) => disableAccount(desk.ledger, wanted),
  'accounts.add': (wanted, desk) =>
    withNewPassword(wanted.password, desk.ledger.keyCost, (password) =>
      addAccount(desk.ledger, { ...wanted, password }),
    ),
  'accounts.setAgreement': async (wanted, desk) => {
    const accounts = setAgreement(desk.ledger, wanted);
    if (wanted.id === desk.ledger.account.id) await desk.refreshAccount();
    return accounts;
  },
  'accounts.renewRecovery': (_input, desk) =>
    withNewRecovery(desk.ledger.keyCost, (recovery) => renewRecoveryCode(desk.ledger, recovery)),
  'accounts.setPassword': ({ id, password: typed }, desk) =>
    withNewPassword(typed, desk.ledger.keyCost, (password) =>
      setAccountPassword(desk.ledger, { id, password }),
    ),
} satisfies Partial<AskHandlers>;
