import type { Day } from '../../../shared/models/calendar';
import type { ClientNo } from '../../../shared/models/client';
import type { ContactChannel } from '../../../shared/models/contact';
import type {
  ClientDutyRule,
  Duty,
  DutyPeriod,
  DutySettings,
  DutyState,
  PersonDutyRule,
  VisitPosition,
} from '../../../shared/models/contact-duty';
import { addDays } from '../../../shared/models/day-count';
import { periodsBetween } from './periods';
import { countWorkdays, type WorkCalendar } from './work-calendar';
import { isNoContactIn, type NoContactSpan } from './no-contact';

/** A stretch with one owner; the last day is null while it lasts. */
export interface OwnerSpan {
  readonly staffNo: string;
  readonly from: Day;
  readonly to: Day | null;
}

/** A client as duties see them. */
export interface DutyClient {
  readonly clientNo: ClientNo;
  readonly owners: readonly OwnerSpan[];
  /** The name of the client's tier by a scheme when a period begins; null outside of it. */
  readonly tierAt: (scheme: string, period: DutyPeriod) => string | null;
  /** When they must not be contacted: nothing is due in a period that touches it. */
  readonly noContact?: readonly NoContactSpan[];
  /** Whether there was business lately, as last known when a period begins. */
  readonly hadBusinessAt: (period: DutyPeriod) => boolean;
}

/** Who may have duties. */
export interface DutyPerson {
  readonly staffNo: string;
  readonly positions: readonly VisitPosition[];
  /** Days away; both ends belong to them. */
  readonly leave: readonly { readonly from: Day; readonly to: Day | null }[];
}

/** A contact as duties see it. */
export interface DutyContact {
  readonly clientNo: ClientNo;
  readonly staffNo: string;
  readonly on: Day;
  readonly channel: ContactChannel;
}

/** All that duties are judged by. */
export interface DutyFacts {
  readonly settings: DutySettings;
  readonly calendar: WorkCalendar;
  readonly people: readonly DutyPerson[];
  readonly clients: readonly DutyClient[];
  readonly contacts: readonly DutyContact[];
  readonly today: Day;
}

/** Days of a full working week: a shorter one asks for proportionally fewer clients. */
const fullWeek = 5;

/**
 * Every duty of the periods that touch the days from `from` to `to`, with how far it is
 * (docs/rules/contacts.md#duties).
 *
 * A client's duty is answered for by the owner on the period's last day, or today while it runs. All contacts
 * with the client in the period count, whoever had them and in whatever order
 * (docs/rules/contacts.md#who-answers-for-a-duty: results on a client count for its owner); one contact counts
 * for every duty it fits. Nobody answers for somebody who came in the last days of a period, or while being
 * away for all of it: excused.
 */
export function judgeDuties(facts: DutyFacts, from: Day, to: Day): Duty[] {
  const byClient = groupBy(facts.contacts, ({ clientNo }) => clientNo);
  const byPerson = groupBy(facts.contacts, ({ staffNo }) => staffNo);
  const people = new Map(facts.people.map((each) => [each.staffNo, each]));
  const known = { ...facts, byClient, byPerson, peopleByNo: people, there: new Map() };
  return facts.settings.rules.flatMap((rule) =>
    periodsBetween(from, to, rule.period).flatMap((period) => [
      ...(rule.kind === 'client'
        ? clientDuties(rule, period, known)
        : personDuties(rule, period, known)),
    ]),
  );
}

interface KnownFacts extends DutyFacts {
  readonly byClient: ReadonlyMap<string, readonly DutyContact[]>;
  readonly byPerson: ReadonlyMap<string, readonly DutyContact[]>;
  readonly peopleByNo: ReadonlyMap<string, DutyPerson>;
  /** Working days that people are there in a period, once counted. */
  readonly there: Map<string, number>;
}

function groupBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const known = groups.get(key);
    if (known) known.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

const isIn = (on: Day, { from, to }: DutyPeriod) => on >= from && on <= to;

/** The day on which a period is looked at: its last one, or today while it runs. */
const lastLook = ({ to }: DutyPeriod, today: Day): Day => (to < today ? to : today);

function ownerOn({ owners }: DutyClient, day: Day): OwnerSpan | undefined {
  return owners.find(({ from, to }) => from <= day && (to === null || to >= day));
}

function stateOf(period: DutyPeriod, today: Day, isDone: boolean, isExcused: boolean): DutyState {
  if (isDone) return 'done';
  if (isExcused) return 'excused';
  return period.to < today ? 'missed' : 'open';
}

/** Whether a person was away on every working day of a period. */
function isAway(person: DutyPerson | undefined, period: DutyPeriod, facts: KnownFacts) {
  return person !== undefined && daysThere(person, period, facts) === 0;
}

function daysThere(person: DutyPerson, period: DutyPeriod, facts: KnownFacts): number {
  const key = `${person.staffNo} ${period.key}`;
  const known = facts.there.get(key);
  if (known !== undefined) return known;
  const days = workdaysThere(person, period, facts.calendar);
  facts.there.set(key, days);
  return days;
}

/** Working days of a period on which a person is there. */
function workdaysThere(
  { leave }: DutyPerson,
  { from, to }: DutyPeriod,
  calendar: WorkCalendar,
): number {
  const all = countWorkdays(calendar, from, to);
  if (leave.every((each) => each.from > to || (each.to !== null && each.to < from))) return all;
  let there = 0;
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const away = leave.some((each) => each.from <= day && (each.to === null || each.to >= day));
    if (!away && calendar.isWorkday(day)) there += 1;
  }
  return there;
}

