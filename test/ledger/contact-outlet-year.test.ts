import chineseDays from 'chinese-days';
import { beforeAll, describe, expect, it } from 'vitest';
import { generateOutlet } from '../../build/sample/index.mjs';
import { setPersonCare } from '../../electron/operations/assignment/change-care';
import { commitMoves } from '../../electron/operations/assignment/commit-moves';
import { readContactFacts } from '../../electron/operations/contacts/contact-facts';
import { setPositions } from '../../electron/operations/contacts/contact-rules';
import { contactRulesOn } from '../../electron/operations/ground/dated-contact-rules';
import { showContactRates } from '../../electron/operations/contacts/show-contact-rates';
import { writeContactReport } from '../../electron/operations/contacts/write-report';
import { judgeDuties } from '../../electron/domain/contacts/judge-duties';
import type { Ledger } from '../../electron/operations/ground/ledger';
import { tierMonth } from '../../electron/operations/tiering/tier-month';
import type { Day, Month } from '../../shared/models/calendar';
import type { ClientNo } from '../../shared/models/client';
import { contactChannels, type ContactChannel } from '../../shared/models/contact';
import { importPeople, importRows, openTestLedger } from '../helpers/ledger';

type Outlet = ReturnType<typeof generateOutlet>;

const months = Array.from({ length: 12 }, (_, at) => `2026-${String(at + 1).padStart(2, '0')}`);
const wan = 1_000_000;

/** Whose clients go to whom on that day, and who is away. */
const moved = { on: '2026-05-18', from: '880105', to: '880104' };
const leave = { who: '880103', from: '2026-08-03', to: '2026-08-31' };
const leader = '880001';
const corporateHead = '880111';

/** A client of the outlet in plain figures: one entry per month, null where the client is none. */
interface PlainClient {
  readonly clientNo: string;
  readonly isPerson: boolean;
  readonly owner: string | null;
  readonly since: string;
  readonly tiers: readonly (string | null)[];
  readonly business: readonly (number | null)[];
  /** Last day on which the client was known; null where nobody saw them leave. */
  readonly until: string | null;
}

interface Told {
  readonly clientNo: string;
  readonly by: string;
  readonly on: string;
  readonly channel: ContactChannel;
}

/** Numbers that look random and are the same every time. */
function createDice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

/** Transactions of a client in a month: the sample's own files do not say. */
const businessOf = (index: number, month: number) => (index + month) % 3;

function personTier(average: number): string {
  if (average >= 500 * wan) return '钻石卡';
  if (average >= 100 * wan) return '白金卡';
  return average >= 10 * wan ? '金卡' : '普通';
}

const creditOf = (ratings: readonly (readonly [string, string])[]) =>
  Number(ratings.find(([name]) => name === '目标授信')?.[1] ?? 0) * 100;

function companyTier(deposits: number, credit: number): string {
  if (credit >= 20_000 * wan || deposits >= 20_000 * wan) return '一类';
  return deposits >= 5_000 * wan ? '二类' : '三类';
}

/** Clients as they were known up to a month of the year; whoever left before it with the last day of theirs. */
function knownUntil({ clients, organisations }: Outlet, last: number): PlainClient[] {
  const persons = clients.map((each, index): PlainClient => ({
    clientNo: each.clientNo,
    isPerson: true,
    owner: each.owner?.staffNo ?? null,
    since: each.firstOpenedOn,
    tiers: each.figures.map((month) => month && personTier(month.aumDailyAvgYear)),
    business: each.figures.map((month, at) => month && businessOf(index, at)),
    until: lastDayKnown(each.figures.slice(0, last + 1).findLastIndex(Boolean), last),
  }));
  const companies = organisations.map((each): PlainClient => ({
    clientNo: each.clientNo,
    isPerson: false,
    owner: each.owner?.staffNo ?? null,
    since: '',
    tiers: each.figures.map(({ depositPointInTime }) =>
      companyTier(depositPointInTime, creditOf(each.ratings)),
    ),
    business: [],
    until: null,
  }));
  return [...persons, ...companies];
}

/** Only the month after could show that somebody is gone: until it is over they count. */
function lastDayKnown(month: number, last: number): string | null {
  if (month === last) return null;
  return new Date(Date.UTC(2026, month + 2, 0)).toISOString().slice(0, 10);
}

/** The clients of today: whoever left before the last month is nobody's any more. */
const plainClients = (outlet: Outlet): PlainClient[] =>
  knownUntil(outlet, 11).filter(({ until }) => until === null);

/** Whether the client went to the other person with the others of the round. */
const isMoved = ({ isPerson, owner, tiers }: PlainClient) =>
  isPerson &&
  owner === moved.from &&
  tiers[0] !== null &&
  tiers[11] !== null &&
  tiers[11] !== '普通';

