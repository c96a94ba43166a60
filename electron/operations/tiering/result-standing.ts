import type { Month } from '../../../shared/models/calendar';
import { currentStanding, type ResultStanding } from '../../../shared/models/result-standing';
import type { Language } from '../../../shared/text/message';
import { outOfDateText } from '../../../shared/text/standing';
import { prepareScheme, type PreparedScheme } from '../../domain/tiering/prepare-scheme';
import { standingOf, standsOn } from '../../domain/tiering/stands-on';
import { listGroundChanges } from '../../ledger/ground-changes';
import { isMonthClosed } from '../../ledger/months';
import { findSchemeById, findSchemeOf, type StoredScheme } from '../../ledger/schemes';
import { findRunOfCode, type TierRun } from '../../ledger/tier-runs';
import type { LedgerContext } from '../ledger-context';

/** Changes that matter to a scheme's results of a month, after the one they have seen last. */
function changesSince(
  { db }: Pick<LedgerContext, 'db'>,
  prepared: PreparedScheme,
  month: Month,
  after: number,
) {
  const { id: scheme, subject } = prepared.scheme;
  return listGroundChanges(db, { after, subject, scheme, month }).filter((change) =>
    standsOn(prepared, month, change),
  );
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
export function standingOfRun(context: Pick<LedgerContext, 'db'>, run: TierRun): ResultStanding {
  const { db } = context;
  if (isMonthClosed(db, run.month)) return currentStanding;
  if (run.groundSeen < 0) return { isCurrent: false, causes: [] };
  const stored = findSchemeById(db, run.schemeId);
  const counting = stored && findSchemeOf(db, stored.scheme.id, run.month);
  if (counting && counting.id !== stored.id) return byOtherVersion(counting, run);
  // Most runs are current: nothing is prepared for them.
  const since = stored && { after: run.groundSeen, month: run.month };
  if (!since) return currentStanding;
  const { id: scheme, subject } = stored.scheme;
  if (listGroundChanges(db, { ...since, scheme, subject }).length === 0) return currentStanding;
  return standingOf(changesSince(context, prepareScheme(stored.scheme), run.month, run.groundSeen));
}

/** The standing of a scheme's run of a month, by whichever version made it; undefined where there is none. */
export function standingOfMonth(
  context: Pick<LedgerContext, 'db'>,
  code: string,
  month: Month,
): ResultStanding | undefined {
  const run = findRunOfCode(context.db, code, month);
  return run && standingOfRun(context, run);
}

/** What a list of a month's tiers says of itself where they are out of date. */
export function outOfDateNotes(
  context: Pick<LedgerContext, 'db'>,
  { month, scheme }: { readonly month: Month; readonly scheme: string },
  language: Language,
): string[] {
  const standing = standingOfMonth(context, scheme, month);
  const note = standing && outOfDateText(standing, language);
  return note ? [note] : [];
}

/**
 * Whether something made from a month's tiers still stands: the tiers do, and were not renewed since.
 * `groundSeen` is the newest change that it has seen.
 */
export function standingOfUse(
  context: Pick<LedgerContext, 'db'>,
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
  return standingOf(since.filter(({ kind, from }) => kind === 'run' && from === month));
}
