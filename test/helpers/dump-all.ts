import { dumpLedger } from '../../electron/operations/ledger/dump-ledger';
import type { Ledger } from '../../electron/operations/ground/ledger';

/** Also what is not business: batches, findings, touches, histories. */
export function dumpAll({ db }: Ledger): string {
  const tables = ['import_batch', 'import_finding', 'import_mapping', 'import_touch'];
  const histories = ['client_history', 'snapshot_history', 'snapshot', 'foreign_amount'];
  const rows = [...tables, ...histories].map((table) => db.prepare(`SELECT * FROM ${table}`).all());
  return `${dumpLedger(db)}\n${JSON.stringify(rows)}`;
}
