import type { Month } from '../../../shared/models/calendar';
import { cardScheme } from '../../../shared/models/scheme-roles';
import { fen, type Fen } from '../../../shared/models/money';
import type { Scheme } from '../../../shared/models/scheme';
import { ruleOfCode, type DecidingRule } from '../../../shared/models/tiering';
import type { WhatIfMover, WhatIfSummary } from '../../../shared/models/what-if';
import { findSchemeFaults, isWarning } from '../../domain/tiering/faults/find-scheme-faults';
import { schemeFaultSentence } from '../../domain/tiering/scheme-check';
import { mapRanks } from '../../domain/tiering/map-ranks';
import type { PreparedScheme } from '../../domain/tiering/prepare-scheme';
import {
  ColumnCache,
  judgeColumns,
  uncovered,
  type MonthColumns,
} from '../../domain/tiering/judge-columns';
import type { TierState } from '../../domain/tiering/rules/apply-rules';
import { summarizeDraft, type WhatIfClients } from '../../domain/tiering/what-if-summary';
import { countCardHolders } from '../../ledger/cards/card-openings';
import { findSchemeById } from '../../ledger/tiering/schemes';
import { findRunOfCode } from '../../ledger/tiering/tier-runs';
import type { TierInputRow } from '../../ledger/tiering/tier-inputs';
import { listSubjectMonths } from '../../ledger/tiered-months';
import { listWhatIfClients, nameClients } from '../../ledger/tiering/what-if-rows';
import { tierOfCardLevel } from '../../domain/cards/standard';
import { OperationFailure } from '../ground/failure';
import type { Shown } from '../ground/ledger';
import { dayOf } from '../ground/clock';
import { requireSchemeOf } from '../ground/find-scheme';
import { prepareGraceOfDrafts } from './months-of-grace';
import { openMonthFigures, type MonthFigures } from '../ground/month-figures';
import { comparedMonth } from '../../ledger/tiered-months';
import { readyScheme } from './ready-scheme';

/** A month read once, against which drafts of a scheme are tried (docs/architecture.md#life-of-a-threshold). */
export class WhatIf {
  private readonly cache = new ColumnCache();
  private columns: MonthColumns;
  private loaded: string;
  private readonly stored: Scheme;
  private readonly clients: WhatIfClients;
  private readonly ranksNow: Uint8Array;
  private draft: Scheme;
  private ranks: Uint8Array;
  private metrics: Float64Array;

  constructor(
    private readonly context: Pick<Shown, 'db' | 'now'>,
    readonly month: Month,
    code: string,
    private readonly mayGoOn: () => void = () => undefined,
  ) {
    const { scheme } = requireSchemeOf(context, code, month);
    if (!listSubjectMonths(context.db, scheme.subject).includes(month)) {
      throw new OperationFailure('tiering.noSnapshot', { month });
    }
    const prepared = readyScheme(scheme);
    this.stored = scheme;
    this.draft = scheme;
    this.columns = this.load(prepared);
    this.loaded = slotsOf(prepared);
    this.clients = this.readClients();
    const judged = judgeColumns(prepared, this.columns, this.cache, this.mayGoOn);
    this.ranksNow = judged.ranks;
    this.ranks = judged.ranks;
    this.metrics = judged.metrics;
  }

  /** What a draft would do; throws `tiering.schemeFaulty` for one that can not be used. */
  step(draft: Scheme): WhatIfSummary {
    const fault = findSchemeFaults(draft).find((each) => !isWarning(each));
    if (fault || draft.subject !== this.stored.subject) {
      const sentence = fault ? schemeFaultSentence(fault, 'zh-CN') : draft.name;
      throw new OperationFailure('tiering.schemeFaulty', { fault: sentence });
    }
    const prepared = readyScheme(draft);
    if (slotsOf(prepared) !== this.loaded) {
      this.columns = this.load(prepared);
      this.loaded = slotsOf(prepared);
      this.cache.clear();
    }
    const judged = judgeColumns(prepared, this.columns, this.cache, this.mayGoOn);
    this.draft = draft;
    this.ranks = judged.ranks;
    this.metrics = judged.metrics;
    return this.summary();
  }

  /** What the last draft does. */
  summary(): WhatIfSummary {
    return summarizeDraft({
      month: this.month,
      stored: this.stored,
      draft: this.draft,
      clients: this.clients,
      ranksNow: this.ranksNow,
      ranks: this.ranks,
      cards: this.stored.id === cardScheme ? this.clients.cards : [],
    });
  }

  /** The clients whom the last draft moves, those with the most assets first. */
  movers(wanted: {
    readonly from?: number | undefined;
    readonly to?: number | undefined;
    readonly offset: number;
    readonly limit: number;
  }): { readonly count: number; readonly rows: readonly WhatIfMover[] } {
    const map = mapRanks(this.stored, this.draft);
    const places: number[] = [];
    this.ranks.forEach((rank, place) => {
      const now = this.ranksNow[place] as number;
      if (isMove(map, now, rank) && fits(wanted.from, now) && fits(wanted.to, rank))
        places.push(place);
    });
    const { assets, ids } = this.clients;
    places.sort(
      (a, b) =>
        (assets[b] as number) - (assets[a] as number) || (ids[a] as number) - (ids[b] as number),
    );
    const page = places.slice(wanted.offset, wanted.offset + wanted.limit);
    return { count: places.length, rows: this.nameMovers(page) };
  }

