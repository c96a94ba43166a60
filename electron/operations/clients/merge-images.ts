import type { Decisions } from '../../ledger/clients/client-decisions';
import type { Rows, ReferenceTable } from '../../ledger/clients/client-merges';

/** What a merge needs to be taken back. */
export interface MergeImages {
  readonly kept: Rows[number];
  readonly dropped: Rows[number];
  /** Values the merge gave the kept client, by column. */
  readonly given: Rows[number];
  /** Rows that referred to the dropped client. */
  readonly tables: Readonly<Record<ReferenceTable, Rows>>;
  /** What imports said of the dropped client; since then kept under its number. */
  readonly touches: Rows;
  /** Facts of which the dropped client's were chosen, by column; missing in older merges. */
  readonly chosen?: readonly string[];
  /** The kept client's months that both had, as they were. */
  readonly sharedMonths: Readonly<Record<'snapshot' | 'organisationSnapshot', Rows>>;
  /** What was decided about the kept client itself; missing in merges of older programs. */
  readonly keptDecisions?: Decisions;
}
