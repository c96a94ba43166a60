import { addMonths, type Month } from '../../../shared/models/calendar';
import type { Scheme } from '../../../shared/models/scheme';
import { codeOfRule, movements, type Movement } from '../../../shared/models/tiering';
import type { ReplaySummary } from '../../../shared/models/what-if';
import { findSchemeFaults, isWarning } from '../../domain/tiering/faults/find-scheme-faults';
import { isFlapping } from '../../domain/tiering/flapping';
import type { PreparedScheme } from '../../domain/tiering/prepare-scheme';
import { schemeFaultSentence } from '../../domain/tiering/scheme-check';
import type { ReadableDB } from '../../ledger/database';
import type { TierInputRow } from '../../ledger/tiering/tier-inputs';
import type { TierRow } from '../../ledger/tiering/tier-runs';
import { listSubjectMonths } from '../../ledger/tiered-months';
import { nameClients } from '../../ledger/tiering/what-if-rows';
import { OperationFailure } from '../ground/failure';
import type { Shown } from '../ground/ledger';
import { openMonthFigures } from '../ground/month-figures';
import { prepareMonthJudge } from './month-judge';
import { clientsBetweenStops, type TierProgress } from './tier-month';
import { readyScheme } from './ready-scheme';

/** Flapping clients that are listed by name; all are counted. */
const listedFlapping = 500;

/** A client's way through the months: what the next month's rules look at, and the ranks so far. */
interface Way {
  last: TierRow | null;
  /** Ranks with hysteresis of the unbroken row of months up to `last`, newest first. */
  kept: readonly number[];
  /** Place of the month in which `last` was. */
  lastAt: number;
  readonly ranks: (number | null)[];
}

class Replay {
  private readonly ways = new Map<number, Way>();
  private readonly ranks: readonly number[];

  constructor(
    private readonly db: ReadableDB,
    private readonly prepared: PreparedScheme,
  ) {
    this.ranks = prepared.scheme.tiers.map(({ rank }) => rank);
  }

  /** Runs one month after those before it; a month that is missing breaks the row, as in a run. */
  month(
    month: Month,
    { at, follows, mayGoOn }: { at: number; follows: boolean; mayGoOn: () => void },
  ): ReplaySummary['months'][number] {
    const figures = openMonthFigures(this.db, this.prepared, month, null);
    const { tail } = figures;
    const judge = prepareMonthJudge(this.prepared, figures, {
      ranks: this.ranks,
      hadFigures: () => false,
      keptBefore: (clientId) => this.wayOf(clientId).kept,
    });
    const clientsPerRank = this.ranks.map(() => 0);
    const counts = Object.fromEntries(movements.map((each) => [each, 0])) as Record<
      Movement,
      number
    >;
    let done = 0;
    for (const page of figures.pages()) {
      for (const row of page) {
        if ((done += 1) % clientsBetweenStops === 0) mayGoOn();
        const way = this.wayOf(row[tail] as number);
        const before = follows && way.lastAt === at - 1 ? way.last : null;
        if (!before) way.kept = [];
        const tiered = judge(withState(row, tail, before));
        if (!tiered) continue;
        clientsPerRank[tiered.rank] = (clientsPerRank[tiered.rank] ?? 0) + 1;
        counts[tiered.movement] += 1;
        this.remember(way, tiered, at);
      }
    }
    if (follows && at > 0) counts.left = this.countLeft(at);
    return { month, clientsPerRank, movements: counts };
  }

  flapping(): { readonly clientId: number; readonly ranks: readonly (number | null)[] }[] {
    return [...this.ways]
      .filter(([, { ranks }]) => isFlapping(ranks))
      .map(([clientId, { ranks }]) => ({ clientId, ranks }))
      .sort((a, b) => a.clientId - b.clientId);
  }

  private wayOf(clientId: number): Way {
    const known = this.ways.get(clientId);
    if (known) return known;
    const way: Way = { last: null, kept: [], lastAt: -1, ranks: [] };
    this.ways.set(clientId, way);
    return way;
  }

  private remember(way: Way, tiered: TierRow, at: number): void {
    while (way.ranks.length < at) way.ranks.push(null);
    way.ranks.push(tiered.rank);
    way.last = tiered;
    way.kept = [tiered.keptRank, ...way.kept].slice(0, this.prepared.scheme.rules.graceMonths);
    way.lastAt = at;
  }

  private countLeft(at: number): number {
    let left = 0;
    for (const { lastAt } of this.ways.values()) if (lastAt === at - 1) left += 1;
    return left;
  }
}

/** A row as the ledger would give it had the month before been stored. */
function withState(row: TierInputRow, tail: number, before: TierRow | null): TierInputRow {
  row[tail + 2] = before ? before.rank : null;
  row[tail + 3] = before ? before.judgedRank : null;
  row[tail + 4] = before ? codeOfRule(before.rule) : 0;
  row[tail + 5] = before ? before.heldMonths : 0;
  return row;
}

function summarize(
  db: ReadableDB,
  scheme: Scheme,
  months: ReplaySummary['months'],
  replay: Replay,
): ReplaySummary {
  const all = replay.flapping();
  const listed = all.slice(0, listedFlapping);
  const names = nameClients(
    db,
    listed.map(({ clientId }) => clientId),
  );
  return {
    months,
    flappingCount: all.length,
    flapping: listed.map(({ clientId, ranks }) => ({
      clientNo: names.get(clientId)?.clientNo ?? '',
      clientName: names.get(clientId)?.name ?? '',
      tiers: months.map((_, at) => {
        const rank = ranks[at];
        return rank === null || rank === undefined ? null : (scheme.tiers[rank]?.name ?? null);
      }),
    })),
  };
}

/**
 * Runs a draft over past months as if it had always counted, and finds the clients that go up and down within
 * three months (docs/rules/tiering.md#flapping). The first month has no month before it. Nothing is stored.
 */
export function replayScheme(
  context: Pick<Shown, 'db'>,
  wanted: { readonly draft: Scheme; readonly from: Month; readonly to: Month },
  progress: TierProgress = () => undefined,
): ReplaySummary {
  const { draft, from, to } = wanted;
  const fault = findSchemeFaults(draft).find((each) => !isWarning(each));
  if (fault) {
    const sentence = schemeFaultSentence(fault, 'zh-CN');
    throw new OperationFailure('tiering.schemeFaulty', { fault: sentence });
  }
  const months = listSubjectMonths(context.db, draft.subject)
    .filter((month) => from <= month && month <= to)
    .reverse();
  if (months.length === 0) throw new OperationFailure('tiering.noMonths', { from, to });
  const replay = new Replay(context.db, readyScheme(draft));
  const lines = months.map((month, at) => {
    const mayGoOn = (): void => progress(at);
    mayGoOn();
    const follows = at > 0 && addMonths(months[at - 1] as Month, 1) === month;
    return replay.month(month, { at, follows, mayGoOn });
  });
  return summarize(context.db, draft, lines, replay);
}