function ownerOn(client: PlainClient, day: string): string | null {
  if (client.since > day || (client.until !== null && client.until < day)) return null;
  return isMoved(client) && day >= moved.on ? moved.to : client.owner;
}

/** Every day of the year with its weekday, Monday is 0, by the machine's own calendar. */
const days = Array.from({ length: 365 }, (_, at) => {
  const date = new Date(Date.UTC(2026, 0, 1 + at));
  return { day: date.toISOString().slice(0, 10), weekday: (date.getUTCDay() + 6) % 7 };
});

function importOutlet(context: Ledger, { staff, clients, organisations }: Outlet): void {
  const people = staff.map(({ staffNo, name, role }) => ({ staffNo, name, role }));
  importRows(context, 'staff', null, people);
  months.forEach((month, at) => {
    const persons = clients.flatMap((each, index) => {
      const figures = each.figures[at];
      if (!figures) return [];
      const { clientNo, name, firstOpenedOn, owner } = each;
      return [
        {
          clientNo,
          name,
          firstOpenedOn,
          rmNo: owner?.staffNo ?? null,
          rmName: owner?.name ?? null,
          aumDailyAvgYear: figures.aumDailyAvgYear,
          aumPointInTime: figures.aumPointInTime,
          transactionCount: businessOf(index, at),
        },
      ];
    });
    importPeople(context, month, persons);
    const companies = organisations.map((each) => ({
      clientNo: each.clientNo,
      name: each.name,
      rmNo: each.owner?.staffNo ?? null,
      rmName: each.owner?.name ?? null,
      depositDailyAvg: each.figures[at]?.depositDailyAvg,
      depositPointInTime: each.figures[at]?.depositPointInTime,
    }));
    importRows(context, 'corporate', month, companies);
  });
  const credits = organisations.flatMap(({ clientNo, name, ratings }) =>
    creditOf(ratings) > 0 ? [{ clientNo, name, ratingValue: creditOf(ratings) }] : [],
  );
  const rating = { ratingName: 'targetCredit', ratingMonth: '2026-01' };
  importRows(
    context,
    'ratings',
    null,
    credits.map((each) => ({ ...each, ...rating })),
  );
  for (const scheme of ['R4', 'C3']) tierMonth(context, { month: '2026-12' as Month, scheme });
}

/** A year's contacts: of owned clients above all, by their owner, sometimes by another. */
function tell(context: Ledger, clients: readonly PlainClient[]): Told[] {
  const dice = createDice(20_261_031);
  const owned = clients.filter(({ owner }) => owner !== null);
  // Large organisations are visited, by those who have to.
  const large = clients.filter(({ isPerson, tiers }) => !isPerson && tiers[11] !== '三类');
  const told: Told[] = [];
  const add = (client: PlainClient, by: string, on: string, channel: ContactChannel) => {
    told.push({ clientNo: client.clientNo, by, on, channel });
    writeContactReport(context, {
      clientNo: client.clientNo as ClientNo,
      staffNo: by,
      on: on as Day,
      channel,
      minutes: 10,
      need: '',
      risk: '',
      nextStep: '',
      nextOn: null,
      opportunityId: null,
    });
  };
  for (const { day, weekday } of days) {
    if (weekday > 4) continue;
    for (let count = dice(40); count > 0; count -= 1) {
      const client = owned[dice(owned.length)] as PlainClient;
      const owner = ownerOn(client, day);
      if (owner === null) continue;
      const by = dice(12) === 0 ? '880102' : owner;
      add(client, by, day, contactChannels[dice(4)] as ContactChannel);
    }
    for (let count = dice(14); count > 0; count -= 1) {
      const client = large[dice(large.length)] as PlainClient;
      const by = [leader, corporateHead, client.owner ?? leader][dice(3)] as string;
      add(client, by, day, 'visit');
    }
  }
  return told;
}

interface PlainDuty {
  readonly rule: string;
  readonly clientNo: string | null;
  readonly staffNo: string | null;
  readonly from: string;
  readonly to: string;
  readonly state: 'done' | 'missed' | 'excused';
}

/** Weeks, months and quarters of the year, each with the month whose figures it goes by. */
function plainPeriods(kind: 'week' | 'month' | 'quarter') {
  if (kind === 'week') {
    return days
      .filter(({ weekday, day }) => weekday === 0 && day <= '2026-12-25')
      .map(({ day }) => {
        const at = days.findIndex((each) => each.day === day);
        const before = Number(day.slice(5, 7)) - 2;
        return { from: day, to: days[at + 6]?.day ?? '2027', before };
      });
  }
  const length = kind === 'month' ? 1 : 3;
  return Array.from({ length: 12 / length }, (_, at) => ({
    from: `${months[at * length]}-01`,
    to: new Date(Date.UTC(2026, (at + 1) * length, 0)).toISOString().slice(0, 10),
    before: at * length - 1,
  }));
}

