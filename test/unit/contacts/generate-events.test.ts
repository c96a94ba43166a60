import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  defaultEventSettings,
  generateEvents,
  type EventClient,
  type EventFacts,
} from '../../../electron/domain/contacts/generate-events';
import { lunarBirthday, lunarDayOf } from '../../../electron/domain/contacts/lunar-days';
import type { Day, Month } from '../../../shared/models/calendar';
import type { ClientNo } from '../../../shared/models/client';
import { addDays } from '../../../shared/models/day-count';
import type { Fen } from '../../../shared/models/money';
import { moveRuleOf } from '../../../shared/models/asset-move';
import { defaultSettings } from '../../../shared/models/settings';

const day = (text: string) => text as Day;
const no = '1' as ClientNo;

function born(birthDate: string, birthdayCalendar: 'solar' | 'lunar' = 'solar'): EventClient {
  return {
    clientNo: no,
    birthDate: day(birthDate),
    birthdayCalendar,
    firstOpenedOn: null,
    isGreeted: false,
  };
}

function facts(changes: Partial<EventFacts>): EventFacts {
  return {
    settings: { ...defaultEventSettings, leadDays: 0 },
    moves: moveRuleOf(defaultSettings),
    clients: [],
    months: [],
    maturities: [],
    announcements: [],
    ...changes,
  };
}

function birthdays(client: EventClient, from: string, to: string): string[] {
  return generateEvents(facts({ clients: [client] }), day(from), day(to)).map(({ on }) => on);
}

describe('lunar birthdays', () => {
  it.each([
    ['1990-10-03', { year: 1990, month: 8, day: 15, isLeap: false }],
    ['2025-07-30', { year: 2025, month: 6, day: 6, isLeap: true }],
    ['2026-02-17', { year: 2026, month: 1, day: 1, isLeap: false }],
  ])('%s is %o', (solar, lunar) => {
    expect(lunarDayOf(day(solar))).toEqual(lunar);
  });

  it('of somebody born in a leap month come in the month that every year has', () => {
    // Born on the 6th of the second sixth month of 2025.
    expect(birthdays(born('2025-07-30', 'lunar'), '2026-01-01', '2026-12-31')).toEqual([
      '2026-07-19',
    ]);
    // A year with that leap month again still has one birthday.
    const years = birthdays(born('1987-07-30', 'lunar'), '2025-01-01', '2025-12-31');
    expect(years).toHaveLength(1);
  });

  it('of a thirtieth come on the twenty-ninth of a short month', () => {
    const thirtieth = { year: 2000, month: 12, day: 30, isLeap: false };
    const found: string[] = [];
    for (let on = day('2020-01-01'); on <= day('2030-12-31'); on = addDays(on, 1)) {
      if (lunarBirthday(on, thirtieth) !== null) found.push(on);
    }
    // New Year's Eve, whatever its number.
    expect(found.every((on) => lunarDayOf(addDays(day(on), 1))?.month === 1)).toBe(true);
    expect(found).toHaveLength(11);
  });

  it('come once in every lunar year', () => {
    const solar = fc.date({
      min: new Date('1930-01-01'),
      max: new Date('2010-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(solar, fc.integer({ min: 2015, max: 2040 }), (date, year) => {
        const lunar = lunarDayOf(day(date.toISOString().slice(0, 10)));
        const seen: number[] = [];
        for (let on = day(`${year}-01-01`); on <= day(`${year + 2}-02-28`); on = addDays(on, 1)) {
          const of = lunar && lunarBirthday(on, lunar);
          if (of) seen.push(of);
        }
        expect(new Set(seen).size).toBe(seen.length);
        expect(seen).toContain(year);
        expect(seen).toContain(year + 1);
      }),
      { numRuns: 25 },
    );
  });
});

describe('solar days', () => {
  it('of 29 February come on the 28th in common years', () => {
    const client = born('1992-02-29');
    expect(birthdays(client, '2026-01-01', '2028-12-31')).toEqual([
      '2026-02-28',
      '2027-02-28',
      '2028-02-29',
    ]);
  });

  it('show some days ahead, over the year change too', () => {
    const settings = { ...defaultEventSettings, leadDays: 3 };
    const made = generateEvents(
      facts({ settings, clients: [born('1980-01-02')] }),
      day('2026-12-01'),
      day('2026-12-31'),
    );
    expect(made).toMatchObject([{ from: '2026-12-30', on: '2027-01-02', key: 'birthday:1:2027' }]);
  });

  it('bring festivals to those who are greeted', () => {
    const clients = [{ ...born('1980-06-06'), isGreeted: true }];
    const made = generateEvents(facts({ clients }), day('2026-01-01'), day('2026-12-31'));
    expect(
      made
        .filter(({ kind }) => kind === 'festival')
        .map(({ on, values }) => [on, values['festival']]),
    ).toEqual([
      ['2026-01-01', '元旦'],
      ['2026-02-17', '春节'],
      ['2026-03-03', '元宵节'],
      ['2026-06-19', '端午节'],
      ['2026-09-25', '中秋节'],
      ['2026-10-18', '重阳节'],
    ]);
  });
});

