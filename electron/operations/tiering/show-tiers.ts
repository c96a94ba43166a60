import type { Output } from '../../../shared/contract';
import type { Month } from '../../../shared/models/calendar';
import type { Scheme, TierStructure } from '../../../shared/models/tiering';
import { listMonths } from '../../ledger/months/months';
import { listSchemeCodes, listSchemes } from '../../ledger/tiering/schemes';
import type { Shown } from '../ground/ledger';
import { requireSchemeOf } from '../ground/find-scheme';
import { findMonthRun } from '../ground/month-run';
import { buildStructure } from './tier-structure';

/** The newest version of every scheme. */
export function showSchemes(context: Shown): Scheme[] {
  return listSchemes(context.db).map(({ scheme }) => scheme);
}

/** Months with figures, newest first, and the schemes each is tiered by in the version that counts. */
export function listTieredMonths(context: Shown): Output<'tiering.months'> {
  const codes = listSchemeCodes(context.db);
  return listMonths(context.db).map(({ month, clients }) => ({
    month,
    clients,
    tieredBy: codes.filter((code) => findMonthRun(context, code, month) !== undefined),
  }));
}

/** The tier structure of a month, or null when it has not been tiered by the scheme. */
export function showStructure(
  context: Shown,
  wanted: { readonly month: Month; readonly scheme: string },
): TierStructure | null {
  return buildStructure(
    context,
    requireSchemeOf(context, wanted.scheme, wanted.month),
    wanted.month,
  );
}
