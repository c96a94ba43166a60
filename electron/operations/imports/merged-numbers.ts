import { keptNumber, numbersOf } from '../../domain/clients/merged-numbers';
import { readAliases } from '../../ledger/clients/merged-months';
import { knowsClient } from '../../ledger/imports/plain-rows';
import { recordNumbers } from '../clients/record-numbers';
import type { WriterSetup } from './record-writer';

/** How an import finds the client that a number of a file stands for now. */
interface MergedNumbers {
  /** The number the row counts for; a number that was merged away is said. */
  keptOf(clientNo: string, place: { readonly part: number; readonly row: number }): string;
  /** All numbers of a client that others were merged into, its own first; null for all others. */
  numbersOf(clientNo: string): readonly string[] | null;
}

/** Merges that stand, for the rows of one sheet. */
export function prepareMergedNumbers({
  context,
  report,
}: Pick<WriterSetup, 'context' | 'report'>): MergedNumbers {
  recordNumbers(context);
  const aliases = readAliases(context.db);
  const merged = new Set([...aliases.keys()].map((number) => keptNumber(aliases, number)));
  return {
    keptOf(clientNo, place) {
      // A ledger from before merges were remembered may have the number as a client again.
      if (!aliases.has(clientNo) || knowsClient(context.db, clientNo)) return clientNo;
      const kept = keptNumber(aliases, clientNo);
      if (kept !== clientNo) report('clientMerged', place, 'clientNo', { clientNo, kept });
      return kept;
    },
    numbersOf: (clientNo) => (merged.has(clientNo) ? numbersOf(aliases, clientNo) : null),
  };
}
