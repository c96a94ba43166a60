import { z } from 'zod';
import { create } from 'zustand';
import type { Scheme } from '../../../../shared/models/scheme';
import { useDrafts } from '../../../hooks/draft-store';
import { shapedLike } from '../../../hooks/draft-values';

interface DraftState {
  /** The version the draft began from; null while nothing is open. */
  readonly base: Scheme | null;
  readonly draft: Scheme | null;
  readonly open: (base: Scheme) => void;
  readonly change: (edit: (draft: Scheme) => Scheme) => void;
  readonly discard: () => void;
  /** Takes over a scheme from a file or an earlier version as the draft. */
  readonly load: (draft: Scheme) => void;
}

const formOf = ({ id }: Scheme): string => `tiering.scheme:${id}`;
const field = 'scheme';

/** The scheme being drafted: kept like everything that is typed and not saved, for each scheme its own. */
export const useDraft = create<DraftState>((set) => {
  const keep = (base: Scheme | null, draft: Scheme): void => {
    if (base === null) return;
    const isChanged = JSON.stringify(draft) !== JSON.stringify(base);
    const kept = isChanged ? { base: base.version, scheme: draft } : undefined;
    useDrafts.getState().setField(formOf(base), field, kept);
  };
  return {
    base: null,
    draft: null,
    open: (base) =>
      set((state) =>
        state.base?.id === base.id && state.base.version === base.version
          ? state
          : { base, draft: keptDraft(base) ?? base },
      ),
    change: (edit) =>
      set((state) => {
        if (!state.draft) return state;
        const draft = edit(state.draft);
        keep(state.base, draft);
        return { draft };
      }),
    discard: () =>
      set((state) => {
        if (state.base) useDrafts.getState().drop(formOf(state.base));
        return { draft: state.base };
      }),
    load: (draft) => {
      const { base } = useDraft.getState();
      if (base?.id === draft.id) keep(base, draft);
      // Of another scheme: it is there when that one is opened, whatever version it is at.
      else useDrafts.getState().setField(formOf(draft), field, { base: null, scheme: draft });
      set({ draft });
    },
  };
});

/** The draft of a version; one of an earlier version would take back what came after it. */
function keptDraft(base: Scheme): Scheme | null {
  const kept = useDrafts.getState().drafts[formOf(base)]?.fields[field];
  const schema = z.strictObject({ base: z.int().nullable(), scheme: shapedLike(base) });
  const read = schema.safeParse(kept);
  if (!read.success) return null;
  const { base: begun, scheme } = read.data;
  return begun === null || begun === base.version ? scheme : null;
}
