import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultDutySettings } from '../../../electron/domain/contacts/duty-presets';
import {
  countContacts,
  judgeDuties,
  type DutyClient,
  type DutyContact,
  type DutyFacts,
} from '../../../electron/domain/contacts/judge-duties';
import { createWorkCalendar } from '../../../electron/domain/contacts/work-calendar';
import type { Day } from '../../../shared/models/calendar';
import type { ClientNo } from '../../../shared/models/client';
import { contactChannels } from '../../../shared/models/contact';
import { dutySettingsSchema, type Duty } from '../../../shared/models/contact-duty';
import { addDays } from '../../../shared/models/day-count';

const day = (text: string) => text as Day;
const calendar = createWorkCalendar();

function client(clientNo: string, tier: string, owners: DutyClient['owners']): DutyClient {
  return {
    clientNo: clientNo as ClientNo,
    owners,
    tierAt: (scheme) => (scheme === 'R4' ? tier : null),
    hadBusinessAt: () => tier !== '金卡',
  };
}

const always = (staffNo: string) => [{ staffNo, from: day('2020-01-01'), to: null }];
const person = (staffNo: string) => ({ staffNo, positions: ['rm'] as const, leave: [] });

function contact(clientNo: string, on: string, channel: DutyContact['channel'], by = 'A') {
  return { clientNo: clientNo as ClientNo, staffNo: by, on: day(on), channel };
}

function facts(changes: Partial<DutyFacts>): DutyFacts {
  return {
    settings: defaultDutySettings,
    calendar,
    people: [person('A'), person('B')],
    clients: [],
    contacts: [],
    today: day('2026-11-20'),
    ...changes,
  };
}

const stateIn = (duties: readonly Duty[], ruleId: string, key: string) =>
  duties.find((duty) => duty.ruleId === ruleId && duty.period.key === key);

describe('the defaults', () => {
  it('are valid settings', () => {
    expect(dutySettingsSchema.parse(defaultDutySettings)).toEqual(defaultDutySettings);
  });

  it.each([
    [{ call: 2, meeting: 1 }, ['call'], 1, 2],
    [{ call: 2, meeting: 1 }, ['call', 'call'], 2, 2],
    [{ call: 2, meeting: 1 }, ['meeting'], 2, 2],
    [{ call: 4, meeting: 2 }, ['meeting', 'call', 'call'], 4, 4],
    [{ call: 4, meeting: 2 }, ['meeting', 'call', 'message'], 3, 4],
  ] as const)('%o with %o is %i of %i', (required, channels, counted, needed) => {
    expect(countContacts(required, channels)).toEqual({ counted, needed });
  });
});

