import type { MessageValues } from './message-values';

/** One difference from the last file of the same source; `values` fill its sentence. */
export interface DriftWarning {
  readonly kind: DriftKind;
  /** Header as the present file has it; as the last one had it where the column is gone. */
  readonly header: string;
  readonly field: string | null;
  readonly values: MessageValues;
}

/** How a file can differ from the last one of the same source. */
type DriftKind = 'renamed' | 'swapped' | 'unitSwitched' | 'magnitude' | 'missing' | 'added';
