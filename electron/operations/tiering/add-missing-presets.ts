import { presetSchemes } from '../../domain/tiering/presets/index';
import { insertScheme, listSchemeCodes } from '../../ledger/tiering/schemes';
import { changeLedger, type Ledger } from '../ground/ledger';

/** Gives a ledger from an older program the preset schemes it lacks; what it has stays as it is. */
export function addMissingPresets(context: Ledger): void {
  const known = new Set(listSchemeCodes(context.db));
  const missing = presetSchemes.filter(({ id }) => !known.has(id));
  if (missing.length === 0) return;
  changeLedger(
    context,
    () => missing.forEach((scheme) => insertScheme(context.db, scheme, context.now())),
    () => ({ action: 'scheme.presets', subject: missing.map(({ id }) => id).join(' ') }),
  );
}
