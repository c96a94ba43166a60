import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explainClient } from '../../electron/operations/tiering/explain-client';
import { showStructure } from '../../electron/operations/tiering/show-tiers';
import { tierMonth } from '../../electron/operations/tiering/tier-month';
import type { Ledger } from '../../electron/operations/ground/ledger';
import type { Month } from '../../shared/models/calendar';
import { importPeople, openTestLedger } from '../helpers/ledger';

const [august, september, october] = ['2026-08', '2026-09', '2026-10'] as [Month, Month, Month];
const person = (clientNo: string, average: number | null, aum: number | null = average) => ({
  clientNo,
  name: `示例·${clientNo}`,
  aumDailyAvg3m: average,
  aumDailyAvgMonth: average,
  aumPointInTime: aum,
});
const rowsOf = (context: Ledger) =>
  JSON.stringify(context.db.prepare('SELECT * FROM tier_result ORDER BY run_id, client_id').all());

describe('tiering a month', () => {
  it('gives every client one tier, and tells new, up, down, same and left', () => {
    const context = openTestLedger();
    importPeople(context, september, [
      person('1', 30_000_000),
      person('2', 30_000_000),
      person('3', 1),
      person('4', 5),
    ]);
    importPeople(context, october, [
      person('1', 150_000_000),
      person('2', 19_999_999),
      person('3', 2),
      person('5', 7),
    ]);
    const structure = tierMonth(context, { month: october, scheme: 'R1' });
    expect(structure.movements).toEqual({ new: 1, up: 1, down: 1, same: 1, left: 1 });
    expect(structure.lines.map(({ tier, clients }) => [tier, clients])).toEqual([
      ['普通', 3],
      ['标准', 0],
      ['白金', 1],
      ['黑金', 0],
    ]);
    expect(structure.previousMonth).toBe(september);
  });

  it('takes the months before along, and again when they were imported anew', () => {
    const context = openTestLedger();
    for (const month of [august, september, october])
      importPeople(context, month, [person('1', 1)]);
    tierMonth(context, { month: october, scheme: 'R1' });
    const months = context.db.prepare('SELECT month FROM tier_run ORDER BY month').pluck().all();
    expect(months).toEqual([august, september, october]);
    importPeople(context, september, [person('1', 600_000_000)]);
    expect(tierMonth(context, { month: october, scheme: 'R1' }).movements.down).toBe(1);
    expect(showStructure(context, { month: september, scheme: 'R1' })?.snapshotRevision).toBe(2);
    expect(showStructure(context, { month: october, scheme: 'R1' })?.snapshotRevision).toBe(1);
  });

  it('looks past a month that is missing, to the last one there is', () => {
    const context = openTestLedger();
    importPeople(context, august, [person('1', 1)]);
    importPeople(context, october, [person('1', 1)]);
    const structure = tierMonth(context, { month: october, scheme: 'R1' });
    expect(structure.previousMonth).toBe(august);
    expect(structure.movements).toMatchObject({ new: 0, same: 1 });
  });

  it('computes the three-month average where the file has none, and says from which months', () => {
    const context = openTestLedger();
    const monthly = (average: number) => [
      { clientNo: '1', name: '示例·1', aumDailyAvgMonth: average },
    ];
    importPeople(context, august, monthly(10_000_000));
    importPeople(context, september, monthly(20_000_000));
    importPeople(context, october, monthly(30_000_000));
    tierMonth(context, { month: october, scheme: 'R1' });
    const { result, sentence } = explainClient(context, {
      clientNo: '1',
      month: october,
      scheme: 'R1',
    });
    expect(result.metric).toBe(20_000_000);
    expect(result.metricSource).toEqual({ kind: 'computed', months: [october, september, august] });
    expect(sentence).toContain('≥ 标准 200,000 元');
  });

  it('is deterministic: run again, the same rows', () => {
    const amount = fc.integer({ min: 0, max: 1_000_000_000 });
    fc.assert(
      fc.property(
        fc.array(amount, { minLength: 1, maxLength: 30 }),
        fc.array(amount, { maxLength: 30 }),
        (before, now) => {
          const context = openTestLedger();
          importPeople(
            context,
            september,
            before.map((average, index) => person(`${index}`, average)),
          );
          importPeople(context, october, [
            ...now.map((average, index) => person(`${index}`, average)),
            person('x', 1),
          ]);
          tierMonth(context, { month: october, scheme: 'R2' });
          const first = rowsOf(context).replaceAll(/"run_id":\d+/g, '');
          tierMonth(context, { month: october, scheme: 'R2' });
          expect(rowsOf(context).replaceAll(/"run_id":\d+/g, '')).toBe(first);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('adds up: clients and assets of the tiers are those of the month, movements those of both months', () => {
    const amount = fc.integer({ min: 0, max: 1_000_000_000 });
    fc.assert(
      fc.property(
        fc.dictionary(fc.integer({ min: 1, max: 40 }).map(String), amount, { minKeys: 1 }),
        fc.dictionary(fc.integer({ min: 1, max: 40 }).map(String), amount, { minKeys: 1 }),
        (before, now) => {
          const context = openTestLedger();
          const toRows = (month: Record<string, number>) =>
            Object.entries(month).map(([clientNo, average]) => person(clientNo, average));
          importPeople(context, september, toRows(before));
          importPeople(context, october, toRows(now));
          const { lines, total, movements } = tierMonth(context, { month: october, scheme: 'R1' });
          const sum = (values: readonly number[]) =>
            values.reduce((left, right) => left + right, 0);
          expect(sum(lines.map(({ clients }) => clients))).toBe(Object.keys(now).length);
          expect(total.aum).toBe(sum(Object.values(now)));
          expect(sum(lines.map(({ aumChange }) => aumChange ?? 0))).toBe(
            sum(Object.values(now)) - sum(Object.values(before)),
          );
          const { left, new: entered, up, down, same } = movements;
          expect(up + down + same + entered).toBe(Object.keys(now).length);
          expect(up + down + same + left).toBe(Object.keys(before).length);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('says what is missing instead of guessing', () => {
    const context = openTestLedger();
    expect(() => tierMonth(context, { month: october, scheme: 'R1' })).toThrow(
      'tiering.noSnapshot',
    );
    importPeople(context, october, [person('1', null)]);
    expect(() => tierMonth(context, { month: october, scheme: 'R9' })).toThrow(
      'tiering.schemeMissing',
    );
    expect(() => explainClient(context, { clientNo: '1', month: october, scheme: 'R1' })).toThrow(
      'tiering.notRun',
    );
    const structure = tierMonth(context, { month: october, scheme: 'R1' });
    expect(structure.clientsWithoutAum).toBe(1);
    expect(
      explainClient(context, { clientNo: '1', month: october, scheme: 'R1' }).sentence,
    ).toContain('没有近三月日均存款理财数据');
    expect(showStructure(context, { month: september, scheme: 'R1' })).toBeNull();
  });
});
