import { findAccount, type Account } from '../../ledger/access/accounts';
import { type Shown } from './ledger';

/** The account at work as the ledger knows it now. */
export function findAccountOf({ db, account }: Shown): Account {
  return findAccount(db, account.id)!;
}
