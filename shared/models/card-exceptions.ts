import type { CardLevel } from './card';

/** What the ledger and the core system's opening file do not agree on (docs/rules/cards.md#exceptions). */
export const exceptionKinds = [
  'openedWithoutApplication',
  'notOpened',
  'levelDiffers',
  'sheetNotPrinted',
  'severalCards',
  'usedAfterExpiry',
  'quotaExceeded',
] as const;
export type ExceptionKind = (typeof exceptionKinds)[number];

export const exceptionStates = ['open', 'explained', 'fixed'] as const;
export type ExceptionState = (typeof exceptionStates)[number];

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
