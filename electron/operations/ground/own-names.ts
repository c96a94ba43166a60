import type { Account } from '../../ledger/access/accounts';
import type { ReadableDB } from '../../ledger/database';
import { findStaff } from '../../ledger/assignment/staff';

/** How an account's own name is written: as the staff list has it, and as the account is called. */
export function ownNames(
  db: ReadableDB,
  { staffNo, displayName }: Pick<Account, 'staffNo' | 'displayName'>,
): readonly [string, ...string[]] {
  const listed = staffNo === null ? undefined : findStaff(db, staffNo)?.name;
  return listed ? [listed, displayName] : [displayName];
}

/** In whose name papers of the account are made; null for a head, who may choose. */
export function ownNameOf(
  db: ReadableDB,
  account: Pick<Account, 'staffNo' | 'displayName' | 'role'>,
): string | null {
  return account.role === 'head' ? null : ownNames(db, account)[0];
}