describe('what figures show', () => {
  const month = (changes: object) =>
    generateEvents(
      facts({
        months: [
          {
            clientNo: no,
            month: '2026-10' as Month,
            assets: 0 as Fen,
            assetsBefore: 0 as Fen,
            hadBusiness: true,
            nearMiss: null,
            movedDown: false,
            tier: '金卡',
            ...changes,
          },
        ],
      }),
      day('2026-11-01'),
      day('2026-11-30'),
    ).map(({ kind }) => kind);

  it.each([
    [100_000_000, 80_000_000, ['movement']],
    [100_000_000, 80_000_001, []],
    [80_000_000, 100_000_000, ['movement']],
    [21_666_666, 16_666_666, ['movement']],
    [21_666_665, 16_666_666, []],
    [11_000_000, 16_000_000, ['movement']],
    [11_666_666, 16_666_667, ['movement']],
    [11_666_668, 16_666_667, []],
    [70_000, 100_000, []],
    [0, 0, []],
    [5, 0, []],
    [null, 100_000, []],
  ])('%s after %s fen: %s', (assets, assetsBefore, kinds) => {
    expect(month({ assets, assetsBefore })).toEqual(kinds);
  });

  it('warns of what may be and was lost, and of who did nothing', () => {
    expect(month({ nearMiss: 'up' })).toEqual(['nearMiss']);
    expect(month({ nearMiss: 'down' })).toEqual(['downgrade']);
    expect(month({ movedDown: true, hadBusiness: false })).toEqual(['downgrade', 'noActivity']);
    expect(month({ hadBusiness: null })).toEqual([]);
  });

  it('brings what falls due, late ones too until the day itself', () => {
    const maturities = [
      { id: 'm1', clientNo: no, product: '定期', amount: 100 as Fen, dueOn: day('2026-11-25') },
    ];
    const keys = (from: string, to: string) =>
      generateEvents(facts({ maturities }), day(from), day(to)).map(({ key }) => key);
    expect(keys('2026-11-01', '2026-11-09')).toEqual([]);
    expect(keys('2026-11-10', '2026-11-10')).toEqual(['maturity:1:m1']);
    expect(keys('2026-11-25', '2026-11-25')).toEqual(['maturity:1:m1']);
    expect(keys('2026-11-26', '2026-11-30')).toEqual([]);
  });
});

it('the events of a stretch of days are those of its days, each once', () => {
  const anyDay = fc.integer({ min: 0, max: 700 }).map((count) => addDays(day('2025-01-01'), count));
  const client = fc
    .record({
      birth: fc.integer({ min: 0, max: 20_000 }),
      lunar: fc.boolean(),
      greeted: fc.boolean(),
    })
    .map(({ birth, lunar, greeted }): Omit<EventClient, 'clientNo'> => ({
      birthDate: addDays(day('1950-01-01'), birth),
      birthdayCalendar: lunar ? 'lunar' : 'solar',
      firstOpenedOn: addDays(day('2005-01-01'), birth % 6000),
      isGreeted: greeted,
    }));
  fc.assert(
    fc.property(
      fc.array(client, { maxLength: 4 }),
      anyDay,
      fc.integer({ min: 0, max: 60 }),
      (people, from, count) => {
        const clients = people.map((each, at) => ({ ...each, clientNo: String(at) as ClientNo }));
        const dueOn = addDays(from, 20);
        const all = facts({
          clients,
          maturities: clients.map(({ clientNo }) => ({
            id: `m${clientNo}`,
            clientNo,
            product: '理财',
            amount: 1 as Fen,
            dueOn,
          })),
        });
        const to = addDays(from, count);
        const whole = generateEvents(all, from, to).map(({ key }) => key);
        expect(new Set(whole).size).toBe(whole.length);
        const single = new Set<string>();
        for (let on = from; on <= to; on = addDays(on, 1)) {
          for (const { key } of generateEvents(all, on, on)) single.add(key);
        }
        expect([...single].sort()).toEqual([...whole].sort());
        expect(generateEvents(all, from, to).map(({ key }) => key)).toEqual(whole);
      },
    ),
    { numRuns: 40 },
  );
});
