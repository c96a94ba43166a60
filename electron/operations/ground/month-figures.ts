import { addMonths, daysInMonth, type Day, type Month } from '../../../shared/models/calendar';
import {
  countFields,
  figureFields,
  organisationFields,
  organisationFigureFields,
} from '../../../shared/models/client';
import type { Scheme, SchemeSubject } from '../../../shared/models/scheme';
import { factsOf, judgeInput, type PreparedScheme } from '../../domain/tiering/prepare-scheme';
import { slotsOfCounted } from '../../domain/tiering/metrics/prepare-metrics';
import { totalKey, type MonthPlace, type Slot } from '../../domain/tiering/metrics/figure-slots';
import { poolFigures, withPooled } from '../../domain/tiering/rules/household';
import { hasMonthlyRules } from '../../domain/tiering/rules/apply-rules';
import { columnOf } from '../../ledger/columns';
import type { ReadableDB } from '../../ledger/database';
import { countExecutiveVips } from '../../ledger/tiering/executive-vips';
import { readHouseholds } from '../../ledger/tiering/households';
import { readMemberships } from '../../ledger/tiering/named-lists';
import { readRatings } from '../../ledger/tiering/ratings';
import { findSchemeById } from '../../ledger/tiering/schemes';
import { readOverrides } from '../../ledger/tiering/tier-overrides';
import {
  lacksFigure,
  readTierInputs,
  readTierInputsOf,
  sumOfMonth,
  type LedgerSlot,
  type TierInputQuery,
  type TierInputRow,
} from '../../ledger/tiering/tier-inputs';
import { newestRunUpTo } from '../../ledger/tiering/tier-runs';

/** Everything about a month that a prepared scheme judges its clients by. */
export interface MonthFigures {
  readonly place: MonthPlace;
  /** Where the tail of a row begins (see `TierInputRow`). */
  readonly tail: number;
  /** Rows in pages by client id; ratings are filled in and households pooled. */
  readonly pages: () => Iterable<readonly TierInputRow[]>;
  readonly listsOf: (clientId: number) => Readonly<Record<string, string | true>> | undefined;
  /** The rank set by hand for this month, or null. */
  readonly overrideOf: (clientId: number) => number | null;
  /** The name of the tier set by hand, which also a draft with other ranks understands. */
  readonly overrideNameOf: (clientId: number) => string | null;
  readonly isPooled: (clientId: number) => boolean;
}

const monthFields: Readonly<Record<SchemeSubject, ReadonlySet<string>>> = {
  retail: new Set<string>([...figureFields, ...countFields]),
  organisation: new Set<string>(organisationFigureFields),
};
const clientFigures = new Set<string>(organisationFields);

function ledgerSlot(subject: SchemeSubject, slot: Slot): LedgerSlot {
  if (slot.kind === 'rating' || slot.kind === 'executiveVips') return { from: 'elsewhere' };
  if (slot.kind === 'fact') return { from: 'client', column: columnOf(slot.name) };
  if (slot.kind === 'sum') {
    const [columns, knownBy] = [slot.fields.map(columnOf), slot.knownBy.map(columnOf)];
    return { from: 'monthSum', columns, knownBy, monthsBack: slot.monthsBack };
  }
  const column = columnOf(slot.field);
  if (monthFields[subject].has(slot.field)) {
    return { from: 'month', column, monthsBack: slot.monthsBack };
  }
  return clientFigures.has(slot.field) ? { from: 'client', column } : { from: 'elsewhere' };
}

/**
 * Slots that only stand in for a figure of the file are not read when the file has it for everybody:
 * joining the months before is what costs.
 */
function slotsToRead(db: ReadableDB, prepared: PreparedScheme, month: Month): LedgerSlot[] {
  const { subject } = prepared.scheme;
  const slots = prepared.slots.map((slot) => ledgerSlot(subject, slot));
  const needed = new Set<number>();
  const standIns = new Set<number>();
  for (const average of prepared.metrics.averages.values()) {
    const stated = average.stated === null ? undefined : slots[average.stated];
    const isWhole = stated?.from === 'month' && !lacksFigure(db, subject, month, stated.column);
    for (const slot of average.months) (isWhole ? standIns : needed).add(slot);
  }
  for (const counted of prepared.metrics.counted.values()) {
    const stated = counted.stated === null ? undefined : slots[counted.stated];
    const isWhole = stated?.from === 'month' && !lacksFigure(db, subject, month, stated.column);
    for (const slot of slotsOfCounted(counted)) (isWhole ? standIns : needed).add(slot);
  }
  const others = prepared.metrics.otherSlots;
  return slots.map((slot, at) =>
    standIns.has(at) && !needed.has(at) && !others.has(at) ? { from: 'elsewhere' } : slot,
  );
}