/** The same year the long way: rule by rule as they are given, and nothing of the engine. */
function countPlainly(clients: readonly PlainClient[], told: readonly Told[]): PlainDuty[] {
  const duties: PlainDuty[] = [];
  const byClient = new Map<string, Told[]>();
  for (const each of told) {
    byClient.set(each.clientNo, [...(byClient.get(each.clientNo) ?? []), each]);
  }
  const workdays = (from: string, to: string) =>
    days.filter(({ day }) => day >= from && day <= to && chineseDays.isWorkday(day));
  const isAway = (who: string, from: string, to: string) =>
    workdays(from, to).every(
      ({ day }) => who === leave.who && day >= leave.from && day <= leave.to,
    );
  const add = (
    rule: string,
    kind: 'week' | 'month' | 'quarter',
    asked: (client: PlainClient, month: number) => boolean,
    isDone: (list: readonly Told[]) => boolean,
    holder: string | null,
  ) => {
    for (const { from, to, before } of plainPeriods(kind)) {
      const everybodyAway = workdays(from, to).length === 0;
      const ownersAway = new Map<string, boolean>();
      for (const client of clients) {
        if (!asked(client, before)) continue;
        const who = holder ?? ownerOn(client, to);
        if (who === null) continue;
        if (!ownersAway.has(who)) ownersAway.set(who, everybodyAway || isAway(who, from, to));
        const lastWeek = new Date(Date.parse(to) - 6 * 86_400_000).toISOString().slice(0, 10);
        const isNew = holder === null && client.since >= lastWeek;
        const list = (byClient.get(client.clientNo) ?? []).filter(
          ({ on, by }) => on >= from && on <= to && (holder === null || by === holder),
        );
        const isExcused = isNew || ownersAway.get(who) === true;
        const state = isDone(list) ? 'done' : isExcused ? 'excused' : 'missed';
        duties.push({ rule, clientNo: client.clientNo, staffNo: who, from, to, state });
      }
    }
  };
  const times = (list: readonly Told[], ...channels: ContactChannel[]) =>
    list.filter(({ channel }) => channels.includes(channel)).length;
  const tierOf = ({ tiers }: PlainClient, month: number) => tiers[Math.max(0, month)];
  const isOf =
    (isPerson: boolean, ...names: string[]) =>
    (client: PlainClient, month: number) =>
      client.isPerson === isPerson && names.includes(tierOf(client, month) ?? '');
  const visits = (count: number) => (list: readonly Told[]) => times(list, 'visit') >= count;
  const personal = (list: readonly Told[]) =>
    times(list, 'call') + 2 * times(list, 'meeting', 'visit');
  add(
    'quarterly-floor',
    'quarter',
    () => true,
    (list) => list.length > 0,
    null,
  );
  add('diamond', 'month', isOf(true, '钻石卡'), (list) => personal(list) >= 2, null);
  add('platinum', 'month', isOf(true, '白金卡'), (list) => personal(list) >= 4, null);
  add(
    'gold-without-business',
    'week',
    (client, month) =>
      month >= 0 && client.business[month] === 0 && isOf(true, '金卡')(client, month),
    (list) => times(list, 'call', 'meeting', 'visit') > 0,
    null,
  );
  add('visit-branch-leader', 'month', isOf(false, '一类', '二类'), visits(1), leader);
  add('visit-corporate-head', 'month', isOf(false, '一类', '二类'), visits(2), corporateHead);
  add('visit-rm', 'month', isOf(false, '一类', '二类'), visits(3), null);
  add('visit-outlet-leader', 'month', isOf(false, '二类', '三类'), visits(2), leader);
  add('visit-outlet-rm', 'month', isOf(false, '三类'), visits(3), null);
  return duties;
}

/** The week's ten clients of everybody who owns any. */
function countQuotas(
  outlet: Outlet,
  clients: readonly PlainClient[],
  told: readonly Told[],
): PlainDuty[] {
  const byNo = new Map(clients.map((each) => [each.clientNo, each]));
  return plainPeriods('week').flatMap(({ from, to }) =>
    outlet.staff.flatMap(({ staffNo }): PlainDuty[] => {
      const own = clients.filter((client) => ownerOn(client, to) === staffNo).length;
      if (own === 0) return [];
      const there = days.filter(
        ({ day }) =>
          day >= from &&
          day <= to &&
          chineseDays.isWorkday(day) &&
          !(staffNo === leave.who && day >= leave.from && day <= leave.to),
      ).length;
      const needed = Math.min(own, 2 * Math.min(there, 5));
      const met = new Set(
        told
          .filter(({ by, on }) => by === staffNo && on >= from && on <= to)
          .filter((each) => ownerOn(byNo.get(each.clientNo) as PlainClient, each.on) === staffNo)
          .map(({ clientNo }) => clientNo),
      ).size;
      const state = needed === 0 ? 'excused' : met >= needed ? 'done' : 'missed';
      return [{ rule: 'weekly-quota', clientNo: null, staffNo, from, to, state }];
    }),
  );
}

