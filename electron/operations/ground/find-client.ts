import { findClient } from '../../ledger/clients/clients';
import { OperationFailure } from './failure';
import type { Shown } from './ledger';

/** A client with its ledger id; throws `client.missing`. */
export function requireClient(context: Pick<Shown, 'db'>, clientNo: string) {
  const client = findClient(context.db, clientNo);
  if (!client) throw new OperationFailure('client.missing', { clientNo });
  return client;
}
