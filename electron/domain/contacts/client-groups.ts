import type { ClientKind } from '../../../shared/models/client';
import {
  namedOccupations,
  orientationOf,
  type ClientGroup,
  type ClientGroups,
  type GroupDimension,
  type GroupReason,
  type HoldingPreference,
} from '../../../shared/models/client-group';
import { contributionOfYear, type MonthHoldings } from './contribution';

/** A client as groups see them. */
export interface GroupedClient {
  readonly kind: ClientKind | string;
  /** Occupation of a person, line of business of an organisation. */
  readonly occupation: string | null;
  /** What the manager or a file says the client looks for. */
  readonly orientation: string | null;
  /** What a file says the client prefers to hold. */
  readonly holdingPreference: string | null;
  /** The newest month; null where there are no figures. */
  readonly holdings: MonthHoldings | null;
}

interface Playbook {
  readonly id: string;
  readonly name: string;
  readonly aim: string;
  readonly say: string;
  readonly product: string;
  readonly service: string;
}

function grouped(dimension: GroupDimension, group: Playbook, reason: GroupReason): ClientGroup {
  const { id, name, aim, say, product, service } = group;
  return { dimension, id, name, reason, aim, say, product, service };
}

function byContribution(
  { holdings }: GroupedClient,
  { contribution: groups, margins }: ClientGroups,
): ClientGroup[] {
  if (holdings === null) return [];
  const contribution = contributionOfYear(holdings, margins);
  const reached = groups
    .filter(({ atLeast }) => contribution >= atLeast)
    .sort((one, other) => other.atLeast - one.atLeast);
  const [best] = reached;
  if (!best) return [];
  const { atLeast } = best;
  return [grouped('contribution', best, { kind: 'contribution', contribution, atLeast })];
}

const ofPersons = new Set<string>(namedOccupations);

/** The eight named ones are persons'; the outlet's own may be lines of business. */
function byOccupation(
  { kind, occupation }: GroupedClient,
  { occupation: groups }: ClientGroups,
): ClientGroup[] {
  const text = (occupation ?? '').trim();
  if (text === '') return [];
  for (const group of groups) {
    if (kind !== 'retail' && ofPersons.has(group.id)) continue;
    const word = group.words.find((each) => text.includes(each));
    if (word !== undefined) return [grouped('occupation', group, { kind: 'word', text, word })];
  }
  return [];
}

/** What a person looks for, where the manager or a file says so; nobody's is guessed. */
function byOrientation(client: GroupedClient, groups: ClientGroups): ClientGroup[] {
  const text = (client.orientation ?? '').trim();
  const stated = client.kind === 'retail' ? orientationOf(text) : null;
  const group = groups.orientation.find(({ id }) => id === stated);
  return group ? [grouped('orientation', group, { kind: 'stated', text })] : [];
}

/** A preference that a text names: “存款型” or “存款”. */
function preferenceNamed(
  text: string,
  { holding }: Pick<ClientGroups, 'holding'>,
): { readonly id: HoldingPreference; readonly reason: GroupReason } | null {
  const stated = holding.find(
    ({ name }) => text !== '' && (text.includes(name) || text === name.replace(/型$/, '')),
  );
  return stated ? { id: stated.id, reason: { kind: 'stated', text } } : null;
}

/**
 * What a client prefers to hold: what a file says of them, also where it calls that an orientation; else
 * what they owe against what they hold, how much they do with little on the account, and the largest
 * part of what they hold. `holdingSql` says the same in SQL.
 */
function preferenceOf(
  { orientation, holdingPreference, holdings }: GroupedClient,
  groups: ClientGroups,
): { readonly id: HoldingPreference; readonly reason: GroupReason } | null {
  const stated =
    preferenceNamed((holdingPreference ?? '').trim(), groups) ??
    preferenceNamed((orientation ?? '').trim(), groups);
  if (stated) return stated;
  if (holdings === null) return null;
  const { deposit, wealth, investment, unsplit, loan, transactions } = holdings;
  const known = deposit + wealth + investment;
  const assets = known + unsplit;
  if (loan > 0 && loan >= Math.max(0, assets) * groups.creditShare) {
    return { id: 'credit', reason: { kind: 'credit', loan, assets } };
  }
  const isBusy = transactions !== null && transactions >= groups.settlementTransactions;
  if (isBusy && assets < groups.settlementAssets) {
    return { id: 'settlement', reason: { kind: 'settlement', transactions, assets } };
  }
  if (known <= 0) return null;
  const parts = [
    ['deposit', deposit],
    ['wealth', wealth],
    ['investment', investment],
  ] as const;
  // Of equal parts the first, so that the same figures always say the same.
  const [part, amount] = parts.reduce((most, each) => (each[1] > most[1] ? each : most));
  return { id: part, reason: { kind: 'share', part, share: amount / known } };
}

function byHolding(client: GroupedClient, groups: ClientGroups): ClientGroup[] {
  const found = preferenceOf(client, groups);
  const list: readonly Playbook[] =
    client.kind === 'retail' ? groups.holding : groups.organisationHolding;
  const group = list.find(({ id }) => id === found?.id);
  return found && group ? [grouped('holding', group, found.reason)] : [];
}

/**
 * The groups a client is in, at most one of each dimension, with the reason for each
 * (docs/rules/clients.md#groups).
 */
export function groupsOf(client: GroupedClient, groups: ClientGroups): ClientGroup[] {
  return [
    ...byContribution(client, groups),
    ...byOccupation(client, groups),
    ...byOrientation(client, groups),
    ...byHolding(client, groups),
  ];
}

/** The most telling dimension first: what somebody knows of a client says more than what figures suggest. */
const tellingFirst: readonly GroupDimension[] = [
  'orientation',
  'holding',
  'occupation',
  'contribution',
];

/** What the playbooks of a client's groups give: the first that says anything counts for each part. */
export function playbookOf(
  groups: readonly ClientGroup[],
): Pick<ClientGroup, 'say' | 'product' | 'service'> {
  const ordered = tellingFirst.flatMap((dimension) =>
    groups.filter((group) => group.dimension === dimension),
  );
  const first = (part: 'say' | 'product' | 'service'): string =>
    ordered.find((group) => group[part] !== '')?.[part] ?? '';
  return { say: first('say'), product: first('product'), service: first('service') };
}
