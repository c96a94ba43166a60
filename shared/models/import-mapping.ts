import type { ColumnRule, ImportKind, ImportMode } from './import';
import type { MoneyUnit } from './money';

/** A mapping kept from an earlier import of the same source. */
export interface SavedMapping {
  readonly id: number;
  readonly kind: ImportKind;
  /** The file's name with its digits as `#`. */
  readonly fileNamePattern: string;
  readonly headers: readonly string[];
  readonly unit: MoneyUnit | null;
  readonly savedAt: string;
  readonly usedAt: string | null;
  readonly uses: number;
}

/** Everything an import keeps for the next file of its source. */
export interface RememberedSource {
  readonly kind: ImportKind;
  readonly fileNamePattern: string;
  /** Headers of the main sheet, in order. */
  readonly headers: readonly string[];
  /** Header → field, over all sheets; null where the column was left out. */
  readonly fields: Readonly<Record<string, string | null>>;
  readonly unit: MoneyUnit | null;
  readonly mode: ImportMode;
  readonly columnRules: Readonly<Record<string, ColumnRule>>;
  readonly clientNoWidth: number | null;
  /** Field → median of the amounts that are not zero, fen. */
  readonly medians: Readonly<Record<string, number>>;
}

/** A header that the user taught the program. */
export interface HeaderWord {
  readonly id: number;
  readonly kind: ImportKind;
  /** As it is compared: without blanks, unit and remarks. */
  readonly header: string;
  readonly field: string;
  readonly addedAt: string;
  readonly addedBy: string;
}
