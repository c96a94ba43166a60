import { expect, test } from 'vitest';
import type { ClientNo } from '../../shared/models/client';
import type { DuplicateGroup } from '../../shared/models/duplicate';
import { firstChoice, withDrop, withKeep } from '../../renderer/screens/duplicates/merge-choice';
import { countUndo, groupsOf } from '../../renderer/screens/import/undo-counts';

const [a, b, c] = ['A', 'B', 'C'] as unknown as readonly [ClientNo, ClientNo, ClientNo];
const client = (clientNo: ClientNo, months: number) => ({
  clientNo,
  name: 'Sample',
  idNo: null,
  mobile: null,
  months,
  lastMonth: null,
});
const group: DuplicateGroup = {
  reason: 'idNo',
  clients: [client(a, 1), client(b, 5), client(c, 3)],
  differing: [
    { field: 'address', values: ['here', null, 'there'] },
    { field: 'mobile', values: ['1', '2', '3'] },
  ],
};

test('the client with most months stays; a value that only the other one has is taken', () => {
  expect(firstChoice(group)).toEqual({
    keep: b,
    drop: c,
    fields: { address: 'drop', mobile: 'keep' },
  });
});

test('a client never merges into itself', () => {
  const choice = firstChoice(group)!;
  expect(withKeep(group, choice, c)).toMatchObject({ keep: c, drop: b });
  expect(withDrop(group, choice, b)).toMatchObject({ keep: c, drop: b });
  expect(withDrop(group, choice, a)).toMatchObject({ keep: b, drop: a });
});

test('an undo is told in three numbers, the largest reason first', () => {
  const part = (reason: 'removed' | 'restored' | 'laterImport', count: number) => ({
    state: reason === 'laterImport' ? ('kept' as const) : ('reversed' as const),
    reason,
    count,
    samples: [],
  });
  const groups = [part('removed', 2), part('restored', 5), part('laterImport', 1)];
  const plan = { batchId: 1, fileName: 'a.xlsx', groups };
  expect(countUndo(plan)).toEqual({ reversed: 7, kept: 1, impossible: 0 });
  expect(groupsOf(plan, 'reversed').map(({ reason }) => reason)).toEqual(['restored', 'removed']);
  expect(countUndo(undefined)).toEqual({ reversed: 0, kept: 0, impossible: 0 });
});
