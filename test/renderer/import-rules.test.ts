import { describe, expect, test } from 'vitest';
import { fen } from '../../shared/models/money';
import type { ColumnGuess } from '../../shared/models/import';
import { mayCommit, remedyOf } from '../../renderer/screens/import/commit-rules';
import { compareTotals } from '../../renderer/screens/import/compare-totals';
import { fileNameOf } from '../../renderer/screens/import/file-name';
import { gravest, letterOf } from '../../renderer/screens/import/preview-columns';
import { sampleAmount } from '../../renderer/screens/import/unit-sample';
import { mergeChoice } from '../../renderer/hooks/import-choice';

const nothing = { reason: '', force: false };

describe('blockers of a commit', () => {
  test('what must be put right can be neither explained nor forced', () => {
    for (const blocker of ['unitUnknown', 'keyUnmapped', 'noRows', 'monthClosed'] as const) {
      expect(remedyOf(blocker)).toBe('fix');
      expect(mayCommit([blocker], { reason: 'a good reason', force: true })).toBe(false);
    }
  });

  test('differing totals want a reason of at least two signs', () => {
    expect(mayCommit(['totalsDiffer'], { reason: ' x ', force: true })).toBe(false);
    expect(mayCommit(['totalsDiffer'], { reason: 'closed accounts', force: false })).toBe(true);
  });

  test('a repeated file or another month wants a tick; all blockers must be answered', () => {
    expect(mayCommit(['alreadyImported'], nothing)).toBe(false);
    expect(mayCommit(['alreadyImported', 'monthDiffers'], { reason: '', force: true })).toBe(true);
    expect(mayCommit(['alreadyImported', 'totalsDiffer'], { reason: '', force: true })).toBe(false);
    expect(mayCommit([], nothing)).toBe(true);
  });
});

test('totals are compared where the file states them', () => {
  const totals = compareTotals({
    accepted: 19_988,
    joined: 0,
    statedRowCount: 20_000,
    notedRowCount: null,
    totals: [
      { field: 'fund', sum: 500, stated: 500, statedCell: 'C9' },
      { field: 'bond', sum: 500, stated: 400, statedCell: 'D9' },
      { field: 'insurance', sum: 500, stated: null, statedCell: null },
    ],
  });
  expect(totals.map(({ field, verdict, difference }) => [field, verdict, difference])).toEqual([
    ['fund', 'agree', 0],
    ['bond', 'differ', 100],
    ['insurance', 'notStated', null],
    ['rowCount', 'differ', -12],
  ]);
});

test('the sender’s note counts beside the file’s own total; rounding is told from a difference', () => {
  const total = { field: 'fund', sum: 1_000_000, stated: 1_000_000, statedCell: 'C9' };
  const verdicts = (noted: number, allowance = 0) =>
    compareTotals({
      accepted: 2,
      joined: 1,
      statedRowCount: null,
      notedRowCount: 3,
      totals: [{ ...total, noted, allowance }],
    }).map(({ verdict, difference }) => [verdict, difference]);
  expect(verdicts(1_000_000)).toEqual([
    ['agree', 0],
    ['agree', 0],
  ]);
  expect(verdicts(1_000_100)[0]).toEqual(['differ', -100]);
  expect(verdicts(1_000_100, 100)[0]).toEqual(['rounding', -100]);
  expect(verdicts(1_000_100, 99)[0]).toEqual(['differ', -100]);
});

describe('choices of the user', () => {
  test('add up', () => {
    const first = mergeChoice({}, { fields: { 2: 'fund' } });
    const second = mergeChoice(first, { fields: { 3: null } });
    expect(mergeChoice(second, { unit: 'wan' })).toMatchObject({
      fields: { 2: 'fund', 3: null },
      unit: 'wan',
    });
  });

  test('another sheet or header makes columns mean something else', () => {
    const chosen = { sheet: 'one', fields: { 2: 'fund' }, unit: 'wan' as const };
    expect(mergeChoice(chosen, { sheet: 'two' })).toEqual({ unit: 'wan', sheet: 'two' });
    expect(mergeChoice(chosen, { headerRows: { first: 2, last: 3 } }).fields).toBeUndefined();
  });
});

test('a unit is shown on the first real amount of a money column', () => {
  const column = (field: string | null, samples: readonly string[]): ColumnGuess => ({
    index: 0,
    letter: 'A',
    header: String(field),
    field,
    reason: 'synonym',
    unit: null,
    samples,
  });
  const sample = sampleAmount([
    column('clientNo', ['0001234']),
    column('fund', ['—', '0', '1,234.5']),
  ]);
  expect(sample).toEqual({ header: 'fund', text: '1,234.5', amount: 1234.5 });
  expect(sampleAmount([column('name', ['12'])])).toBeNull();
  expect(fen(Math.round(1234.5 * 1_000_000))).toBe(1_234_500_000);
});

test('findings are laid on their cells', () => {
  expect(letterOf('AB12')).toBe('AB');
  expect(letterOf('12')).toBe('');
  const issue = { code: 'keyMissing', sheet: '', cell: '', row: 1, values: {} } as const;
  expect(
    gravest([
      { ...issue, severity: 'note' },
      { ...issue, severity: 'error' },
    ]),
  ).toBe('error');
  expect(gravest([])).toBeNull();
});

test('a path of either kind of system ends in its file', () => {
  expect(fileNameOf('C:\\month\\a.xlsx')).toBe('a.xlsx');
  expect(fileNameOf('/month/b.csv')).toBe('b.csv');
});
