import type { CareClass } from './care-class';

/** Whose clients are an account's own: everybody's, or those of a person and of classes of care. */
export type OwnClients =
  | { readonly kind: 'all' }
  | {
      readonly kind: 'some';
      /** Number in the staff list; null where the account belongs to nobody on it. */
      readonly staffNo: string | null;
      readonly classes: readonly CareClass[];
      /** Whether clients whom the person only supports count as well. */
      readonly supported: boolean;
    };

/**
 * What an account sees of the ledger (docs/rules/access.md#who-sees-whom); everything it reads is read through
 * this.
 */
export interface LedgerView {
  readonly own: OwnClients;
  /** Of clients who are not its own: masked, or not there at all. */
  readonly others: 'masked' | 'hidden';
  /** Names of its own clients in full. */
  readonly names: boolean;
  /** Their ID, phone and card numbers in the ledger; screens mask them still, until a click. */
  readonly numbers: boolean;
  /** What people wrote about them. */
  readonly texts: boolean;
}

/** How a column that tells something of a client is masked. */
export type MaskKind =
  'name' | 'idNo' | 'mobile' | 'cardNo' | 'gone' | 'empty' | 'text' | 'people' | 'json' | 'subject';
/** A masked value instead of a text; null where nothing of it may stay. */
export type ColumnMasks = Readonly<Record<MaskKind, (text: string) => string | null>>;