function lastDayOf(month: Month): Day {
  return `${month}-${String(daysInMonth(month)).padStart(2, '0')}` as Day;
}

function daysOf(slots: readonly Slot[], month: Month): number[] {
  const backs = slots.map((slot) =>
    slot.kind === 'figure' || slot.kind === 'sum' ? slot.monthsBack : 0,
  );
  return Array.from({ length: Math.max(0, ...backs) + 1 }, (_, back) =>
    daysInMonth(addMonths(month, -back)),
  );
}

interface Sources {
  readonly db: ReadableDB;
  readonly prepared: PreparedScheme;
  readonly query: TierInputQuery;
  readonly ratings: readonly { readonly slot: number; readonly values: Map<number, number> }[];
}

/** Executives by the newest tiers of people up to a month; nobody is known where there are none. */
function readExecutiveVips(
  db: ReadableDB,
  { scheme: code }: Extract<Slot, { kind: 'executiveVips' }>,
  month: Month,
): Map<number, number> {
  const run = newestRunUpTo(db, code, month);
  const maker = run && findSchemeById(db, run.schemeId)?.scheme;
  return run && maker ? countExecutiveVips(db, run.id, maker.vipFloorRank) : new Map();
}

function ratingOfSlot(db: ReadableDB, slot: Slot, at: number, month: Month): Sources['ratings'] {
  if (slot.kind === 'executiveVips') {
    return [{ slot: at, values: readExecutiveVips(db, slot, addMonths(month, -slot.monthsBack)) }];
  }
  if (slot.kind !== 'rating') return [];
  return [{ slot: at, values: readRatings(db, slot.rating, addMonths(month, -slot.monthsBack)) }];
}

/** Puts into a row what the ledger's months do not hold. */
function complete(sources: Sources, row: TierInputRow): TierInputRow {
  const clientId = row[sources.prepared.slots.length] as number;
  for (const { slot, values } of sources.ratings) row[slot] = values.get(clientId) ?? null;
  return row;
}

function pooledRows(
  sources: Sources,
  place: MonthPlace,
): ReadonlyMap<number, readonly (string | number | null)[]> {
  const { db, prepared, query } = sources;
  const { household } = prepared.scheme.rules;
  const pooled = new Map<number, readonly (string | number | null)[]>();
  if (household === 'none') return pooled;
  for (const { members, head } of readHouseholds(db, query.month)) {
    const rows = readTierInputsOf(db, query, members);
    if (rows.length < 2) continue;
    const sum = poolFigures(prepared.slots, rows, prepared.metrics, place);
    for (const member of members)
      if (household === 'all' || member === head) pooled.set(member, sum);
  }
  return pooled;
}

/** Sums of the fields that shares are of, over everybody the scheme covers. */
function readTotals(sources: Sources, place: MonthPlace): Map<string, number> {
  const { db, prepared, query } = sources;
  const totals = new Map<string, number>();
  for (const { field, monthsBack } of prepared.metrics.shares) {
    const slot = ledgerSlot(query.subject, { kind: 'figure', field, monthsBack });
    if (slot.from !== 'month') continue;
    const month = addMonths(query.month, -monthsBack);
    totals.set(totalKey(field, monthsBack), sumOfMonth(db, query.subject, month, slot.column));
  }
  if (prepared.scheme.population === null || totals.size === 0) return totals;
  return coveredTotals(sources, place, totals);
}

function coveredTotals(
  sources: Sources,
  place: MonthPlace,
  whole: ReadonlyMap<string, number>,
): Map<string, number> {
  const { prepared, query } = sources;
  const totals = new Map([...whole.keys()].map((key) => [key, 0]));
  const members = membershipsOf(sources);
  const values = new Float64Array(prepared.metrics.keys.length);
  for (const page of readTierInputs(sources.db, query)) {
    for (const row of page) {
      complete(sources, row);
      const lists = members.get(row[prepared.slots.length] as number);
      prepared.metrics.fill(values, row, { ...place, totals: whole });
      if (!prepared.covers(judgeInput(prepared, values, factsOf(prepared, row, lists)))) continue;
      for (const { field, monthsBack } of prepared.metrics.shares) {
        const key = totalKey(field, monthsBack);
        const slot = prepared.slots.findIndex(
          (each) => each.kind === 'figure' && totalKey(each.field, each.monthsBack) === key,
        );
        totals.set(key, (totals.get(key) ?? 0) + Number(row[slot] ?? 0));
      }
    }
  }
  return totals;
}

