import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addCalendarMonths,
  addDays,
  daysBetween,
  firstDayAfterWaiting,
  isExpired,
  isReviewMonth,
  lastValidDay,
  reminderOf,
} from '../../../electron/domain/cards/card-calendar';
import { forecastStock } from '../../../electron/domain/cards/stock-forecast';
import { fitsQuota, measureQuota } from '../../../electron/domain/cards/special-quota';
import {
  gradeCard,
  reviewOutcome,
  serviceLevelAfter,
} from '../../../electron/domain/cards/grade-card';
import { kindChoices, type KindFacts } from '../../../electron/domain/cards/kind-choices';
import { numbersOf, rangeSize, rangesOf } from '../../../electron/domain/cards/blank-numbers';
import { mediaTypeOf } from '../../../electron/domain/clients/media-type';
import { readSheetCode, sheetQrText } from '../../../electron/domain/cards/sheet-number';
import type { Day, Month } from '../../../shared/models/calendar';
import { cardLevels, type StandardCheck } from '../../../shared/models/card';
import type { Fen } from '../../../shared/models/money';

const day = (text: string) => text as Day;

it.each([
  ['2026-11-05', '2028-11-05'],
  ['2028-02-29', '2030-02-28'],
  ['2026-02-28', '2028-02-28'],
  ['2026-12-31', '2028-12-31'],
  ['2027-01-01', '2029-01-01'],
])('a card opened on %s is valid to %s, and not the day after', (openedOn, expected) => {
  const last = lastValidDay(day(openedOn), 2);
  expect(last).toBe(expected);
  expect(isExpired(last, addDays(last, -1))).toBe(false);
  expect(isExpired(last, last)).toBe(false);
  expect(isExpired(last, addDays(last, 1))).toBe(true);
});

it.each([
  ['2026-11-02', '2027-11-02'],
  ['2028-02-29', '2029-03-01'],
  ['2027-02-28', '2028-02-28'],
  ['2026-12-31', '2027-12-31'],
])('whoever ended the agreement on %s may apply again from %s on', (endedOn, expected) => {
  expect(firstDayAfterWaiting(day(endedOn), 1)).toBe(expected);
});

it.each([
  [61, null],
  [60, 60],
  [31, 60],
  [30, 30],
  [8, 30],
  [7, 7],
  [0, 7],
  [-1, null],
])('with %i days left the reminder is %s', (left, reminder) => {
  expect(reminderOf(left, [60, 30, 7])).toBe(reminder);
});

it.each([
  // Opened in October 2025, valid to October 2027.
  ['2025-10-08', '2027-10-08', '2026-10', true],
  ['2025-10-31', '2027-10-31', '2026-10', true],
  ['2025-10-08', '2027-10-08', '2025-10', false],
  ['2025-10-08', '2027-10-08', '2026-09', false],
  ['2025-10-08', '2027-10-08', '2026-11', false],
  // Its last month: the renewal decides.
  ['2025-10-08', '2027-10-08', '2027-10', false],
  ['2028-02-29', '2030-02-28', '2029-02', true],
  ['2025-12-31', '2027-12-31', '2026-12', true],
] as const)('a card of %s to %s is reviewed in %s: %s', (openedOn, expiresOn, month, expected) => {
  const card = { openedOn: day(openedOn), expiresOn: day(expiresOn) };
  expect(isReviewMonth(card, month as Month)).toBe(expected);
});

it('counts days as a calendar does', () => {
  const time = (text: Day) => Date.parse(`${text}T00:00:00Z`) / 86_400_000;
  const anyDay = fc
    .integer({ min: time(day('1990-01-01')), max: time(day('2099-12-31')) })
    .map((number) => day(new Date(number * 86_400_000).toISOString().slice(0, 10)));
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -900, max: 900 }), (from, count) => {
      const to = addDays(from, count);
      expect(time(to) - time(from)).toBe(count);
      expect(daysBetween(from, to)).toBe(count);
    }),
  );
  expect(addCalendarMonths(day('2027-11-30'), 3)).toBe('2028-02-29');
  expect(addCalendarMonths(day('2026-11-30'), -9)).toBe('2026-02-28');
});

