import type { Day, Month } from './calendar';
import type { ClientNo } from './client';

/** Where an owner is known from, the strongest first: the board, the owners' file, the month's file. */
export type OwnerSource = 'decided' | 'ownersFile' | 'monthFile' | 'none';

/** 管户差异: the newest month's file names somebody else than the owner. */
export interface OwnerDifference {
  readonly clientNo: ClientNo;
  readonly name: string;
  readonly month: Month;
  readonly owner: string | null;
  readonly ownerName: string | null;
  readonly source: OwnerSource;
  /** Since when the owner is the owner. */
  readonly since: Day;
  /** The staff number of whom the file names; null where that is nobody of the staff list. */
  readonly said: string | null;
  /** That person as they are shown, or as the file wrote them. */
  readonly saidShown: string;
  /** Whether the head kept the owner when the file said this. */
  readonly isKept: boolean;
}

/** A client's owner with the source; no name and no number where nobody owns the client. */
export interface ClientOwner {
  readonly staffNo: string | null;
  readonly name: string | null;
  readonly source: OwnerSource;
}
