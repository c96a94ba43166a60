import type { WritableDB } from '../database';

/** One numbered step of the ledger's structure; forward only, never edited once released. */
export interface Migration {
  readonly version: number;
  readonly up: (db: WritableDB) => void;
}
