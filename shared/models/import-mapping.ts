import type { ImportKind } from './import';
import type { MoneyUnit } from './money';
import type { MessageValues } from './result';

/** How a file can differ from the last one of the same source. */
export const driftKinds = [
  'renamed',
  'swapped',
  'unitSwitched',
  'magnitude',
  'missing',
  'added',
] as const;
export type DriftKind = (typeof driftKinds)[number];

/** One difference from the last file of the same source; `values` fill its sentence. */
export interface DriftWarning {
  readonly kind: DriftKind;
  /** Header as the present file has it; as the last one had it where the column is gone. */
  readonly header: string;
  readonly field: string | null;
  readonly values: MessageValues;
}

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
