import chineseDays from 'chinese-days';
import { expect, it } from 'vitest';
import { commitMoves } from '../../electron/operations/assignment/commit-moves';
import { setPersonCare } from '../../electron/operations/assignment/change-care';
import { readContactFacts } from '../../electron/operations/contacts/contact-facts';
import { contactRulesOn } from '../../electron/operations/ground/dated-contact-rules';
import { writeContactReport } from '../../electron/operations/contacts/write-report';
import { judgeDuties } from '../../electron/domain/contacts/judge-duties';
import { tierMonth } from '../../electron/operations/tiering/tier-month';
import type { Ledger } from '../../electron/operations/ground/ledger';
import type { Day, Month } from '../../shared/models/calendar';
import type { ClientNo } from '../../shared/models/client';
import { contactChannels, type ContactChannel } from '../../shared/models/contact';
import { importPeople, importRows, openTestLedger } from '../helpers/ledger';

const people = ['A', 'B', 'C', 'D'];
const clientCount = 60;
const months = Array.from({ length: 12 }, (_, at) => `2026-${String(at + 1).padStart(2, '0')}`);
const wan = 1_000_000;

/** Numbers that look random and are the same every time. */
function createDice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

interface Told {
  readonly client: number;
  readonly by: string;
  readonly on: string;
  readonly channel: ContactChannel;
}

/** Every day of a year, by the machine's own calendar. */
function daysOfYear(): { day: string; weekday: number }[] {
  const days = [];
  for (let time = Date.UTC(2026, 0, 1); time < Date.UTC(2027, 0, 1); time += 86_400_000) {
    const date = new Date(time);
    days.push({ day: date.toISOString().slice(0, 10), weekday: (date.getUTCDay() + 6) % 7 });
  }
  return days;
}

const moveDay = '2026-05-18';
const leave = { from: '2026-08-03', to: '2026-08-31' };

const tierNames = ['普通', '金卡', '白金卡', '钻石卡'];
const averages = [1, 30, 190, 900];
/** The tier of a client in a month: some change in July. */
const rankOf = (client: number, month: number) =>
  (client + (month >= 6 && client % 7 === 0 ? 1 : 0)) % 4;
const businessOf = (client: number, month: number) => (client + month) % 3;
const firstOwner = (client: number) => people[client % people.length] as string;
/** On that day the clients of A with even halves go to B. */
const moves = (client: number) => client % 8 === 0;
const ownerOf = (client: number, day: string) =>
  moves(client) && day >= moveDay ? 'B' : firstOwner(client);

function simulate(): { context: Ledger; told: Told[] } {
  let time = '2026-01-01T08:00:00';
  const context = { ...openTestLedger(), now: () => time };
  importRows(
    context,
    'staff',
    null,
    people.map((staffNo) => ({ staffNo, name: `示例·${staffNo}`, role: '客户经理' })),
  );
  months.forEach((month, at) => {
    importPeople(
      context,
      month,
      Array.from({ length: clientCount }, (_, client) => ({
        clientNo: `K${client}`,
        name: `客户${client}`,
        rmNo: firstOwner(client),
        rmName: `示例·${firstOwner(client)}`,
        aumDailyAvgYear: (averages[rankOf(client, at)] as number) * wan,
        aumPointInTime: 1,
        transactionCount: businessOf(client, at),
      })),
    );
    tierMonth(context, { month: month as Month, scheme: 'R4' });
  });
  time = '2026-12-31T20:00:00';
  const moving = Array.from({ length: clientCount }, (_, client) => client).filter(moves);
  commitMoves(context, {
    month: '2026-12' as Month,
    moves: moving
      .filter((client) => rankOf(client, 11) > 0)
      .map((client) => ({ clientNo: `K${client}`, to: 'B' })),
    on: moveDay,
    reason: '片区调整',
    exceptionReason: '片区调整',
  });
  setPersonCare(context, {
    staffNo: 'C',
    caps: {},
    tags: [],
    abilityPercent: 100,
    leaveFrom: leave.from,
    leaveUntil: leave.to,
  });
  const dice = createDice(2026);
  const told: Told[] = [];
  for (const { day, weekday } of daysOfYear()) {
    if (weekday > 4) continue;
    for (let count = dice(7); count > 0; count -= 1) {
      const client = dice(clientCount);
      const by = dice(10) === 0 ? (people[dice(people.length)] as string) : ownerOf(client, day);
      const channel = contactChannels[dice(contactChannels.length)] as ContactChannel;
      told.push({ client, by, on: day, channel });
      writeContactReport(context, {
        clientNo: `K${client}` as ClientNo,
        staffNo: by,
        on: day as Day,
        channel,
        minutes: 10,
        need: '',
        risk: '',
        nextStep: '',
        nextOn: null,
        opportunityId: null,
      });
    }
  }
  return { context, told };
}

/** Only clients of a tier move in the ledger; the others stay where the files have them. */
const owner = (client: number, day: string) =>
  rankOf(client, 11) > 0 ? ownerOf(client, day) : firstOwner(client);

interface Count {
  done: number;
  missed: number;
  excused: number;
}