const lines = (duties: readonly PlainDuty[]) =>
  duties
    .map((each) => [each.rule, each.from, each.clientNo, each.staffNo, each.state].join(' '))
    .sort();

describe('a year of the sample outlet', () => {
  let context: Ledger;
  let plain: PlainDuty[];
  /** What the half-year asked of those who were clients then. */
  let plainOfHalf: PlainDuty[];

  beforeAll(() => {
    const outlet = generateOutlet({ months });
    let time = '2026-01-01T08:00:00';
    context = { ...openTestLedger(), now: () => time };
    importOutlet(context, outlet);
    time = '2026-12-31T20:00:00';
    setPositions(context, { staffNo: leader, positions: ['outletLeader', 'branchLeader'] });
    setPositions(context, { staffNo: corporateHead, positions: ['corporateHead', 'rm'] });
    const clients = plainClients(outlet);
    setPersonCare(context, {
      staffNo: moved.to,
      caps: { gold: 400, platinum: 300, diamond: 60 },
      tags: [],
      abilityPercent: 100,
      leaveFrom: null,
      leaveUntil: null,
    });
    commitMoves(context, {
      month: '2026-12' as Month,
      moves: clients.filter(isMoved).map(({ clientNo }) => ({ clientNo, to: moved.to })),
      on: moved.on,
      reason: '片区调整',
      exceptionReason: '片区调整',
    });
    setPersonCare(context, {
      staffNo: leave.who,
      caps: {},
      tags: [],
      abilityPercent: 100,
      leaveFrom: leave.from,
      leaveUntil: leave.to,
    });
    const told = tell(context, clients);
    plain = [...countPlainly(clients, told), ...countQuotas(outlet, clients, told)];
    const then = knownUntil(outlet, 8);
    plainOfHalf = [...countPlainly(then, told), ...countQuotas(outlet, then, told)];
  }, 240_000);

  it('has the duties, done, overdue and excused, that a plain count gives, one by one', () => {
    const today = '2026-12-31' as Day;
    const rules = contactRulesOn(context, today);
    const facts = readContactFacts(context, rules, today, '2025-12-01' as Day);
    const judged = judgeDuties(
      { ...facts.duties, today: '2027-01-01' as Day },
      '2026-01-01' as Day,
      today,
    )
      .filter(({ period }) => period.from >= '2026-01-01' && period.to <= '2026-12-31')
      .map(({ ruleId, clientNo, staffNo, period, state }): PlainDuty => {
        expect(state).not.toBe('open');
        return { rule: ruleId, clientNo, staffNo, ...period, state } as PlainDuty;
      });
    expect(lines(judged)).toEqual(lines(plain));
    const rulesSeen = rules.duties.rules.map(({ id }) => id);
    for (const state of ['done', 'missed'] as const) {
      const seen = new Set(plain.filter((each) => each.state === state).map(({ rule }) => rule));
      expect([...seen].sort(), state).toEqual([...rulesSeen].sort());
    }
    expect(plain.filter(({ state }) => state === 'excused').length).toBeGreaterThan(50);
  }, 60_000);

  it('has the rates of a half-year that the plain count gives: whole, by person, by age', () => {
    const stretch = { from: '2026-04-01' as Day, to: '2026-09-30' as Day };
    const rates = showContactRates(context, stretch);
    const counting = plainOfHalf.filter(
      ({ to, state }) => state !== 'excused' && to >= stretch.from && to <= stretch.to,
    );
    const share = (list: readonly PlainDuty[]) => ({
      done: list.filter(({ state }) => state === 'done').length,
      due: list.length,
    });
    expect(rates.compliance).toMatchObject(share(counting));
    const owners = [...new Set(counting.map(({ staffNo }) => staffNo as string))].sort();
    expect(rates.complianceByPerson.map(({ key, done, due }) => ({ key, done, due }))).toEqual(
      owners.map((key) => ({ key, ...share(counting.filter(({ staffNo }) => staffNo === key)) })),
    );
    const ages = [0, 0, 0, 0];
    for (const { to, state } of counting) {
      if (state !== 'missed') continue;
      const age = (Date.parse('2026-12-31') - Date.parse(to)) / 86_400_000;
      ages[age <= 7 ? 0 : age <= 30 ? 1 : age <= 90 ? 2 : 3]! += 1;
    }
    expect(rates.ageing).toEqual(ages);
  }, 60_000);
});
