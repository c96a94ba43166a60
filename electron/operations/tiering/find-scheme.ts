import { findScheme, listSchemes, type StoredScheme } from '../../ledger/schemes';
import { OperationFailure } from '../failure';
import type { LedgerContext } from '../ledger-context';

/** The newest version of a scheme; throws `tiering.schemeMissing` with the ones there are. */
export function requireScheme(context: Pick<LedgerContext, 'db'>, code: string): StoredScheme {
  const found = findScheme(context.db, code);
  if (found) return found;
  const schemes = listSchemes(context.db)
    .map(({ scheme }) => `${scheme.id} ${scheme.name}`)
    .join('、');
  throw new OperationFailure('tiering.schemeMissing', { scheme: code, schemes });
}