describe('the special quota', () => {
  it.each([
    [1, 20, true],
    [1, 19, false],
    [2, 39, false],
    [2, 40, true],
    [0, 0, true],
    [1, 0, false],
  ])('%i of %i cards fit into 5 %%: %s', (numerator, denominator, fits) => {
    expect(fitsQuota(numerator, denominator, 50)).toBe(fits);
  });

  it('keeps room for those who wait, and counts a client once', () => {
    const counts = { opened: 1, approved: 0, pending: 1, denominator: 39, permille: 50 };
    const nobody = { clientCounts: false, clientPends: false, clientHolds: false };
    expect(measureQuota({ ...counts, ...nobody })).toMatchObject({ after: 2, hasRoom: false });
    const fuller = { ...counts, ...nobody };
    expect(measureQuota({ ...fuller, clientPends: true })).toMatchObject({
      denominatorAfter: 40,
      allowed: 2,
      hasRoom: true,
    });
    expect(measureQuota({ ...fuller, clientPends: true, clientHolds: true }).hasRoom).toBe(false);
    expect(measureQuota({ ...counts, ...nobody, clientCounts: true })).toMatchObject({
      numerator: 1,
      after: 1,
      denominatorAfter: 39,
      hasRoom: true,
    });
  });
});

describe('a grading', () => {
  it.each([
    ['standard', 'platinum', 'up', 'standard'],
    ['platinum', 'platinum', 'same', 'platinum'],
    ['platinum', 'standard', 'down', 'standard'],
    ['standard', null, 'down', null],
  ] as const)('of %s with %s met is %s, services %s', (level, levelMet, outcome, services) => {
    const found = gradeCard({ level, levelMet, isSpecial: false, hasFigures: true });
    expect(found).toBe(outcome);
    expect(serviceLevelAfter(found, level, levelMet)).toBe(services);
  });

  it('leaves a special card its level, and says nothing without figures', () => {
    const below = { level: 'platinum', levelMet: null } as const;
    expect(gradeCard({ ...below, isSpecial: true, hasFigures: true })).toBe('special');
    expect(gradeCard({ ...below, isSpecial: false, hasFigures: false })).toBe('noFigures');
    expect(serviceLevelAfter('special', 'platinum', null)).toBe('platinum');
    expect(serviceLevelAfter('noFigures', 'platinum', null)).toBeUndefined();
  });

  it.each([
    [19_999_999, 'feeDue'],
    [20_000_000, 'stays'],
    [null, 'noFigures'],
  ] as const)('a review with %s fen of 20万 is %s', (metric, outcome) => {
    expect(reviewOutcome(metric, 20_000_000)).toBe(outcome);
  });
});

describe('kinds of application', () => {
  const check = (met: (typeof cardLevels)[number][]): StandardCheck[] =>
    cardLevels.map((level) => ({
      level,
      met: met.includes(level),
      bound: 1 as Fen,
      metric: 1 as Fen,
      tier: '',
      month: '2026-10' as Month,
      schemeId: 'R1',
      schemeVersion: 1,
      snapshotRevision: 1,
      way: null,
      allAssets: null,
    }));
  const facts: KindFacts = {
    today: day('2026-11-02'),
    card: null,
    checks: check(['standard']),
    renewalDays: 60,
    hasOpenApplication: false,
    hasIdNumber: true,
    barredUntil: null,
  };
  const possible = (changes: Partial<KindFacts>) =>
    kindChoices({ ...facts, ...changes }).flatMap(({ kind, levels }) =>
      levels.length > 0 ? [`${kind} ${levels.join('/')}`] : [],
    );
  const card = (state: 'active' | 'suspended' | 'expired', expiresOn: string) => ({
    level: 'platinum' as const,
    state,
    expiresOn: day(expiresOn),
  });

  it('without a card: a new one of any level', () => {
    expect(possible({})).toEqual(['newCard standard/platinum/black']);
    expect(possible({ barredUntil: day('2026-11-03') })).toEqual([]);
    expect(possible({ barredUntil: day('2026-11-02') })).toHaveLength(1);
    expect(possible({ hasIdNumber: false })).toEqual([]);
    expect(possible({ hasOpenApplication: true })).toEqual([]);
    expect(possible({ checks: [] })).toEqual([]);
  });

  it('with a valid card: up, down, another of the same, or none any more', () => {
    expect(possible({ card: card('active', '2027-01-02') })).toEqual([
      'upgrade black',
      'downgrade standard',
      'replacement platinum',
      'closing platinum',
    ]);
    expect(possible({ card: card('active', '2027-01-01') })).toContain('renewal platinum');
    expect(
      possible({ card: card('active', '2027-01-02'), hasIdNumber: false, checks: [] }),
    ).toEqual(['closing platinum']);
  });

  it('with an expired card: a renewal or a new one, no replacement', () => {
    const kinds = possible({ card: card('expired', '2026-11-01') });
    expect(kinds).toContain('renewal platinum');
    expect(kinds).toContain('newCard standard/platinum/black');
    expect(kinds.join()).not.toContain('replacement');
  });
});

