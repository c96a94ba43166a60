import { beforeEach, expect, it, vi } from 'vitest';
import type { Month } from '../../shared/models/calendar';

const month = '2026-10' as Month;
const load = () => import('../../renderer/hooks/assignment-draft');

beforeEach(() => {
  vi.resetModules();
  sessionStorage.clear();
});

it('a draft is there again on the page that takes the place of a locked one, for whoever began it', async () => {
  const before = await load();
  before.useAssignmentDraft.getState().hold('ledger 1');
  before.useAssignmentDraft
    .getState()
    .change(month, (history) =>
      before.addMoves(history, [{ clientNo: '00000001', to: 'S1' }], () => null),
    );
  before.keepDrafts();
  vi.resetModules();
  const after = await load();
  const { holder, drafts } = after.useAssignmentDraft.getState();
  expect(holder).toBe('ledger 1');
  expect([...drafts[month]!.moves]).toEqual([['00000001', 'S1']]);
  // Taken once: nothing of it is left behind.
  expect(sessionStorage.length).toBe(0);
  after.useAssignmentDraft.getState().hold('ledger 2');
  expect(after.hasOpenDraft()).toBe(false);
});

it('nothing is kept where nothing was begun', async () => {
  (await load()).keepDrafts();
  expect(sessionStorage.length).toBe(0);
});
