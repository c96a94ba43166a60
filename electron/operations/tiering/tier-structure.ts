import type { Month } from '../../../shared/models/calendar';
import type { TierStructure } from '../../../shared/models/tiering';
import { composeStructure } from '../../domain/reports/tier-structure';
import { mapRanks } from '../../domain/tiering/map-ranks';
import { findSchemeById, type StoredScheme } from '../../ledger/tiering/schemes';
import {
  countLeft,
  countMovements,
  findRun,
  findRunOfCode,
  sumByRank,
  type RankSums,
  type TierRun,
} from '../../ledger/tiering/tier-runs';
import type { Shown } from '../ground/ledger';
import { standingOfRun } from '../ground/result-standing';

/** The tier structure of a month with its changes, or null when the month has not been tiered. */
export function buildStructure(
  context: Pick<Shown, 'db'>,
  stored: StoredScheme,
  month: Month,
): TierStructure | null {
  const { db } = context;
  const run = findRun(db, stored.id, month);
  if (!run) return null;
  const previous = run.previousMonth
    ? findRunOfCode(db, stored.scheme.id, run.previousMonth)
    : undefined;
  const counted = countMovements(db, run.id);
  return composeStructure({
    scheme: stored.scheme,
    run,
    sums: sumByRank(db, run, stored.scheme.subject),
    previousSums: previous ? mappedSums(context, stored, previous) : null,
    movements: { ...counted.movements, left: previous ? countLeft(db, run.id, previous.id) : 0 },
    wonBack: counted.wonBack,
    newestRevision: counted.newestRevision,
    nearMisses: { up: counted.nearUp, down: counted.nearDown },
    watched: counted.watched,
    standing: standingOfRun(context, run),
  });
}

/** The sums of the month before in ranks of the present version, whichever version made them. */
function mappedSums({ db }: Pick<Shown, 'db'>, stored: StoredScheme, run: TierRun): RankSums[] {
  const sums = sumByRank(db, run, stored.scheme.subject);
  const maker = run.schemeId === stored.id ? undefined : findSchemeById(db, run.schemeId);
  if (!maker) return sums;
  const ranks = mapRanks(maker.scheme, stored.scheme);
  const mapped = new Map<number, RankSums>();
  for (const sum of sums) {
    const rank = ranks[sum.rank] ?? sum.rank;
    const known = mapped.get(rank);
    mapped.set(rank, {
      rank,
      clients: sum.clients + (known?.clients ?? 0),
      aum: (sum.aum + (known?.aum ?? 0)) as RankSums['aum'],
      withoutAum: sum.withoutAum + (known?.withoutAum ?? 0),
    });
  }
  return [...mapped.values()];
}
