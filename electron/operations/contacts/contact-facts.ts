import {
  addMonths,
  daysInMonth,
  monthOf,
  type Day,
  type Month,
} from '../../../shared/models/calendar';
import type { ClientNo } from '../../../shared/models/client';
import type { ContactRules } from '../../../shared/models/contact-rules';
import type { DutyPeriod, DutyRule, VisitPosition } from '../../../shared/models/contact-duty';
import type { Scheme } from '../../../shared/models/scheme';
import { ownerRoleOf } from '../../domain/assignment/owner-role';
import type {
  DutyClient,
  DutyContact,
  DutyFacts,
  DutyPerson,
  OwnerSpan,
} from '../../domain/contacts/judge-duties';
import { staffFinder } from '../../domain/assignment/present-owner';
import { ownerSpans, type OwnerHistory } from '../../domain/contacts/owner-spans';
import { listCarePeople, type CarePerson } from '../../ledger/assignment/assignment-people';
import {
  findRank,
  listFileOwners,
  listGoneRows,
  listMonthFigures,
  listOwnedRows,
  listOwnerPeriods,
  listRunMonths,
  listTierMarks,
  newestMonths,
  type OwnedRow,
  type PeriodRow,
} from '../../ledger/contacts/contact-clients';
import { listCountedContacts } from '../../ledger/contacts/contact-reports';
import { listPositions } from '../../ledger/contacts/contact-rules';
import { findScheme, findSchemeById } from '../../ledger/tiering/schemes';
import type { Shown } from '../ground/ledger';
import { workCalendarOf } from './contact-rules';
import { noContactSpans, type NoContactSpan } from '../../domain/contacts/no-contact';
import { listChangesOf } from '../../ledger/clients/client-fact-changes';

/** Whom to look at: one person's clients, one client, or everybody. */
interface Scope {
  readonly staffNo?: string | undefined;
  readonly clientNo?: string | undefined;
  /** Besides the person's own clients all organisations, for whoever visits them by position. */
  readonly withOrganisations?: boolean;
  /** Clients too who have left since, for what was due while they were there. */
  readonly withGone?: boolean;
}

/** A client with its owner. */
export interface OwnedClient extends OwnedRow {
  /** Whether the newest files know the client no more. */
  readonly isGone: boolean;
  /** The last day on which anything could be due; null while the client is there. */
  readonly until: Day | null;
}

/** What was read for duties, and the clients behind them. */
export interface ContactFacts {
  readonly duties: DutyFacts;
  readonly clients: readonly OwnedClient[];
  readonly people: readonly CarePerson[];
  /** Rank and name of a client's tier in the newest run of a scheme up to a month. */
  readonly tierOf: (
    scheme: string,
    client: Pick<OwnedRow, 'clientId'>,
    month: Month,
  ) => Tier | null;
  /** When a client must not be contacted. */
  readonly noContactOf: (client: OwnedRow) => readonly NoContactSpan[];
  /** The newest months with figures. */
  readonly months: { readonly people: Month | null; readonly organisations: Month | null };
}

export interface Tier {
  readonly rank: number;
  readonly name: string;
  readonly isVip: boolean;
}

const noMonth = '0000-00' as Month;

/** Beyond so many clients a run is read as a whole instead of client by client. */
const wholeRunFrom = 2_000;

/** Reads what duties are judged by; contacts from the given day on. */
export function readContactFacts(
  context: Pick<Shown, 'db'>,
  rules: ContactRules,
  today: Day,
  since: Day,
  scope: Scope = {},
): ContactFacts {
  const { db } = context;
  const months = newestMonths(db, monthOf(today));
  const people = listCarePeople(db);
  const contacts = listCountedContacts(db, { from: since, to: today });
  const firstMonth = addMonths(monthOf(since), -1);
  const clients = [
    ...readClients(context, people, months, scope, contacts),
    ...(scope.withGone ? readGone(context, months, firstMonth) : []),
  ];
  const tierOf = tierFinder(context, clients.length);
  const fileOwners = readFileOwners(context, people, clients, { from: firstMonth, before: months });
  const periods = groupPeriods(listOwnerPeriods(db, scope.clientNo ?? null));
  const figures = figuresFinder(context, clients, months.people);
  const positions = listPositions(db);
  const marks = groupMarks(listChangesOf(db, 'doNotContact'));
  const noContactOf = ({ clientNo, doNotContact }: OwnedRow) =>
    noContactSpans(marks.get(clientNo) ?? [], doNotContact === 1);
  const duties: DutyFacts = {
    settings: rules.duties,
    calendar: workCalendarOf(context),
    people: people.map((person) => dutyPerson(person, positions)),
    clients: clients.map((client): DutyClient => ({
      clientNo: client.clientNo as ClientNo,
      // Whoever must not be contacted is owed no contact, as it was at the time.
      noContact: noContactOf(client),
      owners: spansOf(
        client,
        periods.get(client.clientNo) ?? [],
        fileOwners.get(client.clientId) ?? [],
        newestOf(client, months),
      ),
      tierAt: (scheme, period) => tierOf(scheme, client, monthBefore(period))?.name ?? null,
      hadBusinessAt: (period) => figures(client, monthBefore(period)) !== 0,
    })),
    contacts: contacts as DutyContact[],
    today,
  };
  return { duties, clients, people, tierOf, months, noContactOf };
}

