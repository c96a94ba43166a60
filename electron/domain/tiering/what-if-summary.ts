import type { Month } from '../../../shared/models/calendar';
import { fen } from '../../../shared/models/money';
import type { Scheme } from '../../../shared/models/scheme';
import type { WhatIfLine, WhatIfOwner, WhatIfSummary } from '../../../shared/models/what-if';
import { uncovered } from './judge-columns';
import { mapRanks } from './map-ranks';

/** The clients of a month in columns, as a what-if counts them. */
export interface WhatIfClients {
  readonly ids: Float64Array;
  /** Fen; 0 where unknown. */
  readonly assets: Float64Array;
  readonly hasAssets: Uint8Array;
  readonly owners: readonly string[];
  /** Place among the owners; -1 without one. */
  readonly ownerOf: Int32Array;
  /** Holders of cards by the tier that a card stands for. */
  readonly cards: readonly { readonly tier: string; readonly holders: number }[];
}

interface Counts {
  readonly clients: Float64Array;
  readonly assets: Float64Array;
}

function countRanks(ranks: Uint8Array, assets: Float64Array): Counts {
  const counts = { clients: new Float64Array(256), assets: new Float64Array(256) };
  for (let at = 0; at < ranks.length; at += 1) {
    const rank = ranks[at] as number;
    counts.clients[rank] = (counts.clients[rank] as number) + 1;
    counts.assets[rank] = (counts.assets[rank] as number) + (assets[at] as number);
  }
  return counts;
}

/** Clients per rank before (row) and after (column); the draft's ranks may be more or fewer. */
function countMoves(stored: Scheme, draft: Scheme, now: Uint8Array, ranks: Uint8Array): number[][] {
  const moves = stored.tiers.map(() => draft.tiers.map(() => 0));
  for (let at = 0; at < now.length; at += 1) {
    const row = moves[now[at] as number];
    const rank = ranks[at] as number;
    if (row && row[rank] !== undefined) row[rank] += 1;
  }
  return moves;
}

function lineOf(
  { name, rank }: Scheme['tiers'][number],
  after: Counts,
  now: Counts,
  rankNow: number | undefined,
): WhatIfLine {
  return {
    rank,
    tier: name,
    clients: after.clients[rank] as number,
    aum: fen(after.assets[rank] as number),
    clientsNow: rankNow === undefined ? 0 : (now.clients[rankNow] as number),
    aumNow: fen(rankNow === undefined ? 0 : (now.assets[rankNow] as number)),
  };
}

function countOwners(
  clients: WhatIfClients,
  draft: { readonly ranks: Uint8Array; readonly floor: number },
  now: { readonly ranks: Uint8Array; readonly floor: number },
): WhatIfOwner[] {
  const isVip = (rank: number, floor: number) => rank !== uncovered && rank >= floor;
  const owners = clients.owners.map((owner) => ({ owner, vipClients: 0, vipClientsNow: 0 }));
  for (let at = 0; at < clients.ownerOf.length; at += 1) {
    const owner = owners[clients.ownerOf[at] as number];
    if (!owner) continue;
    if (isVip(draft.ranks[at] as number, draft.floor)) owner.vipClients += 1;
    if (isVip(now.ranks[at] as number, now.floor)) owner.vipClientsNow += 1;
  }
  return owners.sort((a, b) => b.vipClients - a.vipClients || (a.owner < b.owner ? -1 : 1));
}

/** What a draft does to a month against the stored version (docs/architecture.md#life-of-a-threshold). */
export function summarizeDraft(input: {
  readonly month: Month;
  readonly stored: Scheme;
  readonly draft: Scheme;
  readonly clients: WhatIfClients;
  readonly ranksNow: Uint8Array;
  readonly ranks: Uint8Array;
  readonly cards: WhatIfClients['cards'];
}): WhatIfSummary {
  const { stored, draft, clients, ranksNow, ranks } = input;
  const after = countRanks(ranks, clients.assets);
  const now = countRanks(ranksNow, clients.assets);
  const rankNowOf = new Map(stored.tiers.map(({ name, rank }) => [name, rank]));
  const lines = draft.tiers.map((tier) => lineOf(tier, after, now, rankNowOf.get(tier.name)));
  return {
    month: input.month,
    lines,
    ...countDirections(mapRanks(stored, draft), ranksNow, ranks),
    moves: countMoves(stored, draft, ranksNow, ranks),
    owners: countOwners(
      clients,
      { ranks, floor: draft.vipFloorRank },
      { ranks: ranksNow, floor: stored.vipFloorRank },
    ),
    cardDemand: input.cards.map(({ tier, holders }) => ({
      tier,
      clients: lines.find((line) => line.tier === tier)?.clients ?? 0,
      holders,
    })),
  };
}

/** Who moves at all, and who goes up or down; coming into or out of the population is a move too. */
function countDirections(
  map: readonly number[],
  now: Uint8Array,
  ranks: Uint8Array,
): Pick<WhatIfSummary, 'movers' | 'up' | 'down'> {
  let [movers, up, down] = [0, 0, 0];
  for (let at = 0; at < ranks.length; at += 1) {
    const before = now[at] === uncovered ? uncovered : (map[now[at] as number] as number);
    const after = ranks[at] as number;
    if (before === after) continue;
    movers += 1;
    if (before === uncovered || after === uncovered) continue;
    if (after > before) up += 1;
    else down += 1;
  }
  return { movers, up, down };
}
