import type { Month } from '../../../shared/models/calendar';
import type { Scheme } from '../../../shared/models/scheme';
import { mapRanks } from '../../domain/tiering/map-ranks';
import type { ReadableDB } from '../../ledger/database';
import { findSchemeById } from '../../ledger/tiering/schemes';
import { comparedMonth } from '../../ledger/tiered-months';
import { findRunOfCode, prepareKeptRanks, type TierRun } from '../../ledger/tiering/tier-runs';

/** The runs of the months there are before, newest first, as many as are wanted. */
function runsBefore(db: ReadableDB, { id, subject, rules }: Scheme, month: Month): TierRun[] {
  const runs: TierRun[] = [];
  let before = comparedMonth(db, subject, month);
  while (before !== null && runs.length < rules.graceMonths) {
    const run = findRunOfCode(db, id, before);
    if (!run) break;
    runs.push(run);
    before = comparedMonth(db, subject, before);
  }
  return runs;
}

/**
 * Finds a client's ranks in the months of grace before a month, newest first, in ranks of the given
 * scheme, whichever versions made them. Looked up only for clients who fall.
 */
export function prepareGrace(
  db: ReadableDB,
  scheme: Scheme,
  month: Month,
): (clientId: number) => readonly number[] {
  const runs = runsBefore(db, scheme, month);
  const maps = runs.map(({ schemeId }) => {
    const maker = findSchemeById(db, schemeId)?.scheme;
    return maker ? mapRanks(maker, scheme) : [];
  });
  const find = prepareKeptRanks(
    db,
    runs.map(({ id }) => id),
  );
  return (clientId) => find(clientId).map((rank, back) => maps[back]?.[rank] ?? rank);
}

/** The same for drafts: what was looked up for a scheme's tiers and months is kept. */
export function prepareGraceOfDrafts(
  db: ReadableDB,
  month: Month,
): (clientId: number, scheme: Scheme) => readonly number[] {
  let key = '';
  let find: (clientId: number) => readonly number[] = () => [];
  let known = new Map<number, readonly number[]>();
  return (clientId, scheme) => {
    if (scheme.rules.graceMonths === 0) return [];
    const wanted = JSON.stringify([scheme.id, scheme.rules.graceMonths, scheme.tiers]);
    if (wanted !== key) {
      key = wanted;
      find = prepareGrace(db, scheme, month);
      known = new Map();
    }
    const found = known.get(clientId) ?? find(clientId);
    known.set(clientId, found);
    return found;
  };
}
