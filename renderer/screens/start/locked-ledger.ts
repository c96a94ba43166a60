import type { AppState } from '../../../shared/models/session';

/** A ledger that waits for somebody to sign in. */
export type LockedLedger = Extract<AppState['ledger'], { kind: 'locked' }>;
