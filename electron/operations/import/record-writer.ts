import type { ImportRecord } from '../../../shared/models/import';

/** What became of one row. */
export type WriteOutcome = 'inserted' | 'updated' | 'unchanged';

/** Writes one accepted row of a file into the ledger. */
export type RecordWriter = (record: ImportRecord) => WriteOutcome;
