import { isReadOnly, makeReadOnly } from '../../ledger/database';
import type { Ledger } from '../ground/ledger';

/** From now on a damaged ledger is only looked at; false where that was so already. */
export function stopWriting({ db }: Ledger): boolean {
  if (isReadOnly(db)) return false;
  makeReadOnly(db);
  return true;
}
