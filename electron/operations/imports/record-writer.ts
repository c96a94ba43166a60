import type { Month } from '../../../shared/models/calendar';
import type {
  ColumnRule,
  ImportMode,
  ImportRecord,
  RowChange,
} from '../../../shared/models/import';
import type { MessageValues } from '../../../shared/models/message-values';
import type { IssueCode } from '../../../shared/text/issues';
import type { Ledger } from '../ground/ledger';

/** What became of one row; skipped where the mode leaves it out. */
type WriteOutcome = 'inserted' | 'updated' | 'unchanged' | 'skipped';

/** Writes one accepted row of a file into the ledger. */
export type RecordWriter = (record: ImportRecord) => WriteOutcome;

/** What all writers of one import share; one writer is made for each sheet. */
export interface WriterSetup {
  readonly context: Ledger;
  readonly batchId: number;
  readonly month: Month | null;
  readonly part: number;
  readonly sheet: string;
  readonly fields: readonly string[];
  readonly mode: ImportMode;
  readonly columnRules: Readonly<Record<string, ColumnRule>>;
  /** How often an equal row was met in this import, over all its sheets. */
  readonly occurrences: Map<string, number>;
  /** Reports what only the ledger can know of a row. */
  readonly report: (
    code: IssueCode,
    place: { readonly part: number; readonly row: number },
    field: string,
    values?: MessageValues,
  ) => void;
  readonly onChange: (change: RowChange) => void;
  /** Has work done after each chunk of rows: what waits to be put in goes in. */
  readonly atChunkEnd: (work: () => void) => void;
}

/** The rules of some fields, place by place. */
export function rulesOf(
  { columnRules }: Pick<WriterSetup, 'columnRules'>,
  fields: readonly string[],
): (ColumnRule | undefined)[] {
  return fields.map((field) => columnRules[field]);
}

/** Whether the mode leaves out a row whose subject is known or not known. */
export function isSkipped({ mode }: Pick<WriterSetup, 'mode'>, known: boolean): boolean {
  return mode === (known ? 'create' : 'update');
}

/** The next occurrence of an equal row in this import, counted from 1. */
export function nextOccurrence({ occurrences }: WriterSetup, values: readonly unknown[]): number {
  const key = JSON.stringify(values);
  const count = (occurrences.get(key) ?? 0) + 1;
  occurrences.set(key, count);
  return count;
}
