import { act, renderHook, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { addMoves, draftOf, useAssignmentDraft } from '../../renderer/hooks/assignment-draft';
import { useDrafts } from '../../renderer/hooks/draft-store';
import { useDraft, useDraftField } from '../../renderer/hooks/use-draft';
import type { Month } from '../../shared/models/calendar';
import { failure, standInBridge } from './stand-in-bridge';

const month = '2026-10' as Month;
const form = 'report:00000001';
const text = z.string();
let bridge: ReturnType<typeof standInBridge>;

beforeEach(() => {
  bridge = standInBridge({});
  useDrafts.getState().reset();
  useAssignmentDraft.getState().reset();
});

const kept = () =>
  bridge.asked.flatMap(([channel, input]) => (channel === 'drafts.keep' ? [input] : []));

const openForm = () =>
  renderHook(() => {
    const draft = useDraft(form);
    const [need, setNeed] = useDraftField(draft, 'need', text, '');
    return { draft, need, setNeed };
  });

describe('a form', () => {
  it('keeps what is typed at once, and shows it again when it is opened next', () => {
    const first = openForm();
    expect(first.result.current.draft.found).toBe(null);
    act(() => first.result.current.setNeed('想换成大额存单'));
    expect(kept()).toEqual([{ key: form, value: '{"need":"想换成大额存单"}' }]);
    // Nothing is said while it is being typed.
    expect(first.result.current.draft.found).toBe(null);
    first.unmount();
    const again = openForm();
    expect(again.result.current.need).toBe('想换成大额存单');
    expect(again.result.current.draft.found).not.toBe(null);
  });

  it('shows what the ledger kept, with when; what it kept in another shape is as if it was not', () => {
    const changedAt = '2026-11-30T09:15:00';
    useDrafts.getState().load([
      { key: form, value: '{"need":"换存单"}', changedAt },
      { key: 'other', value: '[1]', changedAt },
    ]);
    const { result } = openForm();
    expect(result.current.need).toBe('换存单');
    expect(result.current.draft.found?.keptAt).toBe(changedAt);
    expect(Object.keys(useDrafts.getState().drafts)).toEqual([form]);
  });

  it('that is saved, cleared, or as it was in the beginning is no draft', () => {
    const { result } = openForm();
    act(() => result.current.setNeed('换'));
    act(() => result.current.setNeed(''));
    expect(kept().at(-1)).toEqual({ key: form, value: null });
    act(() => result.current.setNeed('换'));
    act(() => result.current.draft.drop());
    expect(result.current.need).toBe('');
    expect(kept().at(-1)).toEqual({ key: form, value: null });
  });

  it('says where the ledger does not take it, until it does', async () => {
    bridge.answers['drafts.keep'] = () => failure({ code: 'ledger.diskFull', values: {} });
    const { result } = openForm();
    act(() => result.current.setNeed('换'));
    await waitFor(() => expect(useDrafts.getState().failure?.code).toBe('ledger.diskFull'));
    delete bridge.answers['drafts.keep'];
    bridge.answers['drafts.keep'] = () => ({ ok: true, value: null });
    act(() => result.current.setNeed('换存单'));
    await waitFor(() => expect(useDrafts.getState().failure).toBe(null));
  });
});

describe('the draft of the assignment', () => {
  it('is kept like everything that is typed, and there again after locking', () => {
    useAssignmentDraft
      .getState()
      .change(month, (now) => addMoves(now, [{ clientNo: '1', to: 'S1' }], () => null));
    const [last] = kept().slice(-1) as { key: string; value: string }[];
    expect(last).toEqual({ key: `assignment:${month}`, value: '{"moves":[["1","S1"]]}' });
    useAssignmentDraft.getState().reset();
    useDrafts.getState().load([{ ...last!, changedAt: '2026-11-30T09:15:00' }]);
    const history = draftOf(useAssignmentDraft.getState(), month);
    expect([...history.moves]).toEqual([['1', 'S1']]);
    expect(draftOf(useAssignmentDraft.getState(), month)).toBe(history);
    // Another step goes on from it.
    useAssignmentDraft
      .getState()
      .change(month, (now) => addMoves(now, [{ clientNo: '2', to: 'S1' }], () => null));
    expect(draftOf(useAssignmentDraft.getState(), month).moves.size).toBe(2);
  });

  it('is gone once it is committed or discarded', () => {
    const { change, clear } = useAssignmentDraft.getState();
    change(month, (now) => addMoves(now, [{ clientNo: '1', to: 'S1' }], () => null));
    clear(month);
    expect(kept().at(-1)).toEqual({ key: `assignment:${month}`, value: null });
    expect(draftOf(useAssignmentDraft.getState(), month).moves.size).toBe(0);
  });
});
