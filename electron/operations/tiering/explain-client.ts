import { addMonths, type Month } from '../../../shared/models/calendar';
import type { MetricSource, TierExplanation, TierResult } from '../../../shared/models/tiering';
import type { Language } from '../../../shared/text/message';
import { outOfDateText } from '../../../shared/text/standing';
import { listEvidence } from '../../domain/tiering/evidence';
import { explainTier } from '../../domain/tiering/explain';
import type { AverageSlots } from '../../domain/tiering/metrics/average';
import { readCountedSource, type CountedSlots } from '../../domain/tiering/metrics/counted';
import { numberAt } from '../../domain/tiering/metrics/figure-slots';
import { listLeaves, nextRankAt, nodeAt } from '../../domain/tiering/node-at';
import { prepareScheme, type PreparedScheme } from '../../domain/tiering/prepare-scheme';
import { findClient } from '../../ledger/clients/clients';
import { listFigurePlaces } from '../../ledger/imports/figure-places';
import type { StoredScheme } from '../../ledger/tiering/schemes';
import { readOverrides } from '../../ledger/tiering/tier-overrides';
import { findTierRow, readRunTotals, type TierRow } from '../../ledger/tiering/tier-runs';
import { OperationFailure } from '../ground/failure';
import type { Shown } from '../ground/ledger';
import { requireSchemeOf } from '../ground/find-scheme';
import { readClientFigures, type ClientFigures } from '../ground/month-figures';
import { findMonthRun } from '../ground/month-run';
import { prepareWatch } from './watched-clients';
import { standingOfRun } from '../ground/result-standing';
import { monthsCounted } from '../../domain/tiering/metrics/average';
import { countedOf, decidingMetric } from '../ground/counted-assets';

/** A stored row as the result people read: names instead of ranks, leaves instead of numbers. */
function toTierResult(
  row: TierRow,
  stored: StoredScheme,
  place: {
    readonly clientNo: string;
    readonly month: Month;
    readonly source: MetricSource;
  },
): TierResult {
  const { scheme } = stored;
  const nameOf = (rank: number | null) =>
    rank === null ? null : (scheme.tiers[rank]?.name ?? null);
  const leaf = listLeaves(scheme)[row.path] ?? { at: 'root', trail: [] };
  const metric = metricAt(stored, leaf.at);
  return {
    clientNo: place.clientNo,
    month: place.month,
    schemeId: scheme.id,
    schemeVersion: scheme.version,
    snapshotRevision: row.snapshotRevision,
    rank: row.rank,
    tier: nameOf(row.rank) ?? '',
    previousRank: row.previousRank,
    previousTier: nameOf(row.previousRank),
    movement: row.movement,
    wonBack: row.wonBack,
    metric: row.metric,
    metricLabel: metric?.label ?? '',
    metricUnit: metric?.unit ?? null,
    metricSource: place.source,
    secondMetric: row.secondMetric,
    boundMet:
      row.metric === null || row.distanceDown === null ? null : row.metric - row.distanceDown,
    nextTier: nameOf(nextRankAt(scheme, leaf.at, row.judgedRank)),
    distanceUp: row.distanceUp,
    distanceDown: row.distanceDown,
    nearMiss: row.nearMiss,
    rule: row.rule,
    judgedRank: row.judgedRank,
    judgedTier: nameOf(row.judgedRank) ?? '',
    heldMonths: row.heldMonths,
    decidedAt: leaf.at,
    decidedBy: leaf.trail,
  };
}

/** The metric of the ladder or (across) the matrix at a place; undefined elsewhere. */
function metricAt({ scheme }: StoredScheme, at: string) {
  const node = nodeAt(scheme, at);
  if (node.kind === 'ladder') return scheme.metrics[node.metric];
  return node.kind === 'matrix' ? scheme.metrics[node.x.metric] : undefined;
}

