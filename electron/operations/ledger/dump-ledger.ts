import { readBusinessTables } from '../../ledger/file/canonical-rows';
import type { ReadableDB } from '../../ledger/database';

/**
 * What the ledger says about clients, months, people, cards and money, as text that is the same
 * for the same facts: rows in order of their business keys, no ids, times or places in files.
 */
export function dumpLedger(db: ReadableDB): string {
  return readBusinessTables(db)
    .map(({ table, columns, rows }) => {
      const head = [`# ${table}`, `## ${JSON.stringify(columns)}`];
      return [...head, ...rows.map((row) => JSON.stringify(row))].join('\n');
    })
    .join('\n');
}
