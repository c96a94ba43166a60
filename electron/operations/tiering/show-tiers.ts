import type { Output } from '../../../shared/contract';
import type { Month } from '../../../shared/models/calendar';
import type { Scheme, TierStructure } from '../../../shared/models/tiering';
import { listMonths } from '../../ledger/months';
import { listSchemes } from '../../ledger/schemes';
import { listRunsOfCode } from '../../ledger/tier-runs';
import type { LedgerContext } from '../ledger-context';
import { requireSchemeOf } from './find-scheme';
import { buildStructure } from './tier-structure';

/** The newest version of every scheme. */
export function showSchemes(context: LedgerContext): Scheme[] {
  return listSchemes(context.db).map(({ scheme }) => scheme);
}

/** Months with figures, newest first, and the schemes each is tiered by. */
export function listTieredMonths(context: LedgerContext): Output<'tiering.months'> {
  const runs = listSchemes(context.db).map((stored) => ({
    code: stored.scheme.id,
    months: new Set(listRunsOfCode(context.db, stored.scheme.id).map(({ month }) => month)),
  }));
  return listMonths(context.db).map(({ month, clients }) => ({
    month,
    clients,
    tieredBy: runs.filter(({ months }) => months.has(month)).map(({ code }) => code),
  }));
}

/** The tier structure of a month, or null when it has not been tiered by the scheme. */
export function showStructure(
  context: LedgerContext,
  wanted: { readonly month: Month; readonly scheme: string },
): TierStructure | null {
  return buildStructure(
    context,
    requireSchemeOf(context, wanted.scheme, wanted.month),
    wanted.month,
  );
}