/** The average that a figure of a part of the assets rests on. */
function averageBehind(counted: CountedSlots | undefined, code: number): AverageSlots | undefined {
  return readCountedSource(code).way === 'parts' ? counted?.parts[0] : counted?.whole;
}

/** The source behind a stored code, with the months an average was worked out from. */
function sourceOf(
  row: TierRow,
  prepared: PreparedScheme,
  figures: ClientFigures | undefined,
  month: Month,
): MetricSource {
  const { source } = readCountedSource(row.source);
  if (source === 0) return { kind: 'missing' };
  if (source === 1) return { kind: 'file', month };
  const key = decidingMetric(prepared, row);
  const counted = prepared.metrics.counted.get(key);
  const slots = prepared.metrics.averages.get(key) ?? averageBehind(counted, row.source);
  const asked = slots ? slots.months.slice(0, monthsCounted(slots, month)) : [];
  const months = asked.flatMap((slot, back) =>
    figures && !Number.isNaN(numberAt(figures.row, slot)) ? [addMonths(month, -back)] : [],
  );
  return { kind: 'computed', months };
}

/** Months whose figures a scheme looks at: the tiered one and those before it, newest first. */
function monthsAsked(prepared: PreparedScheme, figures: ClientFigures | undefined): Month[] {
  const backs = prepared.slots.flatMap((slot, at) =>
    (slot.kind === 'figure' || slot.kind === 'sum') && typeof figures?.row[at] === 'number'
      ? [slot.monthsBack]
      : [],
  );
  const month = figures?.place.month;
  return month
    ? [...new Set([0, ...backs])].sort((a, b) => a - b).map((back) => addMonths(month, -back))
    : [];
}

/** Why a client has their tier in a month; null when the client was not tiered then. */
export function explainStoredTier(
  context: Pick<Shown, 'db'>,
  code: string,
  client: { readonly id: number; readonly clientNo: string },
  month: Month,
  language: Language,
): TierExplanation | null {
  const { db } = context;
  const found = findMonthRun(context, code, month);
  const row = found && findTierRow(db, found.run.id, client.id);
  if (!found || !row) return null;
  const { scheme } = found.stored;
  const prepared = prepareScheme(scheme);
  const figures = readClientFigures(
    db,
    prepared,
    month,
    client.id,
    readRunTotals(db, found.run.id),
  );
  const source = sourceOf(row, prepared, figures, month);
  const result = {
    ...toTierResult(row, found.stored, { clientNo: client.clientNo, month, source }),
    counted: countedOf(row, prepared, figures),
    watch: prepareWatch(db, found.stored, month)(row),
  };
  const standing = standingOfRun(context, found.run);
  const stands = { standing, outOfDate: outOfDateText(standing, language) };
  if (!figures) return { ...explainTier(result, scheme, language), ...stands };
  const evidence = {
    result,
    scheme,
    prepared,
    row: figures.row,
    values: figures.values,
    places: listFigurePlaces(db, scheme.subject, client.id, monthsAsked(prepared, figures)),
    override: readOverrides(db, scheme.id, month).get(client.id) ?? null,
  };
  return { ...explainTier(result, scheme, language, listEvidence(evidence, language)), ...stands };
}

/** The explanation for the command line; throws a clear failure for whatever is missing. */
export function explainClient(
  context: Pick<Shown, 'db'>,
  wanted: { readonly clientNo: string; readonly month: Month; readonly scheme: string },
  language: Language = 'zh-CN',
): TierExplanation {
  const { clientNo, month } = wanted;
  const { scheme } = requireSchemeOf(context, wanted.scheme, month);
  const client = findClient(context.db, clientNo);
  if (!client) throw new OperationFailure('client.missing', { clientNo });
  if (!findMonthRun(context, scheme.id, month)) {
    throw new OperationFailure('tiering.notRun', { month, scheme: scheme.name });
  }
  const explanation = explainStoredTier(context, scheme.id, client, month, language);
  if (!explanation) throw new OperationFailure('client.notInMonth', { clientNo, month });
  return explanation;
}
