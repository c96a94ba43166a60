import type { ClientQuery } from '../../../shared/contract/clients/clients';
import { listedAttributes, listedFacts } from '../../../shared/fields/client-values';
import type { Month } from '../../../shared/models/calendar';
import {
  figureFields,
  organisationFigureFields,
  type ClientKind,
  type ClientNo,
  type FigureField,
  type OrganisationFigureField,
} from '../../../shared/models/client';
import type { ClientGroups } from '../../../shared/models/client-group';
import type { ClientRow, SearchHit } from '../../../shared/models/client-list';
import type { SchemeSubject } from '../../../shared/models/scheme';
import { ruleOfCode } from '../../../shared/models/tiering';
import type { Fen } from '../../../shared/models/money';
import { maskIdNo, maskMobile } from '../../domain/clients/mask';
import {
  findClientIds,
  readClientLines,
  searchClients,
  type ClientLine,
} from '../../ledger/clients/client-list';
import { readAtOnce } from '../../ledger/database';
import { sumFigures, type FigureTotals } from '../../ledger/clients/figure-sums';
import { isOrganisation, type ClientListScope } from '../../ledger/clients/client-list-scope';
import { columnOf } from '../../ledger/columns';
import { monthsWithSnapshots } from '../../ledger/months/months';
import { listOwnerNames } from '../../ledger/assignment/present-owner';
import type { StoredScheme } from '../../ledger/tiering/schemes';
import {
  findRun,
  findRunOfCode,
  movementOfCode,
  wonBackCode,
} from '../../ledger/tiering/tier-runs';
import { comparedMonth, listSubjectMonths } from '../../ledger/tiered-months';
import { dayOf } from '../ground/clock';
import { contactRulesOn } from '../ground/dated-contact-rules';
import type { Shown } from '../ground/ledger';
import { findSchemeOfMonth, requireScheme } from '../ground/find-scheme';
import { prepareWatch } from '../tiering/watched-clients';
import { moveRuleOf } from '../../../shared/models/asset-move';
import { readSettings } from '../../ledger/file/settings';

/** An ordered result: the ids, and what its rows are read from. */
export interface ClientList {
  readonly ids: readonly number[];
  readonly scope: ClientListScope;
  /** The month the figures are from: the month before, for clients that left. */
  readonly figuresMonth: Month | null;
  readonly tierRunId: number | null;
  readonly left: boolean;
  /** The version of the scheme that the tiers are by. */
  readonly stored: StoredScheme;
  readonly holdingGroups: Pick<ClientGroups, 'holding' | 'organisationHolding'>;
  readonly totals: FigureTotals;
}

/** Whose months a list of one kind of client is of; undefined where the kind is open. */
function subjectOf(kind: ClientKind | undefined): SchemeSubject | undefined {
  if (kind === undefined) return undefined;
  return isOrganisation(kind) ? 'organisation' : 'retail';
}

/** Finds the clients of a list in order, with the sums of all of them. */
export function queryClients(context: Pick<Shown, 'db' | 'now'>, query: ClientQuery): ClientList {
  return readAtOnce(context.db, () => listOf(context, query));
}

function listOf(context: Pick<Shown, 'db' | 'now'>, query: ClientQuery): ClientList {
  const { db } = context;
  const newest = requireScheme(context, query.scheme);
  const subject = subjectOf(query.filter.kind) ?? newest.scheme.subject;
  const month = query.month ?? listSubjectMonths(db, subject)[0] ?? null;
  const stored = (month && findSchemeOfMonth(context, query.scheme, month)) || newest;
  // A scheme for people says nothing of organisations, and the other way round.
  const tiers = stored.scheme.subject === subject;
  const run = month && tiers ? findRun(db, stored.id, month) : undefined;
  const before = month && comparedMonth(db, subject, month);
  const previous = before && tiers ? findRunOfCode(db, stored.scheme.id, before) : undefined;
  const { groups } = contactRulesOn(context, dayOf(context.now()));
  const scope: ClientListScope = {
    month,
    before,
    runId: run?.id ?? null,
    previousRunId: previous?.id ?? null,
    subject,
    moves: moveRuleOf(readSettings(db)),
    tierNames: stored.scheme.tiers.map(({ name }) => name),
    otherRun: otherRunOf(context, query),
    holdingRules: groups,
  };
  const left = query.filter.list === 'left';
  const figuresMonth = left && month ? before : month;
  const listScope = left ? { ...scope, month: figuresMonth } : scope;
  const ids = findClientIds(db, listScope, query.filter, query.sort);
  return {
    ids,
    scope,
    figuresMonth,
    tierRunId: (left ? scope.previousRunId : scope.runId) ?? null,
    left,
    stored,
    holdingGroups: groups,
    totals: figuresMonth ? sumFigures(db, subject, figuresMonth, ids) : {},
  };
}

/** The run of the other month that a filter asks for, with the names its ranks had then. */
function otherRunOf(
  context: Pick<Shown, 'db'>,
  { scheme, filter }: ClientQuery,
): ClientListScope['otherRun'] {
  if (!filter.tierIn) return null;
  const stored = findSchemeOfMonth(context, scheme, filter.tierIn.month);
  const run = stored && findRun(context.db, stored.id, filter.tierIn.month);
  return run ? { id: run.id, tierNames: stored.scheme.tiers.map(({ name }) => name) } : null;
}

