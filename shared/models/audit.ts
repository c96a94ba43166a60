/** One entry of the audit log as it is shown. */
export interface AuditLine {
  readonly seq: number;
  /** Local time, `YYYY-MM-DDTHH:mm:ss`. */
  readonly at: string;
  readonly account: string;
  readonly action: string;
  readonly subject: string;
  /** What else was noted, as JSON text. */
  readonly detail: string;
}

/** Some entries, newest first, and how many there are of them. */
export interface AuditPage {
  readonly lines: readonly AuditLine[];
  readonly total: number;
}

/** Whether the chain holds: the first entry that does not, or null (docs/rules/access.md#audit-log). */
export interface AuditVerdict {
  readonly entries: number;
  readonly firstBroken: number | null;
  /** The entry that the head outside the ledger knows and the log lacks, or null. */
  readonly missing: number | null;
}

/** What a comparison with the head of the log on a paper comes to. */
export type PrintedOutcome = 'holds' | 'missing' | 'differs' | 'unreadable';
