import { beforeAll, describe, expect, it } from 'vitest';
import { generateOutlet } from '../../../build/sample/index.mjs';
import { checkIdNumber } from '../../../electron/domain/imports/id-number';
import { isMobileNumber } from '../../../electron/domain/imports/mobile-number';
import { daysInMonth, type Month } from '../../../shared/models/calendar';

type Outlet = ReturnType<typeof generateOutlet>;
type Figures = NonNullable<Outlet['clients'][number]['figures'][number]>;

let outlet: Outlet;
beforeAll(() => {
  outlet = generateOutlet();
});

function figuresOf(month: number): Figures[] {
  return outlet.clients.flatMap(({ figures }) => figures[month] ?? []);
}

const everyMonth = () => outlet.months.flatMap((_, month) => figuresOf(month));
const wan = (count: number) => count * 1_000_000;

describe('the invented outlet', () => {
  it('is the same for the same seed and another for another', () => {
    const small = { clients: 300 };
    expect(generateOutlet(small)).toEqual(generateOutlet(small));
    expect(generateOutlet({ ...small, seed: 1 })).not.toEqual(generateOutlet(small));
  });

  it('has parts that add up to the assets, to the fen, and whole amounts only', () => {
    const wrong = everyMonth().filter((figures) => {
      const { aumDailyAvg3m, aumDailyAvgMonth, aumDailyAvgYear, aumPointInTime, ...parts } =
        figures;
      const averages = [aumDailyAvg3m, aumDailyAvgMonth, aumDailyAvgYear, aumPointInTime];
      const sum = Object.values(parts).reduce((total, part) => total + part, 0);
      const whole = Object.values(figures).every(Number.isSafeInteger);
      return sum !== aumPointInTime || !whole || averages.some((average) => average < 0);
    });
    expect(wrong).toEqual([]);
    expect(everyMonth().some(({ demandDeposit }) => demandDeposit < 0)).toBe(true);
  });

  it('has three-month averages that are those of its months, weighted by days', () => {
    const days = outlet.months.map((month) => daysInMonth(month as Month));
    const total = days.reduce((sum, count) => sum + count, 0);
    for (const { figures } of outlet.clients) {
      if (figures.includes(null)) continue;
      const sum = figures.reduce((all, month, at) => {
        return all + (days[at] as number) * (month as Figures).aumDailyAvgMonth;
      }, 0);
      expect(figures[2]?.aumDailyAvg3m).toBe(Math.round(sum / total));
    }
  });

  it('keeps few clients at or above the standard, with about half of all assets', () => {
    for (const figures of outlet.months.map((_, month) => figuresOf(month))) {
      const sum = (some: Figures[]) => some.reduce((all, one) => all + one.aumDailyAvg3m, 0);
      const standard = figures.filter(({ aumDailyAvg3m }) => aumDailyAvg3m >= wan(20));
      const share = standard.length / figures.length;
      expect(share).toBeGreaterThan(0.015);
      expect(share).toBeLessThan(0.03);
      expect(sum(standard) / sum(figures)).toBeGreaterThan(0.45);
      expect(sum(standard) / sum(figures)).toBeLessThan(0.65);
    }
  });

  it('lets about one in a hundred come and go from month to month', () => {
    for (const month of [1, 2]) {
      const came = outlet.clients.filter(({ figures }) => !figures[month - 1] && figures[month]);
      const left = outlet.clients.filter(({ figures }) => figures[month - 1] && !figures[month]);
      expect(came.length / figuresOf(month).length).toBeCloseTo(0.01, 2);
      expect(left.length / figuresOf(month).length).toBeCloseTo(0.01, 2);
      const openedThen = came.filter(({ firstOpenedOn }) =>
        firstOpenedOn.startsWith(outlet.months[month] ?? '?'),
      );
      expect(openedThen.length).toBe(came.length);
    }
  });

  it.each([1, 10, 20, 30, 100, 150, 600])('happens on and around the bound of %d 万', (bound) => {
    const last = figuresOf(2).map(({ aumDailyAvg3m }) => aumDailyAvg3m);
    const within = (low: number, high: number) =>
      last.filter((average) => average >= wan(bound) * low && average < wan(bound) * high);
    expect(last).toContain(wan(bound));
    expect(last).toContain(wan(bound) - 1);
    expect(within(0.9, 1).length).toBeGreaterThan(1);
    expect(within(1.0001, 1.05).length).toBeGreaterThan(0);
    const crossed = (from: number, to: number) =>
      outlet.clients.filter(({ figures: [, before, after] }) => {
        if (!before || !after) return false;
        const [one, other] = [before, after].map((month) => month.aumDailyAvg3m >= wan(bound));
        return Number(one) === from && Number(other) === to;
      });
    expect(crossed(0, 1).length).toBeGreaterThan(0);
    expect(crossed(1, 0).length).toBeGreaterThan(0);
  });
});

