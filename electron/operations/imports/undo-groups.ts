import { undoReasons, type UndoGroup, type UndoReason } from '../../../shared/models/undo';

/** The first of many reasons for one row that is told: what could not be done comes first. */
const precedence: readonly UndoReason[] = [
  'merged',
  'hasApplication',
  'editedByHand',
  'laterImport',
  'restored',
  'removed',
];
const samplesShown = 20;

interface Told {
  readonly reason: UndoReason;
  /** What happened to the month's figures speaks louder than what happened to the person. */
  readonly isMain: boolean;
  readonly label: { readonly key: string; readonly name: string };
}

/** Collects what became of each row of an import; several words about one row count once. */
export class UndoTally {
  private readonly rows = new Map<string, Told>();

  add(row: string, told: Told): void {
    const known = this.rows.get(row);
    if (!known || this.isLouder(told, known)) this.rows.set(row, told);
  }

  private isLouder(told: Told, known: Told): boolean {
    const firm = precedence.indexOf('laterImport');
    const [rank, knownRank] = [precedence.indexOf(told.reason), precedence.indexOf(known.reason)];
    if (rank < firm || knownRank < firm || told.isMain === known.isMain) return rank < knownRank;
    return told.isMain;
  }

  /** The groups, reversed first, each with its first rows. */
  groups(): UndoGroup[] {
    return precedence.toReversed().flatMap((reason) => {
      const labels = [...this.rows.values()].filter((row) => row.reason === reason);
      if (labels.length === 0) return [];
      const samples = labels.slice(0, samplesShown).map(({ label }) => label);
      return [{ state: undoReasons[reason], reason, count: labels.length, samples }];
    });
  }
}
