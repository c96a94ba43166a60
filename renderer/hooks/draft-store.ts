import { z } from 'zod';
import { create } from 'zustand';
import type { KeptDraft } from '../../shared/models/kept-draft';
import { ask, toFailure, type ApiFailure } from '../api';

/** What stands in a form, by field: plain values, as they are kept. */
type DraftFields = Readonly<Record<string, z.core.util.JSONType>>;
const fieldsSchema: z.ZodType<DraftFields> = z.record(z.string(), z.json());

/** What was typed into a form and not saved. */
export interface Draft {
  readonly fields: DraftFields;
  /** Local time, `YYYY-MM-DDTHH:mm:ss`; null for what is being typed now. */
  readonly keptAt: string | null;
}

interface DraftState {
  /** By form. */
  readonly drafts: Readonly<Record<string, Draft>>;
  /** Why the ledger did not take what was typed last; null while all is kept. */
  readonly failure: ApiFailure | null;
  /** The drafts of the account, as it signs in. */
  readonly load: (kept: readonly KeptDraft[]) => void;
  /** Keeps a value of a form; undefined takes it out, and the last one the draft with it. */
  readonly setField: (form: string, field: string, value: unknown) => void;
  /** Forgets a draft: it was saved, or is not wanted. */
  readonly drop: (form: string) => void;
  readonly reset: () => void;
}

const fresh = { drafts: {}, failure: null };

/**
 * What was typed and not saved: in the window as long as the ledger is open, and in the encrypted ledger as soon as it is
 * typed, from where it comes back after locking, closing or a crash. Never in the browser's own memory.
 */
export const useDrafts = create<DraftState>((set, get) => {
  const send = (form: string): void => {
    const draft = get().drafts[form];
    const value = draft === undefined ? null : JSON.stringify(draft.fields);
    ask('drafts.keep', { key: form, value }).then(
      () => get().failure && set({ failure: null }),
      (thrown: unknown) => {
        const failure = toFailure(thrown);
        // Locked meanwhile: what had arrived is kept, and nothing of it may stay here.
        if (failure.code !== 'ledger.locked') set({ failure });
      },
    );
  };
  return {
    ...fresh,
    load: (kept) => set({ drafts: Object.fromEntries(kept.flatMap(readKept)), failure: null }),
    setField: (form, field, value) => {
      const { drafts } = get();
      const before = drafts[form]?.fields ?? {};
      const fields = withField(before, field, value);
      if (fields === before) return;
      if (Object.keys(fields).length === 0) return get().drop(form);
      set({ drafts: { ...drafts, [form]: { fields, keptAt: null } } });
      send(form);
    },
    drop: (form) => {
      const { [form]: known, ...rest } = get().drafts;
      if (known === undefined) return;
      set({ drafts: rest });
      send(form);
    },
    reset: () => set(fresh),
  };
});

function withField(before: DraftFields, field: string, value: unknown): DraftFields {
  if (value === undefined) {
    if (!(field in before)) return before;
    const { [field]: _gone, ...rest } = before;
    return rest;
  }
  // As it will come back: a date is a text there, and what is undefined is not there.
  const kept = z.json().parse(JSON.parse(JSON.stringify(value)));
  if (JSON.stringify(before[field]) === JSON.stringify(kept)) return before;
  return { ...before, [field]: kept };
}

/** What an earlier program kept in another form is left out, never taken for what was typed. */
function readKept({ key, value, changedAt }: KeptDraft): [string, Draft][] {
  const read = fieldsSchema.safeParse(JSON.parse(value));
  return read.success ? [[key, { fields: read.data, keptAt: changedAt }]] : [];
}