/** Rows of a list from a place on; ID and phone come masked. */
export function readClientPage(
  context: Pick<Shown, 'db'>,
  list: ClientList,
  offset: number,
  limit: number,
): ClientRow[] {
  const ids = list.ids.slice(offset, offset + limit);
  const lines = readClientLines(
    context.db,
    { ...list.scope, figuresMonth: list.figuresMonth, tierRunId: list.tierRunId },
    ids,
  );
  const watchOf =
    list.figuresMonth && !list.left && prepareWatch(context.db, list.stored, list.figuresMonth);
  return lines.map((line) => {
    const { id: clientId, rank, kept_rank: keptRank } = line;
    const rule = ruleOfCode(line['rule']) ?? null;
    const isTiered = typeof rank === 'number' && typeof keptRank === 'number';
    const watch = watchOf && isTiered ? watchOf({ clientId, rank, keptRank, rule }) : null;
    return toRow(line, list, watch?.from ?? null);
  });
}

function organisationFigures(line: ClientLine): Partial<Record<OrganisationFigureField, number>> {
  const filled = organisationFigureFields.flatMap((field) => {
    const value = line[columnOf(field)];
    return typeof value === 'number' ? [[field, value] as const] : [];
  });
  return Object.fromEntries(filled);
}

/** Facts of a line as they stand. */
function textsOf<Field extends string>(
  line: ClientLine,
  fields: readonly Field[],
): Record<Field, string | null> {
  const texts = fields.map((field) => [field, line[columnOf(field)] ?? null]);
  return Object.fromEntries(texts) as Record<Field, string | null>;
}

function toRow(
  line: ClientLine,
  list: ClientList,
  downgradeFrom: ClientRow['downgradeFrom'],
): ClientRow {
  const figures: Partial<Record<FigureField, Fen>> = {};
  for (const field of figureFields) {
    const value = line[columnOf(field)];
    if (typeof value === 'number') figures[field] = value as Fen;
  }
  const tierName = (rank: unknown) =>
    typeof rank === 'number' ? (list.scope.tierNames[rank] ?? null) : null;
  const text = (column: string) => line[column] as string | null;
  const idNo = text('id_no');
  const mobile = text('mobile');
  const { holding, organisationHolding } = list.holdingGroups;
  const holdings: readonly { readonly id: string; readonly name: string }[] =
    list.scope.subject === 'retail' ? holding : organisationHolding;
  return {
    id: line.id,
    clientNo: line.client_no as ClientNo,
    name: line.name,
    ...textsOf(line, listedAttributes),
    idNo: idNo && maskIdNo(idNo),
    mobile: mobile && maskMobile(mobile),
    tier: list.left ? null : tierName(line['rank']),
    rank: list.left ? null : (line['rank'] as number | null),
    previousTier: tierName(list.left ? line['rank'] : line['previous_rank']),
    movement: list.left ? 'left' : movementOf(line['movement']),
    holding: holdings.find(({ id }) => id === line['holding'])?.name ?? null,
    wonBack: line['movement'] === wonBackCode,
    metric: line['metric'] as number | null,
    secondMetric: line['second_metric'] as number | null,
    distanceUp: list.left ? null : (line['distance_up'] as number | null),
    distanceDown: list.left ? null : (line['distance_down'] as number | null),
    rule: ruleOfCode(line['rule']) ?? null,
    downgradeFrom,
    aumChange: list.left ? null : (line['aum_change'] as Fen | null),
    figures,
    ...(list.scope.subject === 'organisation'
      ? {
          organisation: organisationFigures(line),
          ...textsOf(line, listedFacts),
        }
      : {}),
    ownerName: text('owner_name'),
    ownerSource: line['owner_source'] as ClientRow['ownerSource'],
    branchName: text('branch_name'),
    cardLevel: text('card_level'),
  };
}

function movementOf(code: unknown): ClientRow['movement'] {
  return typeof code === 'number' ? movementOfCode(code) : null;
}

/** The first clients that match what was typed anywhere, and why each was found. */
export function searchEverywhere(
  context: Pick<Shown, 'db'>,
  text: string,
  scheme: string,
): SearchHit[] {
  const typed = text.trim();
  if (typed === '') return [];
  const stored = requireScheme(context, scheme);
  const month = monthsWithSnapshots(context.db)[0];
  const run = month && findRun(context.db, stored.id, month);
  const lower = typed.toLowerCase();
  return searchClients(context.db, typed, run ? run.id : null, 12).map((line) => ({
    clientNo: line.client_no as ClientNo,
    name: line.name,
    matched: matchOf(line, typed, lower),
    tier: line.rank === null ? null : (stored.scheme.tiers[line.rank]?.name ?? null),
  }));
}

function matchOf(
  line: { client_no: string; name: string; pinyin: string; initials: string; id_no: string | null },
  typed: string,
  lower: string,
): SearchHit['matched'] {
  if (line.name.includes(typed)) return 'name';
  if (line.client_no.includes(typed)) return 'clientNo';
  if (line.initials.startsWith(lower)) return 'initials';
  if (line.pinyin.startsWith(lower)) return 'pinyin';
  return line.id_no?.endsWith(typed.toUpperCase()) ? 'idTail' : 'mobileTail';
}

/** Owners of a month's clients (the newest month when none is given), most clients first. */
export function listOwnersOf(context: Pick<Shown, 'db'>, month: Month | null): string[] {
  const shown = month ?? monthsWithSnapshots(context.db)[0];
  return shown ? listOwnerNames(context.db, shown) : [];
}