  private nameMovers(places: readonly number[]): WhatIfMover[] {
    const { ids, assets, hasAssets, owners, ownerOf } = this.clients;
    const names = nameClients(
      this.context.db,
      places.map((place) => ids[place] as number),
    );
    return places.map((place) => {
      const named = names.get(ids[place] as number);
      const metric = this.metrics[place] as number;
      return {
        clientNo: named?.clientNo ?? '',
        clientName: named?.name ?? '',
        tierNow: tierName(this.stored, this.ranksNow[place]),
        tier: tierName(this.draft, this.ranks[place]),
        metric: Number.isNaN(metric) ? null : metric,
        aum: hasAssets[place] === 1 ? (fen(assets[place] as number) as Fen) : null,
        owner: owners[ownerOf[place] as number] ?? null,
      };
    });
  }

  private load(prepared: PreparedScheme): MonthColumns {
    const { db } = this.context;
    const before = comparedMonth(db, prepared.scheme.subject, this.month);
    const previous = before === null ? undefined : findRunOfCode(db, prepared.scheme.id, before);
    const maker = previous && findSchemeById(db, previous.schemeId)?.scheme;
    const figures = openMonthFigures(db, prepared, this.month, previous?.id ?? null, true);
    const graceOf = prepareGraceOfDrafts(db, this.month);
    return readColumns(figures, maker ?? null, graceOf);
  }

  private readClients(): WhatIfClients {
    const { db } = this.context;
    const ids = this.columns.rows.map((row) => row[this.columns.tail] as number);
    const lines = listWhatIfClients(db, this.month, this.stored.subject);
    return composeClients(ids, lines, cardLines(this.context));
  }
}

/** What the rows that were read depend on; a draft that differs in it is read for anew. */
function slotsOf({ slots, lists, metrics, scheme }: PreparedScheme): string {
  const { population, rules } = scheme;
  return JSON.stringify([
    slots,
    lists,
    rules.household,
    metrics.shares.length > 0 ? population : null,
  ]);
}

const fits = (wanted: number | undefined, rank: number) => wanted === undefined || wanted === rank;

function isMove(map: readonly number[], now: number, rank: number): boolean {
  return (now === uncovered ? uncovered : (map[now] ?? now)) !== rank;
}

function tierName(scheme: Scheme, rank: number | undefined): string {
  return scheme.tiers[rank ?? uncovered]?.name ?? '—';
}

function cardLines(context: Pick<Shown, 'db' | 'now'>): WhatIfClients['cards'] {
  return countCardHolders(context.db, dayOf(context.now())).map(({ level, holders }) => ({
    tier: tierOfCardLevel[level],
    holders,
  }));
}

function composeClients(
  ids: readonly number[],
  lines: ReturnType<typeof listWhatIfClients>,
  cards: WhatIfClients['cards'],
): WhatIfClients {
  const byId = new Map(lines.map((line) => [line.clientId, line]));
  const owners: string[] = [];
  const places = new Map<string, number>();
  const ownerOf = Int32Array.from(ids, (id) => {
    const owner = byId.get(id)?.owner ?? null;
    if (owner === null) return -1;
    const known = places.get(owner) ?? owners.push(owner) - 1;
    places.set(owner, known);
    return known;
  });
  return {
    ids: Float64Array.from(ids),
    assets: Float64Array.from(ids, (id) => byId.get(id)?.aum ?? 0),
    hasAssets: Uint8Array.from(ids, (id) => ((byId.get(id)?.aum ?? null) === null ? 0 : 1)),
    owners,
    ownerOf,
    cards,
  };
}

/** Reads all rows of a month, with what the rules need of each client. */
function readColumns(
  figures: MonthFigures,
  maker: Scheme | null,
  graceOf: (clientId: number, scheme: Scheme) => readonly number[],
): MonthColumns {
  const rows = [...figures.pages()].flat();
  const idOf = (row: (typeof rows)[number]) => row[figures.tail] as number;
  return {
    rows,
    tail: figures.tail,
    place: figures.place,
    lists: rows.map((row) => figures.listsOf(idOf(row))),
    overrides: rows.map((row) => figures.overrideNameOf(idOf(row))),
    pooled: rows.map((row) => figures.isPooled(idOf(row))),
    months: rows.map((row) => row[figures.tail + 6] as number),
    states: rows.map((row) => storedState(row, figures.tail)),
    maker,
    keptBefore: (at, scheme) => graceOf(idOf(rows[at] as TierInputRow), scheme),
  };
}

function storedState(row: readonly (number | string | null)[], tail: number): TierState | null {
  const rank = row[tail + 2];
  if (typeof rank !== 'number') return null;
  return {
    rank,
    judgedRank: (row[tail + 3] ?? rank) as number,
    rule: ruleOfCode(row[tail + 4]) as DecidingRule,
    heldMonths: row[tail + 5] as number,
  };
}
