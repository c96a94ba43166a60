import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outdatedBackups, type DatedBackup } from '../../../electron/domain/ledger/rotation';
import type { Day } from '../../../shared/models/calendar';
import { addDays } from '../../../shared/models/day-count';

const daily = (madeAt: string, reason: DatedBackup['reason'] = 'daily'): DatedBackup => ({
  name: `${madeAt}-${reason}`,
  reason,
  madeAt,
});

/** What is left when the rotation runs after each new backup, as it does. */
function runDays(days: readonly string[]): string[] {
  let kept: DatedBackup[] = [];
  for (const day of days) {
    kept.push(daily(`${day}T18:00:00`));
    const gone = new Set(outdatedBackups(kept));
    kept = kept.filter((each) => !gone.has(each));
  }
  return kept.map(({ madeAt }) => madeAt.slice(0, 10));
}

const everyDay = (from: string, count: number) =>
  Array.from({ length: count }, (_, at) => addDays(from as Day, at));

describe('the rotation', () => {
  it('keeps seven days, four weeks and twelve months over a year and a half', () => {
    const left = runDays(everyDay('2025-06-01', 541));
    expect(left.slice(-7)).toEqual(everyDay('2026-11-17', 7));
    const months = [...new Set(left.map((day) => day.slice(0, 7)))];
    expect(months).toHaveLength(12);
    expect(left.length).toBeLessThanOrEqual(7 + 4 + 12);
  });

  it('never touches what was made by hand or before a restore', () => {
    const own = [
      daily('2020-01-01T10:00:00', 'manual'),
      daily('2020-01-02T10:00:00', 'beforeRestore'),
    ];
    const many = everyDay('2026-01-01', 300).map((day) => daily(`${day}T18:00:00`));
    expect(outdatedBackups([...own, ...many]).filter(({ reason }) => reason !== 'daily')).toEqual(
      [],
    );
  });

  it('keeps the last of a day', () => {
    const morning = daily('2026-11-22T08:00:00');
    const evening = daily('2026-11-22T18:00:00', 'close');
    expect(outdatedBackups([morning, evening])).toEqual([morning]);
    expect(outdatedBackups([evening, morning])).toEqual([morning]);
  });

  it('always keeps the newest, and forgets nothing by running twice', () => {
    const times = fc.array(fc.integer({ min: 0, max: 2000 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(times, (days) => {
        const all = days.map((at, index) =>
          daily(`${addDays('2022-01-01' as Day, at)}T18:00:${String(index % 60).padStart(2, '0')}`),
        );
        const gone = new Set(outdatedBackups(all));
        const left = all.filter((each) => !gone.has(each));
        const newest = all.reduce((one, other) => (one.madeAt >= other.madeAt ? one : other));
        expect(left.some(({ madeAt }) => madeAt === newest.madeAt)).toBe(true);
        expect(outdatedBackups(left)).toEqual([]);
      }),
    );
  });
});