describe('a client duty', () => {
  const diamond = client('1', '钻石卡', always('A'));

  it('is done by two calls or one meeting in the month, on its first and last day too', () => {
    const judged = (contacts: DutyContact[]) =>
      stateIn(
        judgeDuties(facts({ clients: [diamond], contacts }), day('2026-10-01'), day('2026-10-31')),
        'diamond',
        '2026-10',
      )?.state;
    expect(judged([])).toBe('missed');
    expect(judged([contact('1', '2026-10-01', 'call'), contact('1', '2026-10-31', 'call')])).toBe(
      'done',
    );
    expect(judged([contact('1', '2026-09-30', 'call'), contact('1', '2026-10-31', 'call')])).toBe(
      'missed',
    );
    expect(judged([contact('1', '2026-10-15', 'meeting')])).toBe('done');
    // Whoever spoke with the client, it counts for the owner.
    expect(judged([contact('1', '2026-10-15', 'meeting', 'B')])).toBe('done');
  });

  it('is the owner’s of the period’s last day, with the contacts of the one before', () => {
    const moved = client('1', '钻石卡', [
      { staffNo: 'A', from: day('2020-01-01'), to: day('2026-10-14') },
      { staffNo: 'B', from: day('2026-10-15'), to: null },
    ]);
    const contacts = [
      contact('1', '2026-10-02', 'call', 'A'),
      contact('1', '2026-10-20', 'call', 'B'),
    ];
    const duties = judgeDuties(
      facts({ clients: [moved], contacts }),
      day('2026-10-01'),
      day('2026-10-31'),
    );
    expect(stateIn(duties, 'diamond', '2026-10')).toMatchObject({ staffNo: 'B', state: 'done' });
  });

  it('is excused for a client who came in the last days, or whose owner was away throughout', () => {
    const late = client('1', '钻石卡', [{ staffNo: 'A', from: day('2026-10-25'), to: null }]);
    const before = client('2', '钻石卡', [{ staffNo: 'A', from: day('2026-10-24'), to: null }]);
    const away = [{ ...person('B'), leave: [{ from: day('2026-09-28'), to: day('2026-10-31') }] }];
    const left = client('3', '钻石卡', always('B'));
    const duties = judgeDuties(
      facts({ clients: [late, before, left], people: [person('A'), ...away] }),
      day('2026-10-01'),
      day('2026-10-31'),
    ).filter(({ ruleId }) => ruleId === 'diamond');
    expect(duties.map(({ clientNo, state }) => [clientNo, state])).toEqual([
      ['1', 'excused'],
      ['2', 'missed'],
      ['3', 'excused'],
    ]);
  });

  it('of gold is there only without business', () => {
    const gold = client('1', '金卡', always('A'));
    const busy = { ...gold, clientNo: '2' as ClientNo, hadBusinessAt: () => true };
    const duties = judgeDuties(
      facts({ clients: [gold, busy] }),
      day('2026-11-16'),
      day('2026-11-20'),
    );
    const weekly = duties.filter(({ ruleId }) => ruleId === 'gold-without-business');
    expect(weekly.map(({ clientNo, state }) => [clientNo, state])).toEqual([['1', 'open']]);
  });

  it('to visit is done only by whoever holds the position', () => {
    const company = { ...client('9', '', always('A')), tierAt: () => '二类' };
    const leader = { ...person('L'), positions: ['outletLeader'] as const };
    const visits = [
      contact('9', '2026-10-09', 'visit', 'A'),
      contact('9', '2026-10-12', 'visit', 'L'),
    ];
    const judged = (contacts: DutyContact[]) =>
      stateIn(
        judgeDuties(
          facts({ clients: [company], people: [person('A'), leader], contacts }),
          day('2026-10-01'),
          day('2026-10-31'),
        ),
        'visit-outlet-leader',
        '2026-10',
      );
    expect(judged(visits)).toMatchObject({ staffNo: 'L', counted: 1, needed: 2, state: 'missed' });
    expect(judged([...visits, contact('9', '2026-10-30', 'visit', 'L')])).toMatchObject({
      state: 'done',
    });
  });
});

describe('a person’s duty', () => {
  const clients = Array.from({ length: 20 }, (_, at) => client(String(at), '普通', always('A')));
  const quota = (changes: Partial<DutyFacts>, from: string) =>
    judgeDuties(facts({ clients, ...changes }), day(from), day(from)).find(
      ({ ruleId, staffNo }) => ruleId === 'weekly-quota' && staffNo === 'A',
    );

  it('counts different clients of their own', () => {
    const same = Array.from({ length: 12 }, () => contact('1', '2026-11-17', 'call'));
    expect(quota({ contacts: same }, '2026-11-16')).toMatchObject({
      counted: 1,
      needed: 10,
      state: 'open',
    });
    const all = clients.slice(0, 10).map((each) => contact(each.clientNo, '2026-11-17', 'message'));
    expect(quota({ contacts: all }, '2026-11-16')).toMatchObject({ counted: 10, state: 'done' });
  });

  it('shrinks with holidays and leave, and with the number of clients', () => {
    // 1–7 October 2026 were free, the Saturday after it was worked.
    expect(quota({}, '2026-09-28')?.needed).toBe(6);
    const away = [{ ...person('A'), leave: [{ from: day('2026-11-16'), to: day('2026-11-17') }] }];
    expect(quota({ people: away }, '2026-11-16')?.needed).toBe(6);
    const gone = [{ ...person('A'), leave: [{ from: day('2026-11-16'), to: null }] }];
    expect(quota({ people: gone }, '2026-11-16')).toMatchObject({ needed: 0, state: 'excused' });
    expect(quota({ clients: clients.slice(0, 3) }, '2026-11-16')?.needed).toBe(3);
  });
});

