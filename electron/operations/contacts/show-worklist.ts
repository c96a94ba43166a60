import { monthOf, type Day } from '../../../shared/models/calendar';
import type { ClientNo } from '../../../shared/models/client';
import type { ClientGroup } from '../../../shared/models/client-group';
import type { ContactChannel } from '../../../shared/models/contact';
import { dutyPeriods, type Duty, type DutyRule } from '../../../shared/models/contact-duty';
import type { ContactRules } from '../../../shared/models/contact-rules';
import { addDays, daysBetween } from '../../../shared/models/day-count';
import type { Fen } from '../../../shared/models/money';
import type { WorkEntry, Worklist, WorkReason } from '../../../shared/models/worklist';
import { fillWording } from '../../../shared/text/fill-wording';
import { playbookOf } from '../../domain/contacts/client-groups';
import { judgeDuties } from '../../domain/contacts/judge-duties';
import { periodOf } from '../../domain/contacts/periods';
import { orderWorklist, suggestChannel, type WorkCandidate } from '../../domain/contacts/worklist';
import { listOpenEvents, type StoredEvent } from '../../ledger/contacts/contact-events';
import {
  lastContacts,
  listPendingSteps,
  type PendingStep,
} from '../../ledger/contacts/contact-reports';
import { findStaff } from '../../ledger/assignment/staff';
import { dayOf } from '../ground/clock';
import { OperationFailure } from '../ground/failure';
import type { Shown } from '../ground/ledger';
import { readContactFacts, scopeOf, type ContactFacts, type OwnedClient } from './contact-facts';
import { groupsOfOwned } from './client-groups';
import { contactRulesOn } from '../ground/dated-contact-rules';
import { schemeOf } from './contact-schemes';

/** Missed events stay on the list for so many days. */
const missedDays = 14;

/** Everything that worklists are made from, of one person or of all. */
interface WorklistFacts {
  readonly today: Day;
  readonly rules: ContactRules;
  readonly facts: ContactFacts;
  readonly duties: readonly Duty[];
  readonly events: readonly StoredEvent[];
  readonly steps: readonly PendingStep[];
  readonly lastContacts: ReadonlyMap<string, Day>;
  /** The groups a client is in by the newest month. */
  readonly groupsOf: (client: OwnedClient) => readonly ClientGroup[];
}

/** Reads what worklists are made from. Events must have been refreshed before. */
export function readWorklistFacts(context: Shown, staffNo?: string): WorklistFacts {
  const { db } = context;
  const today = dayOf(context.now());
  const rules = contactRulesOn(context, today);
  const scope = staffNo === undefined ? {} : scopeOf(context, rules, staffNo);
  const facts = readContactFacts(context, rules, today, firstDay(today), scope);
  return {
    today,
    rules,
    facts,
    duties: recentDuties(facts, rules, today),
    events: listOpenEvents(db, today, addDays(today, -missedDays)),
    steps: listPendingSteps(db, periodOf(today, 'week').to),
    lastContacts: lastContacts(db),
    groupsOf: (client) => groupsOfOwned(context, client, facts.months, rules.groups),
  };
}

/**
 * Whoever is on this person's list today, and why (docs/rules/contacts.md#order-of-a-worklist). Events must
 * have been refreshed before.
 */
export function showWorklist(context: Shown, staffNo: string): Worklist {
  if (!findStaff(context.db, staffNo))
    throw new OperationFailure('contact.staffUnknown', { staffNo });
  return worklistFrom(readWorklistFacts(context, staffNo), staffNo);
}

/** The worklist of a person by facts that hold theirs. */
export function worklistFrom(read: WorklistFacts, staffNo: string): Worklist {
  const { today, rules, facts } = read;
  const duties = read.duties.filter((each) => each.staffNo === staffNo);
  const own = new Map(
    facts.clients.filter(({ owner }) => owner === staffNo).map((each) => [each.clientNo, each]),
  );
  const reasons = reasonsByClient(read, duties);
  const ruleOf = new Map(rules.duties.rules.map((rule) => [rule.id, rule]));
  const clientOf = new Map<string, OwnedClient>();
  const candidates = [...reasons].flatMap(([clientNo, found]): WorkCandidate[] => {
    const client = own.get(clientNo) ?? visited(facts, duties, clientNo);
    if (client) clientOf.set(clientNo, client);
    const last = read.lastContacts.get(clientNo) ?? null;
    return client ? [candidateOf(client, found, facts, last, today)] : [];
  });
  const entries = orderWorklist(candidates, today, rules.score, (candidate) => ({
    channel: suggestChannel(candidate, (id) => clientRule(ruleOf.get(id))),
    ...sayTo(candidate, rules, read.groupsOf(clientOf.get(candidate.clientNo) as OwnedClient)),
  }));
  return { staffNo, today, entries, week: weekOf(duties, rules, today) };
}

/** The period before the present one is looked at too: what was missed in it is late. */
function firstDay(today: Day): Day {
  const quarter = periodOf(today, 'quarter');
  return periodOf(addDays(quarter.from, -1), 'quarter').from;
}

/** Nobody is sent to a client who must not be contacted now, whatever was missed before. */
function recentDuties({ duties, clients }: ContactFacts, rules: ContactRules, today: Day): Duty[] {
  const marked = new Set<string>(
    clients.filter(({ doNotContact }) => doNotContact === 1).map(({ clientNo }) => clientNo),
  );
  const recent = dutyPeriods.flatMap((kind) => {
    const previous = periodOf(addDays(periodOf(today, kind).from, -1), kind);
    const ofKind = rules.duties.rules.filter(({ period }) => period === kind);
    const settings = { ...rules.duties, rules: ofKind };
    return judgeDuties({ ...duties, settings }, previous.from, today);
  });
  return recent.filter(({ clientNo }) => clientNo === null || !marked.has(clientNo));
}

