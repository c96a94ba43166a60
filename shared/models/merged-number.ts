/** Facts of a client by the name of their column. */
export type Facts = Readonly<Record<string, string | number | null>>;

/** A merge that stands. */
export interface StandingMerge {
  readonly keptNo: string;
  readonly droppedNo: string;
  /** Facts of which the dropped client's counts, by column. */
  readonly chosen: readonly string[];
}

/** A number of a client that others were merged into, with what imports say of it alone. */
export interface NumberOfClient {
  readonly clientNo: string;
  /** The ledger's id under which imports spoke of it; nobody else's while the merge stands. */
  readonly clientId: number;
  /** Null once no import speaks of the number any more. */
  readonly firstBatchId: number | null;
  readonly facts: Facts;
}