function groupMarks(changes: ReturnType<typeof listChangesOf>) {
  const groups = new Map<string, typeof changes>();
  for (const change of changes) {
    const known = groups.get(change.clientNo);
    if (known) known.push(change);
    else groups.set(change.clientNo, [change]);
  }
  return groups;
}

const newestOf = ({ kind }: OwnedRow, months: ContactFacts['months']): Month =>
  (kind === 'retail' ? months.people : months.organisations) ?? noMonth;

/**
 * Clients who left in the stretch, with the owner of their last month. They were known until the month
 * after it was over: only then could a file have shown that they were gone.
 */
function readGone(
  { db }: Pick<Shown, 'db'>,
  months: ContactFacts['months'],
  from: Month,
): OwnedClient[] {
  return (['retail', 'organisation'] as const).flatMap((subject) => {
    const newest = subject === 'retail' ? months.people : months.organisations;
    return listGoneRows(db, subject, { from, before: newest ?? noMonth }).map((row) => {
      const last = addMonths(row.lastMonth, 1);
      return { ...row, isGone: true, until: `${last}-${daysInMonth(last)}` as Day };
    });
  });
}

/** What is known when a period begins: the month before. */
function monthBefore({ from }: DutyPeriod): Month {
  return addMonths(monthOf(from), -1);
}

function readClients(
  { db }: Pick<Shown, 'db'>,
  people: readonly CarePerson[],
  months: ContactFacts['months'],
  { staffNo, clientNo, withOrganisations = false }: Scope,
  contacts: readonly { readonly clientNo: string; readonly staffNo: string }[],
): OwnedClient[] {
  const wish = {
    month: months.people ?? noMonth,
    organisationMonth: months.organisations ?? noMonth,
    staffNo: staffNo ?? null,
    staffName: people.find((each) => each.staffNo === staffNo)?.name ?? null,
    clientNo: clientNo ?? null,
    allOrganisations: withOrganisations,
  };
  // Rows are nobody else's: a copy of each of all clients takes longer than their query.
  const there = (row: OwnedRow): OwnedClient =>
    Object.assign(row, { isGone: false as const, until: null });
  const rows = listOwnedRows(db, wish).map(there);
  if (staffNo === undefined) return rows;
  const own = rows.filter(
    ({ owner, kind }) => owner === staffNo || (withOrganisations && kind !== 'retail'),
  );
  // Clients who went to somebody else since still count for the days before.
  const known = new Set(own.map((each) => each.clientNo));
  const gone = new Set(
    contacts
      .filter((each) => each.staffNo === staffNo && !known.has(each.clientNo))
      .map((each) => each.clientNo),
  );
  const others = [...gone].flatMap((each) =>
    listOwnedRows(db, { ...wish, staffNo: null, clientNo: each }).map(there),
  );
  return [...own, ...others];
}

function groupPeriods(rows: readonly PeriodRow[]): Map<string, PeriodRow[]> {
  const groups = new Map<string, PeriodRow[]>();
  for (const row of rows) {
    const known = groups.get(row.clientNo);
    if (known) known.push(row);
    else groups.set(row.clientNo, [row]);
  }
  return groups;
}

/** Whom the files of earlier months named, by client; the newest month's owner is in the row. */
function readFileOwners(
  { db }: Pick<Shown, 'db'>,
  people: readonly CarePerson[],
  clients: readonly OwnedClient[],
  stretch: { readonly from: Month; readonly before: ContactFacts['months'] },
): Map<number, OwnerHistory['months'][number][]> {
  const find = staffFinder(people);
  const ids = clients.length < wholeRunFrom ? clients.map(({ clientId }) => clientId) : null;
  const owners = new Map<number, OwnerHistory['months'][number][]>();
  const { from, before } = stretch;
  const rows = [
    ...listFileOwners(db, 'retail', { from, before: before.people ?? noMonth, ids }),
    ...listFileOwners(db, 'organisation', { from, before: before.organisations ?? noMonth, ids }),
  ];
  for (const { clientId, month, staffNo, name } of rows) {
    const known = owners.get(clientId);
    const line = { month, owner: find(staffNo, name) };
    if (known) known.push(line);
    else owners.set(clientId, [line]);
  }
  return owners;
}

