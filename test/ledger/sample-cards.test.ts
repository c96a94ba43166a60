import { expect, it } from 'vitest';
import { fillSampleCards } from '../../electron/operations/sample/fill-sample-cards';
import { listReminders, showCards } from '../../electron/operations/cards/card-life';
import { showExceptions } from '../../electron/operations/cards/exceptions';
import { listAllApplications } from '../../electron/operations/cards/find-application';
import { showGrading } from '../../electron/operations/cards/grade-cards';
import { showFees } from '../../electron/operations/cards/review-cards';
import { showStock } from '../../electron/operations/cards/show-stock';
import { verifyLedger } from '../../electron/operations/ledger/verify-ledger';
import type { Month } from '../../shared/models/calendar';
import { importOpenings, opening, outletWith } from '../helpers/cards';

/** As many clients of each kind as the sample asks for, and cards enough for the special ones. */
function outlet() {
  const people = (prefix: string, count: number, yuan: number) =>
    Array.from({ length: count }, (_, at) => [`${prefix}${String(at).padStart(3, '0')}`, yuan]);
  const averages = [
    ...people('h', 100, 250_000),
    ...people('s', 60, 300_000),
    ...people('p', 20, 2_000_000),
    ...people('n', 10, 150_000),
  ];
  const context = outletWith(Object.fromEntries(averages) as Record<string, number>);
  const lines = people('h', 100, 0).map(([no], at) =>
    opening(String(no), `99000050000000${1000 + at}`, at < 3 ? '2026-10-30' : '2026-10-08'),
  );
  importOpenings(context, ...lines);
  return context;
}

it('leaves no screen of cards empty, keeps every rule, and does the same each time', () => {
  const context = outlet();
  fillSampleCards(context, '2026-10' as Month);
  const states = new Set(listAllApplications(context).map(({ state }) => state));
  expect([...states].sort()).toEqual(
    ['approved', 'draft', 'rejected', 'sheetPrinted', 'submitted', 'withdrawn'].sort(),
  );
  expect(new Set(showCards(context).map(({ state }) => state))).toEqual(
    new Set(['active', 'expired']),
  );
  expect(new Set(listReminders(context, null).map(({ reminder }) => reminder))).toEqual(
    new Set([7, 30, 60]),
  );
  const { upgrades, downgrades } = showGrading(context, null);
  expect(Math.min(upgrades.length, downgrades.length)).toBeGreaterThan(0);
  expect(new Set(showFees(context).map(({ state }) => state)).size).toBe(3);
  expect(new Set(showExceptions(context).map(({ state }) => state))).toEqual(
    new Set(['open', 'explained']),
  );
  expect(showStock(context).levels.map(({ forecast }) => forecast.flag)).toContain('overstock');
  expect(verifyLedger(context)).toEqual({ ok: true, problems: [] });
  const again = outlet();
  fillSampleCards(again, '2026-10' as Month);
  const shown = (each: typeof context) =>
    JSON.stringify([showCards(each), listAllApplications(each), showStock(each)]);
  expect(shown(again)).toBe(shown(context));
});
