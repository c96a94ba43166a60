import type { Month } from './calendar';
import type { ClientNo } from './client';

/** A client as the list of possible duplicates shows it; ID and phone masked. */
export interface DuplicateClient {
  readonly clientNo: ClientNo;
  readonly name: string;
  readonly idNo: string | null;
  readonly mobile: string | null;
  /** Months with figures. */
  readonly months: number;
  readonly lastMonth: Month | null;
}

/** Clients that may be one person: only suggested, never merged unasked. */
export interface DuplicateGroup {
  readonly reason: 'idNo' | 'nameAndMobile';
  readonly clients: readonly DuplicateClient[];
  /** Fields in which they differ, with one value per client; null where unknown. */
  readonly differing: readonly {
    readonly field: string;
    readonly values: readonly (string | null)[];
  }[];
}

/** Two clients that were made one. */
export interface ClientMerge {
  readonly id: number;
  readonly keptNo: ClientNo;
  readonly droppedNo: ClientNo;
  readonly name: string;
  readonly mergedAt: string;
  readonly mergedBy: string;
  readonly undoneAt: string | null;
}
