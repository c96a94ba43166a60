import type { Month } from '../../../shared/models/calendar';
import {
  findScheme,
  findSchemeOf,
  listSchemes,
  type StoredScheme,
} from '../../ledger/tiering/schemes';
import { OperationFailure } from './failure';
import type { Shown } from './ledger';

/** The newest version of a scheme; throws `tiering.schemeMissing` with the ones there are. */
export function requireScheme(context: Pick<Shown, 'db'>, code: string): StoredScheme {
  const found = findScheme(context.db, code);
  if (found) return found;
  const schemes = listSchemes(context.db)
    .map(({ scheme }) => `${scheme.id} ${scheme.name}`)
    .join('、');
  throw new OperationFailure('tiering.schemeMissing', { scheme: code, schemes });
}

/** The version of a scheme that counts in a month, or undefined. */
export function findSchemeOfMonth(
  { db }: Pick<Shown, 'db'>,
  code: string,
  month: Month,
): StoredScheme | undefined {
  return findSchemeOf(db, code, month);
}

/**
 * The version of a scheme that counts in a month: the newest that is effective by then. Throws
 * `tiering.notEffective` when the scheme begins later.
 */
export function requireSchemeOf(
  context: Pick<Shown, 'db'>,
  code: string,
  month: Month,
): StoredScheme {
  const found = findSchemeOfMonth(context, code, month);
  if (found) return found;
  const { scheme } = requireScheme(context, code);
  throw new OperationFailure('tiering.notEffective', {
    scheme: scheme.name,
    month,
    from: scheme.effectiveFrom,
  });
}
