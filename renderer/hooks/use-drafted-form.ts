import type { FormInstance } from 'antd';
import { useState } from 'react';
import { useDrafts } from './draft-store';
import type { FormDraft } from './use-draft';

/** Fields that are never kept, in no draft. */
const isSecret = (field: string): boolean => /password|secret|recovery/i.test(field);

/** What an antd form needs to keep what is typed into it. */
interface DraftedForm<Fields extends object> {
  /** What stands in it at first: what was typed before it, on top of what is stored. */
  readonly initialValues: Partial<Fields>;
  readonly onValuesChange: (changed: Partial<Fields>) => void;
  /** Forgets the draft and shows what is stored again. */
  readonly clear: () => void;
}

/** Keeps what is typed into an antd form whose values are plain, with the draft of the form. */
export function useDraftedForm<Fields extends object>(
  draft: FormDraft,
  form: FormInstance<Fields>,
  initial: Partial<Fields>,
): DraftedForm<Fields> {
  const [atFirst] = useState(() => useDrafts.getState().drafts[draft.form]?.fields ?? {});
  const stored: Readonly<Record<string, unknown>> = { ...initial };
  return {
    initialValues: { ...initial, ...atFirst },
    onValuesChange: (changed) => {
      for (const [field, value] of Object.entries(changed)) {
        if (isSecret(field)) continue;
        const isStored = JSON.stringify(value) === JSON.stringify(stored[field]);
        // Emptied is something typed, too.
        const typed = value === undefined ? null : value;
        useDrafts.getState().setField(draft.form, field, isStored ? undefined : typed);
      }
    },
    clear: () => {
      const typed = Object.keys(useDrafts.getState().drafts[draft.form]?.fields ?? {});
      draft.drop();
      for (const field of typed) form.setFieldValue(field as never, stored[field] as never);
    },
  };
}
