import { describe, expect, test } from 'vitest';
import type { PreviewRow } from '../../shared/models/import';
import {
  mergeChoice,
  settingsOf,
  sheetChange,
  toggleExcluded,
  toWireChoice,
  withEdit,
  withPending,
} from '../../renderer/hooks/import-choice';

const row: PreviewRow = {
  sheet: 'one',
  row: 7,
  state: 'rejected',
  edited: [],
  cells: ['a', 'b'],
  issues: [],
};

describe('choices by sheet', () => {
  test('speak of the only sheet directly, of one among several by its name', () => {
    const layout = { sheet: 'one' } as never;
    expect(sheetChange({ layouts: [layout] }, 'one', { fields: { 1: null } })).toEqual({
      fields: { 1: null },
    });
    expect(sheetChange({ layouts: [layout, layout] }, 'two', { fields: { 1: null } })).toEqual({
      bySheet: { two: { fields: { 1: null } } },
    });
  });

  test('add up; another header of a sheet makes its columns mean something else', () => {
    const first = mergeChoice({}, { bySheet: { two: { fields: { 1: 'fund' } } } });
    const second = mergeChoice(first, { bySheet: { two: { fields: { 2: null } } } });
    expect(second.bySheet).toEqual({ two: { fields: { 1: 'fund', 2: null } } });
    const headed = mergeChoice(second, { bySheet: { two: { headerRows: { first: 2, last: 2 } } } });
    expect(headed.bySheet).toEqual({ two: { headerRows: { first: 2, last: 2 } } });
  });

  test('another kind of file keeps how rows go in, not what columns mean', () => {
    const old = { mode: 'update', fields: { 1: 'fund' }, columnRules: { fund: 'never' } } as const;
    expect(toWireChoice(mergeChoice(old, { kind: 'staff' }))).toEqual({
      mode: 'update',
      kind: 'staff',
    });
  });
});

test('the next file takes over how rows go in, nothing that speaks of the file', () => {
  expect(
    settingsOf({
      mode: 'update',
      clientNoWidth: 10,
      unit: 'wan',
      edits: [{ sheet: 'one', row: 1, column: 0, text: 'x' }],
      columnRules: { mobile: 'fillBlank' },
    }),
  ).toEqual({ mode: 'update', clientNoWidth: 10, columnRules: { mobile: 'fillBlank' } });
});

describe('edits in the preview', () => {
  test('a cell retyped twice counts once, cells of other sheets stay', () => {
    const edit = { sheet: 'one', row: 7, column: 1, text: 'x' };
    const other = { ...edit, sheet: 'two' };
    const edits = withEdit(withEdit([other], edit), { ...edit, text: 'y' });
    expect(edits).toEqual([other, { ...edit, text: 'y' }]);
  });

  test('rows are left out, and taken back when all of them are out', () => {
    const place = { sheet: 'one', row: 7 };
    const next = { sheet: 'one', row: 8 };
    const out = toggleExcluded(undefined, [place]);
    expect(out).toEqual([place]);
    expect(toggleExcluded(out, [place, next])).toEqual([place, next]);
    expect(toggleExcluded([place, next], [place])).toEqual([next]);
  });

  test('are shown before they are checked', () => {
    expect(withPending(row, {})).toBe(row);
    expect(
      withPending(row, {
        edits: [{ sheet: 'one', row: 7, column: 1, text: 'new' }],
        excluded: [{ sheet: 'one', row: 7 }],
      }),
    ).toMatchObject({ cells: ['a', 'new'], edited: [1], state: 'excluded' });
    expect(withPending({ ...row, state: 'excluded' }, {}).state).toBe('accepted');
    expect(withPending(row, { edits: [{ sheet: 'two', row: 7, column: 1, text: 'new' }] })).toBe(
      row,
    );
  });
});
