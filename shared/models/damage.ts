import type { MessageValues } from './message-values';

/**
 * Something wrong with a ledger's file, named as its sentence in shared/text/verify.ts: pages or references,
 * an altered audit log, one that lacks its newest entries, or one whose head outside the ledger is gone; or a
 * disk so full that nothing can be written, where nothing is wrong with the file.
 */
export interface Damage {
  readonly kind: 'structure' | 'unreadable' | 'auditBroken' | 'auditTail' | 'auditHead' | 'noRoom';
  readonly values: MessageValues;
}