function membershipsOf({ db, prepared, query }: Sources) {
  return prepared.lists?.length === 0
    ? new Map<number, Record<string, string | true>>()
    : readMemberships(db, lastDayOf(query.month), prepared.lists);
}

/** Ranks of the scheme's tiers by name; a tier set by hand that is no more counts for nothing. */
function ranksByName(scheme: Scheme): ReadonlyMap<string, number> {
  return new Map(scheme.tiers.map(({ name, rank }) => [name, rank]));
}

/**
 * Reads nothing yet but what is small: ratings, lists, hand-set tiers, households, totals.
 * `withEverything` also reads what rules would need that the scheme does not have yet.
 */
export function openMonthFigures(
  db: ReadableDB,
  prepared: PreparedScheme,
  month: Month,
  previousRunId: number | null,
  withEverything = false,
): MonthFigures {
  const { scheme } = prepared;
  const sources: Sources = {
    db,
    prepared,
    query: {
      month,
      subject: scheme.subject,
      slots: slotsToRead(db, prepared, month),
      previousRunId,
      withState: withEverything || hasMonthlyRules(scheme.rules),
      withMonths: withEverything || scheme.rules.minimumMonths > 0,
    },
    ratings: prepared.slots.flatMap((slot, at) => ratingOfSlot(db, slot, at, month)),
  };
  return composeFigures(sources);
}

function composeFigures(sources: Sources): MonthFigures {
  const { db, prepared, query } = sources;
  const overrides = readOverrides(db, prepared.scheme.id, query.month);
  const rankOf = ranksByName(prepared.scheme);
  const days = daysOf(prepared.slots, query.month);
  const bare: MonthPlace = { month: query.month, days, totals: new Map() };
  const place: MonthPlace = { ...bare, totals: readTotals(sources, bare) };
  const pooled = pooledRows(sources, place);
  const members = membershipsOf(sources);
  const tail = prepared.slots.length;
  const finished = (row: TierInputRow): TierInputRow => {
    complete(sources, row);
    const sum = pooled.get(row[tail] as number);
    if (!sum) return row;
    const own = withPooled(prepared.slots, row.slice(0, tail), sum);
    return [...own, ...row.slice(tail)];
  };
  const asTheyAre = sources.ratings.length === 0 && pooled.size === 0;
  return {
    place,
    tail,
    pages: function* () {
      for (const page of readTierInputs(db, query)) yield asTheyAre ? page : page.map(finished);
    },
    listsOf: (clientId) => members.get(clientId),
    overrideOf: (clientId) => rankOf.get(overrides.get(clientId)?.tier ?? '') ?? null,
    overrideNameOf: (clientId) => overrides.get(clientId)?.tier ?? null,
    isPooled: (clientId) => pooled.has(clientId),
  };
}

/** One client as a scheme sees them in a month, with every slot filled. */
export interface ClientFigures {
  readonly row: TierInputRow;
  readonly values: Float64Array;
  readonly place: MonthPlace;
}

/** Reads one client's figures for an explanation, or undefined when the month has none. */
export function readClientFigures(
  db: ReadableDB,
  prepared: PreparedScheme,
  month: Month,
  clientId: number,
  /** Sums that shares are of, as the run found them. */
  totals: ReadonlyMap<string, number>,
): ClientFigures | undefined {
  const { subject } = prepared.scheme;
  const sources: Sources = {
    db,
    prepared,
    query: {
      month,
      subject,
      slots: prepared.slots.map((slot) => ledgerSlot(subject, slot)),
      previousRunId: null,
      withState: false,
      withMonths: false,
    },
    ratings: prepared.slots.flatMap((slot, at) => ratingOfSlot(db, slot, at, month)),
  };
  const place = { month, days: daysOf(prepared.slots, month), totals };
  const own = readTierInputsOf(db, sources.query, [clientId])[0];
  if (!own) return undefined;
  const sum = pooledRows(sources, place).get(clientId);
  const row = complete(sources, own);
  const seen = sum
    ? [...withPooled(prepared.slots, row.slice(0, prepared.slots.length), sum)]
    : row;
  const values = new Float64Array(prepared.metrics.keys.length);
  prepared.metrics.fill(values, seen, place);
  return { row: seen, values, place };
}
