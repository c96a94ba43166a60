import fc from 'fast-check';
import { expect, it } from 'vitest';
import { averageIfHeld, balanceToReach } from '../../../electron/domain/tiering/keep-or-reach';
import { classifyContribution } from '../../../electron/domain/tiering/contribution';
import type { Day } from '../../../shared/models/calendar';

const amount = fc.integer({ min: 0, max: 90_000_000_000_000 });
const running = fc.record({
  today: fc
    .integer({ min: 1, max: 28 })
    .map((day) => `2026-02-${String(day).padStart(2, '0')}` as Day),
  soFar: amount,
  earlier: fc.array(
    fc
      .record({ average: amount, days: fc.integer({ min: 28, max: 31 }) })
      .map(({ average, days }) => ({ fenDays: BigInt(average) * BigInt(days), days })),
    { maxLength: 2 },
  ),
});

it('names the balance that reaches a bound: one fen less does not', () => {
  fc.assert(
    fc.property(running, fc.integer({ min: 1, max: 9_000_000_000_000 }), (average, bound) => {
      const balance = balanceToReach(average, bound);
      // What stays beyond what a number holds to the fen is beyond any client too.
      fc.pre(Math.abs(balance) < Number.MAX_SAFE_INTEGER);
      expect(averageIfHeld(average, balance)).toBeGreaterThanOrEqual(bound);
      expect(averageIfHeld(average, balance - 1)).toBeLessThan(bound);
    }),
  );
});

it('weights the days: on the last day of the month one day is left', () => {
  const lastDay = { today: '2026-10-31' as Day, soFar: 100, earlier: [] };
  expect(balanceToReach(lastDay, 100)).toBe(85);
  expect(averageIfHeld(lastDay, 85)).toBe(100);
  expect(averageIfHeld({ ...lastDay, today: '2026-10-01' as Day }, 85)).toBe(85);
});

it('splits heads, waist and tail by assets; everybody is in exactly one', () => {
  const lines = classifyContribution([600, 200, 100, 60, 40, 0], {
    headShare: 0.8,
    waistShare: 0.95,
  });
  expect(lines.map(({ clients, from }) => [clients, from])).toEqual([
    [2, 200],
    [2, 60],
    [2, 0],
  ]);
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 1_000_000_000 }), { maxLength: 40 }),
      (assets) => {
        const sorted = assets.toSorted((a, b) => b - a);
        const split = classifyContribution(sorted, { headShare: 0.8, waistShare: 0.95 });
        const sum = (pick: (line: (typeof split)[number]) => number) =>
          split.reduce((total, line) => total + pick(line), 0);
        expect(sum(({ clients }) => clients)).toBe(assets.length);
        expect(sum(({ aum }) => aum)).toBe(assets.reduce((total, each) => total + each, 0));
      },
    ),
  );
});