describe('numbers of blank cards', () => {
  it('keep their zeros and their order', () => {
    expect(numbersOf('0098', '0101')).toEqual(['0098', '0099', '0100', '0101']);
    expect(rangeSize('99999999999999999998', '99999999999999999999')).toBe(2);
    expect(rangeSize('10', '9')).toBeNull();
    expect(rangeSize('5', '4')).toBeNull();
    expect(rangeSize('0000', '9999')).toBe(10_000);
    expect(rangeSize('00000', '10000')).toBeNull();
  });

  it('join neighbours of one state and hand', () => {
    const blank = (number: string, holder: string | null = null) =>
      ({ level: 'standard', number, holder, state: holder ? 'withTeller' : 'inStock' }) as const;
    const blanks = [blank('0099'), blank('0100'), blank('0102'), blank('0103', '甲')];
    expect(rangesOf(blanks).map(({ firstNo, lastNo }) => `${firstNo}-${lastNo}`)).toEqual([
      '0099-0100',
      '0102-0102',
      '0103-0103',
    ]);
  });

  it.each([
    [{ usable: 5, expiries: 2, upgrades: 1, usedLately: 6 }, 6, 'shortage', 10],
    [{ usable: 6, expiries: 2, upgrades: 1, usedLately: 6 }, 6, 'enough', 0],
    [{ usable: 24, expiries: 2, upgrades: 1, usedLately: 6 }, 6, 'enough', 0],
    [{ usable: 25, expiries: 2, upgrades: 1, usedLately: 6 }, 6, 'overstock', 0],
    [{ usable: 0, expiries: 0, upgrades: 0, usedLately: 0 }, 0, 'enough', 0],
  ] as const)('forecast %j: need %i, %s, order %i', (basis, need, flag, suggestedOrder) => {
    const months = { useMonths: 6, months: 3, overstockMonths: 12 };
    expect(forecastStock({ level: 'standard', ...months, ...basis })).toMatchObject({
      need,
      flag,
      suggestedOrder,
    });
  });
});

it('knows a scan by its first bytes', () => {
  const bytes = (...values: number[]) => Uint8Array.from(values);
  expect(mediaTypeOf(bytes(0xff, 0xd8, 0xff, 0xe0))).toBe('image/jpeg');
  expect(mediaTypeOf(bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a))).toBe('image/png');
  expect(mediaTypeOf(bytes(0x25, 0x50, 0x44, 0x46, 0x2d))).toBe('application/pdf');
  expect(mediaTypeOf(bytes(0x4d, 0x5a, 0x90))).toBeNull();
  expect(mediaTypeOf(bytes())).toBeNull();
});

it('reads its own code back', () => {
  const text = sheetQrText('2026-00012', 'AB12CD34EF');
  expect(readSheetCode(text)).toEqual({ number: '2026-00012', checkValue: 'AB12CD34EF' });
  expect(readSheetCode(' 2026-00012, ab12cd34ef ')).toEqual(readSheetCode(text));
  expect(readSheetCode('2026-12')).toBeNull();
});
