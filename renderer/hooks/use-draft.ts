import { useCallback, useMemo, useState } from 'react';
import type { z } from 'zod';
import { useDrafts, type Draft } from './draft-store';

/** A form's draft. */
export interface FormDraft {
  readonly form: string;
  /** The draft that was there when the form was opened and still is; null for none. */
  readonly found: Draft | null;
  /** Forgets it: it was saved, or is not wanted. */
  readonly drop: () => void;
  /** Counts how often it was dropped, so that fields can begin anew. */
  readonly round: number;
}

/**
 * The draft of a form, by the form's name: `report:` and a client's number, for instance. Fields are kept by
 * `useDraftField`, those of an antd form by `useDraftedForm`; saving drops it, and nothing else does.
 */
export function useDraft(form: string): FormDraft {
  const [wasThere] = useState(() => useDrafts.getState().drafts[form] ?? null);
  const [round, setRound] = useState(0);
  const isThere = useDrafts((state) => form in state.drafts);
  const drop = useCallback(() => {
    useDrafts.getState().drop(form);
    setRound((now) => now + 1);
  }, [form]);
  const found = isThere && round === 0 ? wasThere : null;
  return useMemo(() => ({ form, found, drop, round }), [form, found, drop, round]);
}

/** A value of a form as `useState` has one, kept with the form's draft; back at its beginning it is no draft. */
export function useDraftField<Value>(
  { form }: Pick<FormDraft, 'form'>,
  field: string,
  schema: z.ZodType<Value>,
  initial: Value,
): [Value, (next: Value | ((now: Value) => Value)) => void] {
  const kept = useDrafts((state) => state.drafts[form]?.fields[field]);
  const [atFirst] = useState(() => JSON.stringify(initial));
  const value = useMemo(() => {
    if (kept === undefined) return undefined;
    const read = schema.safeParse(kept);
    return read.success ? read.data : undefined;
  }, [kept, schema]);
  const shown = value ?? initial;
  const change = useCallback(
    (next: Value | ((now: Value) => Value)) => {
      const now = readField(form, field, schema) ?? initial;
      const wanted = next instanceof Function ? next(now) : next;
      const isFirst = JSON.stringify(wanted) === atFirst;
      useDrafts.getState().setField(form, field, isFirst ? undefined : wanted);
    },
    [form, field, schema, initial, atFirst],
  );
  return [shown, change];
}

function readField<Value>(
  form: string,
  field: string,
  schema: z.ZodType<Value>,
): Value | undefined {
  const kept = useDrafts.getState().drafts[form]?.fields[field];
  const read = kept === undefined ? undefined : schema.safeParse(kept);
  return read?.success ? read.data : undefined;
}