describe('duties of any outlet', () => {
  const from = day('2026-07-01');
  const to = day('2026-12-31');
  const anyDay = fc.integer({ min: -20, max: 200 }).map((count) => addDays(from, count));
  const anyClient = fc
    .tuple(fc.constantFrom('钻石卡', '白金卡', '金卡', '普通'), anyDay, fc.boolean())
    .map(([tier, moved, moves]) => ({ tier, moved, moves }));
  const anyContact = fc.record({
    clientNo: fc.integer({ min: 0, max: 4 }).map((at) => String(at) as ClientNo),
    staffNo: fc.constantFrom('A', 'B'),
    on: anyDay,
    channel: fc.constantFrom(...contactChannels),
  });
  const outlet = fc.record({
    clients: fc.array(anyClient, { minLength: 1, maxLength: 5 }),
    contacts: fc.array(anyContact, { maxLength: 40 }),
    today: anyDay,
  });

  const build = ({
    clients,
    contacts,
    today,
  }: typeof outlet extends fc.Arbitrary<infer T> ? T : never) =>
    facts({
      today,
      contacts,
      clients: clients.map(({ tier, moved, moves }, at) =>
        client(
          String(at),
          tier,
          moves
            ? [
                { staffNo: 'A', from: day('2020-01-01'), to: addDays(moved, -1) },
                { staffNo: 'B', from: moved, to: null },
              ]
            : always('A'),
        ),
      ),
    });

  it('do not depend on the order of reports', () => {
    fc.assert(
      fc.property(outlet, fc.integer(), (made, seed) => {
        const built = build(made);
        const shuffled = [...built.contacts]
          .map((each, at) => [Math.imul(at + 1, seed | 1) | 0, each] as const)
          .sort(([one], [other]) => one - other)
          .map(([, each]) => each);
        expect(judgeDuties({ ...built, contacts: shuffled }, from, to)).toEqual(
          judgeDuties(built, from, to),
        );
      }),
    );
  });

  it('are never fulfilled less by one more contact', () => {
    fc.assert(
      fc.property(outlet, anyContact, (made, more) => {
        const built = build(made);
        const before = judgeDuties(built, from, to);
        const after = judgeDuties({ ...built, contacts: [...built.contacts, more] }, from, to);
        expect(after.length).toBe(before.length);
        before.forEach((duty, at) => {
          expect(after[at]?.counted).toBeGreaterThanOrEqual(duty.counted);
          if (duty.state === 'done') expect(after[at]?.state).toBe('done');
        });
      }),
    );
  });

  it('of a period hear only of contacts within it', () => {
    fc.assert(
      fc.property(outlet, (made) => {
        const built = build(made);
        for (const duty of judgeDuties(built, from, to)) {
          const { period } = duty;
          const inside = built.contacts.filter(({ on }) => on >= period.from && on <= period.to);
          const alone = judgeDuties({ ...built, contacts: inside }, period.from, period.to).find(
            (each) =>
              each.ruleId === duty.ruleId &&
              each.period.key === period.key &&
              each.clientNo === duty.clientNo &&
              each.staffNo === duty.staffNo,
          );
          expect(alone).toEqual(duty);
        }
      }),
      { numRuns: 30 },
    );
  });
});