describe('the people of the outlet', () => {
  it('have numbers that are valid, their own, and nobody’s', () => {
    const { clients } = outlet;
    expect(new Set(clients.map(({ clientNo }) => clientNo)).size).toBe(clients.length);
    expect(new Set(clients.map(({ idNo }) => idNo)).size).toBe(clients.length);
    expect(new Set(clients.map(({ mobile }) => mobile)).size).toBe(clients.length);
    for (const { idType, idNo, birthDate, sex, mobile } of clients) {
      // 154: a network number nobody was given.
      expect(isMobileNumber(mobile) && mobile.startsWith('154'), mobile).toBe(true);
      if (idType !== '身份证') continue;
      expect(checkIdNumber(idNo), idNo).toEqual({ kind: 'valid', birthDate, sex });
      expect(idNo.startsWith('990')).toBe(true);
    }
  });

  it('have names of every kind, some of them the same', () => {
    const names = outlet.clients.map(({ name }) => name);
    expect(names.some((name) => /^(欧阳|上官|司马|诸葛)/.test(name))).toBe(true);
    expect(names.some((name) => name.includes('·'))).toBe(true);
    expect(names.some((name) => /[\u{20000}-\u{3ffff}]/u.test(name))).toBe(true);
    expect(names.some((name) => /[\u3400-\u4dbf]/.test(name))).toBe(true);
    expect(new Set(names).size).toBeLessThan(names.length * 0.95);
  });

  it('are mostly owned from the standard on, and hardly below', () => {
    const owned = (low: number, high: number) => {
      const some = outlet.clients.filter(({ figures }) => {
        const average = Math.max(...figures.map((month) => month?.aumDailyAvg3m ?? 0));
        return average >= low && average < high;
      });
      return some.filter(({ owner }) => owner !== null).length / some.length;
    };
    expect(owned(wan(20), Infinity)).toBeGreaterThan(0.8);
    expect(owned(0, wan(10))).toBeLessThan(0.02);
  });

  it('are served by staff whose names say that they are invented', () => {
    const { staff } = outlet;
    expect(staff.length).toBeGreaterThanOrEqual(11);
    expect(staff.length).toBeLessThanOrEqual(14);
    expect(staff.every(({ name }) => name.startsWith('示例·'))).toBe(true);
    expect(staff.filter(({ role }) => role === '网点负责人').length).toBe(1);
  });
});

describe('the cards opened in the last month', () => {
  it('belong to clients who reach the level, and leave most of those without one', () => {
    const bounds = { 标准: wan(20), 白金: wan(150), 黑金: wan(600) };
    for (const { client, level } of outlet.cards) {
      expect(client.figures[2]?.aumDailyAvg3m).toBeGreaterThanOrEqual(bounds[level]);
    }
    const holders = new Set(outlet.cards.map(({ client }) => client.clientNo));
    const qualified = figuresOf(2).filter(({ aumDailyAvg3m }) => aumDailyAvg3m >= wan(20));
    expect(outlet.cards.length).toBe(150);
    expect(holders.size).toBe(150);
    expect(qualified.length).toBeGreaterThan(300);
  });
});
