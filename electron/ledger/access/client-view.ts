import type { ColumnMasks, LedgerView, MaskKind } from '../../../shared/models/ledger-view';
import { clientTables, rawTables, type ClientTable } from './client-tables';
import type { ReadableDB } from '../database';

function registerMasks(db: ReadableDB, masks: ColumnMasks): void {
  for (const [kind, mask] of Object.entries(masks)) {
    db.function(`mask_${kind}`, { deterministic: true }, (value: unknown) =>
      typeof value === 'string' ? mask(value) : null,
    );
  }
}

/** Whether a column of the viewer's own clients is shown as it is. */
function isShownOf(kind: MaskKind, view: LedgerView): boolean {
  if (kind === 'text') return view.texts;
  if (kind === 'name' || kind === 'empty') return view.names;
  return view.numbers && (view.names || kind !== 'json');
}

function columnSql(column: string, kind: MaskKind, isOwn: string, view: LedgerView): string {
  const masked = `mask_${kind}(${column})`;
  // Facts hold names, numbers and texts; whoever may read texts loses the others only.
  const ownMasked = kind === 'json' && view.texts ? `mask_people(${column})` : masked;
  const own = isShownOf(kind, view) ? column : ownMasked;
  return `CASE WHEN ${isOwn} THEN ${own} ELSE ${masked} END AS ${column}`;
}

function columnsOf(db: ReadableDB, table: string): string[] {
  return (db.pragma(`main.table_info(${table})`) as { name: string }[]).map(({ name }) => name);
}

function viewSql(db: ReadableDB, name: string, table: ClientTable, view: LedgerView): string {
  const isOwn = view.own.kind === 'all' && table.isOwn !== '0' ? '1' : `(${table.isOwn})`;
  const columns = columnsOf(db, name).map((column) => {
    const kind = table.masks[column];
    return kind ? columnSql(column, kind, isOwn, view) : column;
  });
  const where = view.others === 'hidden' && view.own.kind !== 'all' ? ` WHERE ${isOwn}` : '';
  return `CREATE TEMP VIEW ${name} AS SELECT ${columns.join(', ')} FROM main.${name}${where}`;
}

/**
 * Lets a connection see the ledger as a view allows: every table that speaks of clients is covered
 * by a temporary one of its name, so that whatever is read through the connection, by any query,
 * comes masked or not at all. Nothing can be written through it any more.
 */
export function coverLedger(db: ReadableDB, view: LedgerView, masks: ColumnMasks): void {
  registerMasks(db, masks);
  db.exec('CREATE TEMP TABLE own_client (id INTEGER PRIMARY KEY, client_no TEXT NOT NULL UNIQUE)');
  for (const [name, table] of Object.entries(clientTables)) db.exec(viewSql(db, name, table, view));
  for (const [name, masksOf] of Object.entries(rawTables)) {
    const isOwn = name === 'audit_entry' && view.own.kind === 'all' ? '1' : '0';
    const everyRow = { ...view, others: 'masked' } as const;
    db.exec(viewSql(db, name, { isOwn, masks: masksOf }, everyRow));
  }
}

/** Says whose clients are the viewer's own, by their ids in the ledger. */
export function setOwnClients(db: ReadableDB, ids: readonly number[]): void {
  db.transaction(() => {
    db.prepare('DELETE FROM temp.own_client').run();
    db.prepare(
      `INSERT INTO temp.own_client SELECT id, client_no FROM main.client
       WHERE id IN (SELECT value FROM json_each(?))`,
    ).run(JSON.stringify(ids));
  })();
}

/** Whether a client is one of the viewer's own. */
export function isOwnClient(db: ReadableDB, clientNo: string): boolean {
  return (
    db.prepare('SELECT 1 FROM temp.own_client WHERE client_no = ?').get(clientNo) !== undefined
  );
}
