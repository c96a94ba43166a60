import { z } from 'zod';
import { month } from '../../shared/contract/call';
import { layoutChoice } from '../../shared/contract/imports';
import type { CheckSummary } from '../../shared/models/import';
import { toWireChoice } from './import-choice';
import type { QueuedFile } from './import-queue';
import { useDrafts, type Draft } from './draft-store';

const prefix = 'import:';

const longestForm = 200;

/** The draft of a file's review, by its name and what is in it: mended cells hold for no other content. */
export const importForm = (file: Pick<CheckSummary, 'contentHash' | 'fileName'>): string =>
  `${prefix}${file.contentHash}:${file.fileName}`.slice(0, longestForm);

/** Everything that was corrected in a file. */
const correctedSchema = z.object({
  path: z.string(),
  name: z.string(),
  month: month.nullable(),
  choice: layoutChoice,
});
type CorrectedFile = z.infer<typeof correctedSchema>;

/** Keeps what was corrected in a file until it is committed. */
export function keepCorrections(file: QueuedFile, summary: CheckSummary): void {
  const { path, name } = file;
  const { setField } = useDrafts.getState();
  const form = importForm(summary);
  setField(form, 'file', { path, name, month: file.month, choice: toWireChoice(file.choice) });
}

/** What was corrected in the same file earlier and not committed; null for nothing. */
export function foundCorrections(summary: CheckSummary): CorrectedFile | null {
  const draft = useDrafts.getState().drafts[importForm(summary)];
  return draft ? readCorrections(draft) : null;
}

function readCorrections({ fields }: Draft): CorrectedFile | null {
  const read = correctedSchema.safeParse(fields['file']);
  return read.success ? read.data : null;
}

/** Files that were corrected and not committed, with the form of each. */
export function unfinishedFiles(
  drafts: Readonly<Record<string, Draft>>,
): readonly (CorrectedFile & { readonly form: string; readonly keptAt: string | null })[] {
  return Object.entries(drafts).flatMap(([form, draft]) => {
    const file = form.startsWith(prefix) ? readCorrections(draft) : null;
    return file ? [{ ...file, form, keptAt: draft.keptAt }] : [];
  });
}
