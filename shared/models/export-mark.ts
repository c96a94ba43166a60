/** What everything that leaves the ledger says at its foot. */
export interface ExportMark {
  /** Who took it out and when. */
  readonly takenBy: string;
  /** The head of the audit log at that moment, to be compared with the ledger later; empty in an empty log. */
  readonly logHead: string;
}