function isInAudience(rule: ClientDutyRule, client: DutyClient, period: DutyPeriod): boolean {
  if (rule.onlyWithoutBusiness === true && client.hadBusinessAt(period)) return false;
  if (rule.scheme === null) return true;
  const tier = client.tierAt(rule.scheme, period);
  return tier !== null && rule.tiers.includes(tier);
}

/**
 * Contacts in whole parts: with `required` 2 calls or 1 meeting the whole is 2, a call counts 1 and a
 * meeting 2.
 */
export function countContacts(
  required: ClientDutyRule['required'],
  channels: readonly ContactChannel[],
): { readonly counted: number; readonly needed: number } {
  const needed = Object.values(required).reduce(leastCommonMultiple, 1);
  let counted = 0;
  for (const channel of channels) {
    const asked = required[channel];
    if (asked !== undefined) counted += needed / asked;
  }
  return { counted, needed };
}

function leastCommonMultiple(one: number, other: number): number {
  return (one / greatestCommonDivisor(one, other)) * other;
}

function greatestCommonDivisor(one: number, other: number): number {
  return other === 0 ? one : greatestCommonDivisor(other, one % other);
}

function* clientDuties(
  rule: ClientDutyRule,
  period: DutyPeriod,
  facts: KnownFacts,
): Generator<Duty> {
  if (period.from > facts.today) return;
  const holders = rule.by === 'owner' ? [] : holdersOf(rule.by, facts);
  for (const client of facts.clients) {
    if (!isInAudience(rule, client, period)) continue;
    const known = { from: period.from, to: lastLook(period, facts.today) };
    if (client.noContact && isNoContactIn(client.noContact, known)) continue;
    if (rule.by === 'owner') {
      const duty = ownerDuty(rule, period, client, facts);
      if (duty) yield duty;
    } else yield positionDuty(rule, period, client, holders, facts);
  }
}

function ownerDuty(
  rule: ClientDutyRule,
  period: DutyPeriod,
  client: DutyClient,
  facts: KnownFacts,
): Duty | null {
  const { today, settings, byClient, peopleByNo } = facts;
  const owner = ownerOn(client, lastLook(period, today));
  if (!owner) return null;
  const contacts = (byClient.get(client.clientNo) ?? []).filter(({ on }) => isIn(on, period));
  const count = countContacts(
    rule.required,
    contacts.map(({ channel }) => channel),
  );
  const lateFrom = addDays(period.to, 1 - settings.graceDays);
  const first = client.owners.reduce(
    (least, { from }) => (from < least ? from : least),
    owner.from,
  );
  const isExcused = first >= lateFrom || isAway(peopleByNo.get(owner.staffNo), period, facts);
  const isDone = count.counted >= count.needed;
  return {
    ruleId: rule.id,
    period,
    clientNo: client.clientNo,
    staffNo: owner.staffNo,
    ...count,
    state: stateOf(period, today, isDone, isExcused),
  };
}

function holdersOf(position: VisitPosition, { people }: DutyFacts): readonly DutyPerson[] {
  return people.filter(({ positions }) => positions.includes(position));
}

/** A visit by anybody who holds the position counts. */
function positionDuty(
  rule: ClientDutyRule,
  period: DutyPeriod,
  client: DutyClient,
  holders: readonly DutyPerson[],
  facts: KnownFacts,
): Duty {
  const { today, byClient } = facts;
  const numbers = new Set(holders.map(({ staffNo }) => staffNo));
  const contacts = (byClient.get(client.clientNo) ?? []).filter(
    ({ on, staffNo }) => isIn(on, period) && numbers.has(staffNo),
  );
  const count = countContacts(
    rule.required,
    contacts.map(({ channel }) => channel),
  );
  const isExcused = holders.length > 0 && holders.every((each) => isAway(each, period, facts));
  const isDone = count.counted >= count.needed;
  return {
    ruleId: rule.id,
    period,
    clientNo: client.clientNo,
    ...count,
    staffNo: holders[0]?.staffNo ?? null,
    state: stateOf(period, today, isDone, isExcused),
  };
}

/**
 * A person's duty towards so many of their own clients: those they own on the day of the contact.
 * Holidays and leave make the week shorter, and nobody is asked for more clients than they have.
 */
function* personDuties(
  rule: PersonDutyRule,
  period: DutyPeriod,
  facts: KnownFacts,
): Generator<Duty> {
  const { today, people, clients, byPerson } = facts;
  if (period.from > today) return;
  const look = lastLook(period, today);
  const clientsByNo = new Map(clients.map((each) => [each.clientNo, each]));
  for (const person of people) {
    const own = clients.filter((each) => ownerOn(each, look)?.staffNo === person.staffNo).length;
    if (own === 0) continue;
    const there = daysThere(person, period, facts);
    const contacted = new Set<string>();
    for (const { clientNo, on, channel } of byPerson.get(person.staffNo) ?? []) {
      const client = clientsByNo.get(clientNo);
      if (!client || !isIn(on, period) || !rule.channels.includes(channel)) continue;
      if (ownerOn(client, on)?.staffNo === person.staffNo) contacted.add(clientNo);
    }
    const share = Math.ceil((rule.clients * Math.min(there, fullWeek)) / fullWeek);
    const needed = Math.min(share, own);
    yield {
      ruleId: rule.id,
      period,
      clientNo: null,
      staffNo: person.staffNo,
      counted: contacted.size,
      needed,
      state: stateOf(period, today, contacted.size >= needed && needed > 0, needed === 0),
    };
  }
}