function spansOf(
  client: OwnedClient,
  periods: readonly PeriodRow[],
  earlier: OwnerHistory['months'],
  newest: Month,
): OwnerSpan[] {
  const { owner, ownerSource, ownedSince, firstOpenedOn, until } = client;
  const isOfMonth = ownerSource === 'monthFile' || ownerSource === 'none';
  const isFiled = ownerSource === 'ownersFile' && owner !== null && ownedSince !== null;
  return ownerSpans({
    months: isOfMonth ? [...earlier, { month: newest, owner }] : earlier,
    filed: isFiled ? { owner, since: ownedSince } : null,
    periods,
    firstOpenedOn,
    until,
  });
}

const positionWords: readonly (readonly [RegExp, VisitPosition])[] = [
  [/支行行长|副行长|行长/, 'branchLeader'],
  [/(公司|对公)(业务)?部?(负责人|主任|总经理|主管)/, 'corporateHead'],
  [/网点(副)?(负责人|主任)|^head$/i, 'outletLeader'],
  [/客户经理|理财经理|^rm$/i, 'rm'],
];

/**
 * Whose clients a person's duties are about: their own; where a rule asks something of a position they
 * hold all organisations too, or everybody where the rule is about persons.
 */
export function scopeOf({ db }: Pick<Shown, 'db'>, rules: ContactRules, staffNo: string): Scope {
  const person = listCarePeople(db).find((each) => each.staffNo === staffNo);
  const positions = person ? dutyPerson(person, listPositions(db)).positions : [];
  const asked = rules.duties.rules.filter(
    (rule) => rule.kind === 'client' && rule.by !== 'owner' && positions.includes(rule.by),
  );
  const isOfOrganisations = (rule: DutyRule) =>
    rule.kind === 'client' &&
    rule.scheme !== null &&
    findScheme(db, rule.scheme)?.scheme.subject === 'organisation';
  if (!asked.every(isOfOrganisations)) return {};
  return { staffNo, withOrganisations: asked.length > 0 };
}

/** Positions as the head put them down, else as the staff list's word says. */
function dutyPerson(
  person: CarePerson,
  positions: ReadonlyMap<string, readonly VisitPosition[]>,
): DutyPerson {
  const { staffNo, role, leaveFrom, leaveUntil } = person;
  const guessed = positionWords.find(([pattern]) => pattern.test(role.trim()))?.[1];
  const fallback = guessed ?? (ownerRoleOf(role) === 'head' ? 'outletLeader' : undefined);
  const leave =
    leaveFrom === null ? [] : [{ from: leaveFrom as Day, to: leaveUntil as Day | null }];
  return { staffNo, positions: positions.get(staffNo) ?? (fallback ? [fallback] : []), leave };
}

/** Finds tiers: of the newest run up to a month, else of the earliest there is. */
function tierFinder({ db }: Pick<Shown, 'db'>, clients: number): ContactFacts['tierOf'] {
  const runs = new Map<string, ReturnType<typeof listRunMonths>>();
  const schemes = new Map<number, Scheme>();
  const ranks = new Map<number, Map<number, number | null>>();
  const rankIn = (runId: number, clientId: number): number | null => {
    let known = ranks.get(runId);
    if (!known) {
      const all = clients < wholeRunFrom ? [] : listTierMarks(db, runId);
      known = new Map(all.map((each) => [each.clientId, each.rank]));
      ranks.set(runId, known);
    }
    if (clients >= wholeRunFrom) return known.get(clientId) ?? null;
    // Several duties ask for the same rank.
    const rank = known.get(clientId);
    if (rank !== undefined) return rank;
    const found = findRank(db, runId, clientId);
    known.set(clientId, found);
    return found;
  };
  return (scheme, { clientId }, month) => {
    const all = runs.get(scheme) ?? listRunMonths(db, scheme);
    runs.set(scheme, all);
    const run = all.findLast((each) => each.month <= month) ?? all[0];
    if (!run) return null;
    const rank = rankIn(run.runId, clientId);
    if (rank === null) return null;
    const stored = schemes.get(run.schemeId) ?? findSchemeById(db, run.schemeId)?.scheme;
    if (!stored) return null;
    schemes.set(run.schemeId, stored);
    const name = stored.tiers.find((each) => each.rank === rank)?.name ?? '';
    return { rank, name, isVip: rank >= stored.vipFloorRank };
  };
}

/** Transactions of a client in a month; null where they are not known. */
function figuresFinder(
  { db }: Pick<Shown, 'db'>,
  clients: readonly OwnedRow[],
  newest: Month | null,
): (client: OwnedRow, month: Month) => number | null {
  const newestFigures = new Map(clients.map((each) => [each.clientId, each.transactions]));
  const months = new Map<Month, Map<number, number | null>>();
  return ({ clientId }, month) => {
    if (newest === null || month >= newest) return newestFigures.get(clientId) ?? null;
    let figures = months.get(month);
    if (!figures) {
      const rows = listMonthFigures(db, month);
      figures = new Map(rows.map((each) => [each.clientId, each.transactions]));
      months.set(month, figures);
    }
    return figures.get(clientId) ?? null;
  };
}
