import type { CardLevel } from './card';

/** What the ledger and the core system's opening file do not agree on (docs/rules/cards.md#exceptions). */
export type ExceptionKind =
  | 'openedWithoutApplication'
  | 'notOpened'
  | 'levelDiffers'
  | 'sheetNotPrinted'
  | 'severalCards'
  | 'usedAfterExpiry'
  | 'quotaExceeded';

export type ExceptionState = 'open' | 'explained' | 'fixed';

export interface CardException {
  readonly id: number;
  readonly kind: ExceptionKind;
  readonly state: ExceptionState;
  /** Null for the quota, which is the branch's. */
  readonly clientNo: string | null;
  readonly name: string | null;
  readonly cardNo: string | null;
  readonly applicationId: number | null;
  readonly level: CardLevel | null;
  /** What differs, by name: levels, days, card numbers, counts. */
  readonly facts: Readonly<Record<string, string | number | null>>;
  readonly responsible: string;
  readonly explanation: string;
  readonly foundAt: string;
  /** When it was last explained or fixed, and by whom; fixed by nobody when it went away itself. */
  readonly changedAt: string | null;
  readonly changedBy: string | null;
}
