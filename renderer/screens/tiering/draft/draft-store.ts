import { create } from 'zustand';
import type { Scheme } from '../../../../shared/models/scheme';

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

/** The scheme being drafted; stays while the user looks at other screens. */
export const useDraft = create<DraftState>((set) => ({
  base: null,
  draft: null,
  open: (base) =>
    set((state) =>
      state.base?.id === base.id && state.base.version === base.version
        ? state
        : { base, draft: base },
    ),
  change: (edit) => set((state) => (state.draft ? { draft: edit(state.draft) } : state)),
  discard: () => set((state) => ({ draft: state.base })),
  load: (draft) => set({ draft }),
}));
