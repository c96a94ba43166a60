import { addMonths, type Month } from '../../../shared/models/calendar';
import {
  currentStanding,
  type GroundChange,
  type ResultStanding,
} from '../../../shared/models/result-standing';
import type { Language } from '../../../shared/text/message';
import { outOfDateText } from '../../../shared/text/standing';
import { prepareScheme, type PreparedScheme } from '../../domain/tiering/prepare-scheme';
import { standingOf, standsOn } from '../../domain/tiering/stands-on';
import type { ReadableDB } from '../../ledger/database';
import { listGroundChanges } from '../../ledger/months/ground-changes';
import { isMonthClosed } from '../../ledger/months/months';
import { findSchemeById, findSchemeOf, type StoredScheme } from '../../ledger/tiering/schemes';
import { findRunOfCode, newestRunUpTo, type TierRun } from '../../ledger/tiering/tier-runs';
import type { Shown } from './ledger';

/** The people's runs whose tiers say how many executives of an organisation are VIPs in a month. */
export function runsOfExecutives(
  db: ReadableDB,
  { slots }: Pick<PreparedScheme, 'slots'>,
  month: Month,
): TierRun[] {
  return slots.flatMap((slot) => {
    if (slot.kind !== 'executiveVips') return [];
    return newestRunUpTo(db, slot.scheme, addMonths(month, -slot.monthsBack)) ?? [];
  });
}

/** Runs of people made anew after a change, for organisations that count their executives by them. */
function changesOfExecutives(
  db: ReadableDB,
  prepared: PreparedScheme,
  month: Month,
  after: number,
): GroundChange[] {
  const renewed = prepared.slots.flatMap((slot) => {
    if (slot.kind !== 'executiveVips') return [];
    const of = { after, scheme: slot.scheme, month: addMonths(month, -slot.monthsBack) };
    return listGroundChanges(db, { ...of, subject: 'retail' })
      .filter(({ kind }) => kind === 'run')
      .map((change) => ({ ...change, kind: 'relations' as const }));
  });
  const outOfDate = runsOfExecutives(db, prepared, month).flatMap((run) =>
    changesUnder(db, run, prepared.scheme.id),
  );
  return [...renewed, ...outOfDate];
}

/** That a people's run is out of date, told as a change of what an organisations' scheme stands on. */
function changesUnder(db: ReadableDB, run: TierRun, scheme: string): GroundChange[] {
  if (standingOfRun({ db }, run).isCurrent) return [];
  const told = { kind: 'relations', cause: 'corrected', subject: null, fileName: null } as const;
  return [{ ...told, id: run.groundSeen, scheme, from: run.month, at: run.ranAt }];
}

/** Changes that matter to a scheme's results of a month, after the one they have seen last. */
function changesSince(
  { db }: { readonly db: ReadableDB },
  prepared: PreparedScheme,
  month: Month,
  after: number,
): GroundChange[] {
  const { id: scheme, subject } = prepared.scheme;
  const own = listGroundChanges(db, { after, subject, scheme, month }).filter((change) =>
    standsOn(prepared, month, change),
  );
  return [...own, ...changesOfExecutives(db, prepared, month, after)];
}

/** Results of a version that another one has taken the place of. */
function byOtherVersion({ scheme }: StoredScheme, run: TierRun): ResultStanding {
  const cause = { kind: 'scheme', cause: 'set', scheme: scheme.id, fileName: null } as const;
  return { isCurrent: false, causes: [{ ...cause, from: scheme.effectiveFrom, at: run.ranAt }] };
}

/**
 * Whether a run still stands on what the ledger holds: figures of its month and those before it, the
 * runs before it, facts, lists, ratings, households and tiers set by hand, as far as its scheme looks at
 * them, and the version of the scheme that counts. What is closed is sealed and stands.
 */
export function standingOfRun({ db }: { readonly db: ReadableDB }, run: TierRun): ResultStanding {
  if (isMonthClosed(db, run.month)) return currentStanding;
  if (run.groundSeen < 0) return { isCurrent: false, causes: [] };
  const stored = findSchemeById(db, run.schemeId);
  const counting = stored && findSchemeOf(db, stored.scheme.id, run.month);
  if (counting && counting.id !== stored.id) return byOtherVersion(counting, run);
  // Most runs are current: nothing is prepared for them.
  const since = stored && { after: run.groundSeen, month: run.month };
  if (!since) return currentStanding;
  const { id: scheme, subject } = stored.scheme;
  const isUntouched = listGroundChanges(db, { ...since, scheme, subject }).length === 0;
  // Organisations may also look at their executives' tiers, which are people's.
  if (isUntouched && subject === 'retail') return currentStanding;
  return standingOf(changesSince({ db }, prepareScheme(stored.scheme), run.month, run.groundSeen));
}

/** The standing of a scheme's run of a month, by whichever version made it; undefined where there is none. */
export function standingOfMonth(
  context: Pick<Shown, 'db'>,
  code: string,
  month: Month,
): ResultStanding | undefined {
  const run = findRunOfCode(context.db, code, month);
  return run && standingOfRun(context, run);
}

/** What a list of a month's tiers says of itself where they are out of date. */
export function outOfDateNotes(
  context: Pick<Shown, 'db'>,
  { month, scheme }: { readonly month: Month; readonly scheme: string },
  language: Language,
): string[] {
  const standing = standingOfMonth(context, scheme, month);
  const note = standing && outOfDateText(standing, language);
  return note ? [note] : [];
}

/**
 * Whether something made from a month's tiers by the card rules still stands: both do, and the tiers were
 * not renewed since.
 * `groundSeen` is the newest change that it has seen.
 */
export function standingOfUse(
  context: Pick<Shown, 'db'>,
  code: string,
  month: Month,
  groundSeen: number,
): ResultStanding {
  const run = findRunOfCode(context.db, code, month);
  if (!run) return { isCurrent: false, causes: [] };
  const standing = standingOfRun(context, run);
  const stored = findSchemeById(context.db, run.schemeId);
  if (!standing.isCurrent || !stored || isMonthClosed(context.db, month)) return standing;
  const { id: scheme, subject } = stored.scheme;
  const since = listGroundChanges(context.db, { after: groundSeen, subject, scheme, month });
  const matters = ({ kind, from }: GroundChange) =>
    kind === 'cardRules' || (kind === 'run' && from === month);
  return standingOf(since.filter(matters));
}