const clientRule = (rule: DutyRule | undefined) => (rule?.kind === 'client' ? rule : undefined);

/** Organisations that somebody visits by position need not be their own. */
function visited(
  { clients }: ContactFacts,
  duties: readonly Duty[],
  clientNo: string,
): OwnedClient | undefined {
  const isVisited = duties.some((duty) => duty.clientNo === clientNo);
  return isVisited ? clients.find((each) => each.clientNo === clientNo) : undefined;
}

function reasonsByClient(
  { facts, rules, events, steps, today }: WorklistFacts,
  duties: readonly Duty[],
): Map<string, WorkReason[]> {
  const reasons = new Map<string, WorkReason[]>();
  const add = (clientNo: string, reason: WorkReason) => {
    const known = reasons.get(clientNo);
    if (known) known.push(reason);
    else reasons.set(clientNo, [reason]);
  };
  const last = lastDays(facts);
  const names = new Map(rules.duties.rules.map(({ id, name }) => [id, name]));
  for (const duty of duties) {
    const reason = dutyReason(duty, names, last, today);
    if (reason !== null) add(duty.clientNo as string, reason);
  }
  const ownNumbers = new Set(facts.clients.map(({ clientNo }) => clientNo));
  for (const event of events) {
    if (ownNumbers.has(event.clientNo)) add(event.clientNo, eventReason(event));
  }
  for (const step of steps) {
    if (ownNumbers.has(step.clientNo)) add(step.clientNo, stepReason(step));
  }
  return reasons;
}

/** The last contact of each client in the days looked at. */
function lastDays({ duties }: ContactFacts): Map<string, Day> {
  const last = new Map<string, Day>();
  for (const { clientNo, on } of duties.contacts) {
    if ((last.get(clientNo) ?? '') < on) last.set(clientNo, on);
  }
  return last;
}

/** An open duty, or one missed in the period before that nobody has made up for since. */
function dutyReason(
  { ruleId, period, clientNo, counted, needed, state }: Duty,
  names: ReadonlyMap<string, string>,
  last: ReadonlyMap<string, Day>,
  today: Day,
): WorkReason | null {
  if (clientNo === null || (state !== 'open' && state !== 'missed')) return null;
  if (state === 'missed' && (last.get(clientNo) ?? '') > period.to) return null;
  const overdueDays = state === 'missed' ? daysBetween(period.to, today) : 0;
  const ruleName = names.get(ruleId) ?? ruleId;
  return { kind: 'duty', ruleId, ruleName, period, counted, needed, overdueDays };
}

function eventReason({ key, kind, on, until, values }: StoredEvent): WorkReason {
  return { kind: 'event', key, event: kind, on, until, values };
}

function stepReason({ reportId, text, on }: PendingStep): WorkReason {
  return { kind: 'nextStep', reportId, text, on };
}

const channelWords: readonly (readonly [RegExp, ContactChannel])[] = [
  [/面谈|到店|网点/, 'meeting'],
  [/上门|走访/, 'visit'],
  [/电话|手机|call|phone/i, 'call'],
  [/短信|微信|消息|sms|message|wechat/i, 'message'],
];

function candidateOf(
  client: OwnedClient,
  reasons: readonly WorkReason[],
  facts: ContactFacts,
  lastContactOn: Day | null,
  today: Day,
): WorkCandidate {
  const tier = facts.tierOf(schemeOf(client), client, monthOf(today));
  const word = client.preferredChannel ?? '';
  return {
    clientNo: client.clientNo as ClientNo,
    name: client.name,
    tier: tier?.name ?? null,
    rank: tier?.rank ?? null,
    assets: client.assets as Fen | null,
    reasons,
    lastContactOn,
    doNotContact: client.doNotContact === 1,
    preferredChannel: channelWords.find(([pattern]) => pattern.test(word))?.[1] ?? null,
  };
}

/**
 * The wording of the most special reason: an event, then a next step, then a duty in the words of the
 * client's groups; with what their playbooks offer.
 */
function sayTo(
  { reasons, name }: WorkCandidate,
  { wordings }: ContactRules,
  groups: readonly ClientGroup[],
): Pick<WorkEntry, 'wording' | 'groups' | 'product' | 'service'> {
  const { say, product, service } = playbookOf(groups);
  const fill = (wording: string, values: Readonly<Record<string, string | number>> = {}) =>
    fillWording(wording, { product, service, ...values, name });
  const event = reasons.find((each) => each.kind === 'event');
  const step = reasons.find((each) => each.kind === 'nextStep');
  const duty = say === '' ? wordings.duty : say;
  const wording = event
    ? fill(wordings.event[event.event], shown(event.values))
    : step
      ? fill(wordings.nextStep, { text: step.text })
      : fill(duty);
  return { wording, groups: groups.map((group) => group.name), product, service };
}

/** Amounts in a wording read as yuan. */
function shown(values: Readonly<Record<string, string | number>>): Record<string, string | number> {
  const { amount, ...rest } = values;
  return typeof amount === 'number'
    ? { ...rest, amount: (amount / 100).toFixed(2) }
    : { ...values };
}

/** The week's quota of the person, with how far it is. */
function weekOf(duties: readonly Duty[], { duties: settings }: ContactRules, today: Day) {
  const quotas = settings.rules.filter(
    ({ kind, period }) => kind === 'person' && period === 'week',
  );
  const ids = new Set(quotas.map(({ id }) => id));
  const duty = duties.find(
    ({ ruleId, period }) => ids.has(ruleId) && period.from <= today && period.to >= today,
  );
  return duty ? { counted: duty.counted, needed: duty.needed } : null;
}
