import { addMonths, monthOf, type Day, type Month } from '../../../shared/models/calendar';
import type { ClientNo } from '../../../shared/models/client';
import type { ContactRules } from '../../../shared/models/contact-rules';
import type { DutyPeriod, DutyRule, VisitPosition } from '../../../shared/models/contact-duty';
import { addDays } from '../../../shared/models/day-count';
import type { Scheme } from '../../../shared/models/scheme';
import { ownerRoleOf } from '../../domain/assignment/owner-role';
import type {
  DutyClient,
  DutyContact,
  DutyFacts,
  DutyPerson,
  OwnerSpan,
} from '../../domain/contact/judge-duties';
import { listCarePeople, type CarePerson } from '../../ledger/assignment-people';
import {
  findRank,
  listMonthFigures,
  listOwnedRows,
  listOwnerPeriods,
  listRunMonths,
  listTierMarks,
  newestMonths,
  type OwnedRow,
  type PeriodRow,
} from '../../ledger/contact-clients';
import { listCountedContacts } from '../../ledger/contact-reports';
import { listPositions } from '../../ledger/contact-rules';
import { findScheme, findSchemeById } from '../../ledger/schemes';
import type { LedgerContext } from '../ledger-context';
import { workCalendarOf } from './contact-rules';

/** The day from which an owner of a file counts who is not known to have begun later. */
const always = '1900-01-01' as Day;

/** Whom to look at: one person's clients, one client, or everybody. */
export interface Scope {
  readonly staffNo?: string | undefined;
  readonly clientNo?: string | undefined;
  /** Besides the person's own clients all organisations, for whoever visits them by position. */
  readonly withOrganisations?: boolean;
}

/** A client with its owner. */
export type OwnedClient = OwnedRow;

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
  context: Pick<LedgerContext, 'db'>,
  rules: ContactRules,
  today: Day,
  since: Day,
  scope: Scope = {},
): ContactFacts {
  const { db } = context;
  const months = newestMonths(db, monthOf(today));
  const people = listCarePeople(db);
  const contacts = listCountedContacts(db, { from: since, to: today });
  const clients = readClients(context, people, months, scope, contacts);
  const tierOf = tierFinder(context, clients.length);
  const periods = groupPeriods(listOwnerPeriods(db, scope.clientNo ?? null));
  const figures = figuresFinder(context, clients, months.people);
  const positions = listPositions(db);
  const duties: DutyFacts = {
    settings: rules.duties,
    calendar: workCalendarOf(context),
    people: people.map((person) => dutyPerson(person, positions)),
    clients: clients.map((client): DutyClient => ({
      clientNo: client.clientNo as ClientNo,
      owners: spansOf(client, periods.get(client.clientNo) ?? []),
      tierAt: (scheme, period) => tierOf(scheme, client, monthBefore(period))?.name ?? null,
      hadBusinessAt: (period) => figures(client, monthBefore(period)) !== 0,
    })),
    contacts: contacts as DutyContact[],
    today,
  };
  return { duties, clients, people, tierOf, months };
}

/** What is known when a period begins: the month before. */
function monthBefore({ from }: DutyPeriod): Month {
  return addMonths(monthOf(from), -1);
}

function readClients(
  { db }: Pick<LedgerContext, 'db'>,
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
  const rows = listOwnedRows(db, wish);
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
    listOwnedRows(db, { ...wish, staffNo: null, clientNo: each }),
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

/**
 * Stretches with an owner: the ledger's decisions, else whom the files name, from the day they say; nobody
 * answers for the time before somebody became a client.
 */
function spansOf(client: OwnedClient, periods: readonly PeriodRow[]): OwnerSpan[] {
  if (periods.length === 0) {
    const { owner, ownedSince, firstOpenedOn } = client;
    const [opened, since] = [firstOpenedOn ?? always, ownedSince ?? always];
    const from = opened > since ? opened : since;
    return owner === null ? [] : [{ staffNo: owner, from, to: null }];
  }
  return periods.flatMap(({ staffNo, from, endedOn }) => {
    if (staffNo === null) return [];
    const to = endedOn === null ? null : addDays(endedOn, -1);
    return to !== null && to < from ? [] : [{ staffNo, from, to }];
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
export function scopeOf(
  { db }: Pick<LedgerContext, 'db'>,
  rules: ContactRules,
  staffNo: string,
): Scope {
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
function tierFinder({ db }: Pick<LedgerContext, 'db'>, clients: number): ContactFacts['tierOf'] {
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
  { db }: Pick<LedgerContext, 'db'>,
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