/** The same year counted the long way: day by day, client by client, with nothing of the engine. */
function countPlainly(told: readonly Told[]): Record<string, Count> {
  const counts: Record<string, Count> = {};
  const count = (rule: string, isDone: boolean, isExcused: boolean) => {
    const known = (counts[rule] ??= { done: 0, missed: 0, excused: 0 });
    known[isDone ? 'done' : isExcused ? 'excused' : 'missed'] += 1;
  };
  const away = (by: string, from: string, to: string) => {
    const days = daysOfYear().filter(({ day }) => day >= from && day <= to);
    const working = days.filter(({ day }) => chineseDays.isWorkday(day));
    // In a week without a working day nobody can be asked for anything.
    if (working.length === 0) return true;
    return by === 'C' && working.every(({ day }) => day >= leave.from && day <= leave.to);
  };
  const within = (client: number, from: string, to: string) =>
    told.filter((each) => each.client === client && each.on >= from && each.on <= to);
  const times = (list: readonly Told[], ...channels: ContactChannel[]) =>
    list.filter(({ channel }) => channels.includes(channel)).length;
  const last = (month: number) => new Date(Date.UTC(2026, month + 1, 0)).toISOString().slice(0, 10);
  for (let client = 0; client < clientCount; client += 1) {
    for (let month = 0; month < 12; month += 1) {
      const [from, to] = [`${months[month]}-01`, last(month)];
      const tier = tierNames[rankOf(client, Math.max(0, month - 1))];
      const list = within(client, from, to);
      const isAway = away(owner(client, to), from, to);
      const personal = times(list, 'meeting', 'visit');
      if (tier === '钻石卡') count('diamond', times(list, 'call') + 2 * personal >= 2, isAway);
      if (tier === '白金卡') count('platinum', times(list, 'call') + 2 * personal >= 4, isAway);
      if (month % 3 !== 2) continue;
      const start = `${months[month - 2]}-01`;
      count(
        'quarterly-floor',
        within(client, start, to).length > 0,
        away(owner(client, to), start, to),
      );
    }
    const all = daysOfYear();
    for (const { day: monday, weekday } of all) {
      if (weekday !== 0) continue;
      const sunday = new Date(Date.parse(monday) + 6 * 86_400_000).toISOString().slice(0, 10);
      if (sunday > '2026-12-31') continue;
      const before = Number(monday.slice(5, 7)) - 2;
      // Whether there was business before the first file is not known: no duty follows from it.
      if (before < 0) continue;
      if (tierNames[rankOf(client, before)] !== '金卡' || businessOf(client, before) !== 0)
        continue;
      const list = within(client, monday, sunday);
      count(
        'gold-without-business',
        times(list, 'call', 'meeting', 'visit') > 0,
        away(owner(client, sunday), monday, sunday),
      );
    }
  }
  return counts;
}

it('a year of contacts is judged as a plain count of it', () => {
  const { context, told } = simulate();
  const rules = contactRulesOn(context, '2026-12-31' as Day);
  const facts = readContactFacts(context, rules, '2026-12-31' as Day, '2025-12-01' as Day);
  const duties = judgeDuties(
    { ...facts.duties, today: '2027-01-01' as Day },
    '2026-01-01' as Day,
    '2026-12-31' as Day,
  );
  const counts: Record<string, Count> = {};
  for (const { ruleId, period, state } of duties) {
    const isWhole = period.from >= '2026-01-01' && period.to <= '2026-12-31';
    if (!isWhole || ruleId === 'weekly-quota') continue;
    const known = (counts[ruleId] ??= { done: 0, missed: 0, excused: 0 });
    if (state !== 'open') known[state] += 1;
  }
  expect(told.length).toBeGreaterThan(500);
  expect(counts).toEqual(countPlainly(told));
  for (const { done, missed } of Object.values(counts))
    expect(Math.min(done, missed)).toBeGreaterThan(0);
});

it('the week’s quota of everybody is what a plain count of a year gives', () => {
  const { context, told } = simulate();
  const rules = contactRulesOn(context, '2026-12-31' as Day);
  const facts = readContactFacts(context, rules, '2026-12-31' as Day, '2025-12-01' as Day);
  const quotas = judgeDuties(
    { ...facts.duties, today: '2027-01-01' as Day },
    '2026-01-05' as Day,
    '2026-12-27' as Day,
  )
    .filter(({ ruleId }) => ruleId === 'weekly-quota')
    .map(({ staffNo, period, counted, needed }) => [staffNo, period.from, counted, needed]);
  const expected: unknown[] = [];
  const days = daysOfYear();
  for (const { day: monday, weekday } of days) {
    if (weekday !== 0 || monday > '2026-12-21') continue;
    const at = days.findIndex(({ day }) => day === monday);
    const week = days.slice(at, at + 7).map(({ day }) => day);
    for (const by of people) {
      const there = week.filter((day) => {
        const isAway = by === 'C' && day >= leave.from && day <= leave.to;
        return chineseDays.isWorkday(day) && !isAway;
      }).length;
      const own = new Set(
        told
          .filter(
            (each) =>
              each.by === by && week.includes(each.on) && owner(each.client, each.on) === by,
          )
          .map(({ client }) => client),
      );
      const clients = Array.from({ length: clientCount }, (_, client) => client).filter(
        (client) => owner(client, week[6] as string) === by,
      ).length;
      expected.push([
        by,
        monday,
        own.size,
        Math.min(clients, Math.ceil((10 * Math.min(there, 5)) / 5)),
      ]);
    }
  }
  expect(quotas).toEqual(expected);
});
