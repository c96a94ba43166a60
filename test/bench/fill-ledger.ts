import { createRandom } from '../../build/sample/random.mjs';
import { inventName } from '../../build/sample/people/names.mjs';
import { nameKeys } from '../../electron/domain/client/name-keys';
import { finishBatch, insertBatch } from '../../electron/ledger/import-batches';
import type { WritableDB } from '../../electron/ledger/database';
import type { LedgerContext } from '../../electron/operations/ledger-context';
import type { Month } from '../../shared/models/calendar';

/** Different names; a client's name is one of them, so names repeat as they do in any city. */
const differentNames = 20_000;

/** A whole number from 0 to 999,999 that looks random but depends on `i` and the salt only. */
const drawn = (i: string, salt: number) =>
  `(((${i} * 7919 + ${salt * 104729}) % 2147483647) * 48271 % 2147483647 * 16807 % 2147483647 % 1000000)`;

function inventNames(db: WritableDB): void {
  db.exec(
    'CREATE TEMP TABLE invented (id INTEGER PRIMARY KEY, name TEXT, pinyin TEXT, initials TEXT)',
  );
  const insert = db.prepare('INSERT INTO invented VALUES (?, ?, ?, ?)');
  const random = createRandom('bench');
  for (let id = 0; id < differentNames; id += 1) {
    const name = inventName(id % 2 === 0 ? '女' : '男', random.integer(1940, 2005), random);
    const keys = nameKeys(name);
    insert.run(id, name, keys.pinyin, keys.initials);
  }
}

function batchFor(context: LedgerContext, month: Month, rows: number): number {
  const id = insertBatch(context.db, {
    kind: 'retail',
    month,
    fileName: `bench-${month}.xlsx`,
    sheet: 'Sheet1',
    contentHash: month,
    layout: '{}',
    importedAt: context.now(),
    accountId: context.account.id,
    differenceReason: null,
  });
  const counts = { rowsRead: rows, inserted: rows, updated: 0, unchanged: 0, rejected: 0 };
  finishBatch(context.db, id, {
    ...counts,
    warnings: 0,
    totals: '{}',
    noted: null,
    comparedTotals: 0,
  });
  return id;
}

/** Client numbers are drawn over the whole range by a factor that never meets itself. */
function insertClients(db: WritableDB, clients: number, batchId: number): void {
  db.prepare(
    `INSERT INTO client (id, client_no, kind, name, sex, birth_date, id_type, id_no, mobile,
                         occupation, risk_rating, pinyin, initials, first_batch_id)
     WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)
     SELECT i, printf('%010d', 3000000000 + i * 48271 % 99999989), 'retail', v.name,
            CASE i % 2 WHEN 0 THEN '女' ELSE '男' END,
            printf('%04d-%02d-%02d', 1940 + ${drawn('i', 1)} % 66, 1 + i % 12, 1 + i % 28), '身份证',
            printf('9901%08d%05dX', 19400000 + i % 660000, i % 100000),
            printf('154%08d', i * 37139213 % 90000000), '职员', 'R3', v.pinyin, v.initials, ?
     FROM n JOIN invented v ON v.id = ${drawn('i', 2)} % ${differentNames}
     ORDER BY i`,
  ).run(clients, batchId);
}

/** The three-month average of a client, fen: a long tail, about one in forty at 20万 or above. */
const baseOf = (i: string) => `CASE
    WHEN ${drawn(i, 3)} < 700000 THEN ${drawn(i, 4)} * 3
    WHEN ${drawn(i, 3)} < 975000 THEN 3000000 + ${drawn(i, 4)} * 17
    WHEN ${drawn(i, 3)} < 997000 THEN 20000000 + ${drawn(i, 4)} * 130
    WHEN ${drawn(i, 3)} < 999400 THEN 150000000 + ${drawn(i, 4)} * 450
    ELSE 600000000 + ${drawn(i, 4)} * 2000 END`;

/** One client in a hundred came or left between the months; the others rose or fell by up to 12%. */
function insertSnapshots(
  db: WritableDB,
  month: { readonly name: Month; readonly number: number; readonly batchId: number },
): void {
  const { name, number, batchId } = month;
  const moved = `(880 + ${drawn('c.id', 10 + number)} % 240)`;
  db.prepare(
    `INSERT INTO snapshot (month, client_id, revision, batch_id, source_row, demand_deposit,
       time_deposit, wealth_product, fund, insurance, bond, aum_point_in_time, aum_daily_avg_month,
       aum_daily_avg_3m, aum_daily_avg_year, owner_no, owner_name, branch_name)
     SELECT ?, id, 1, ?, id + 3, point / 5, point - point / 5 - point / 4 - 3 * (point / 10),
            point / 4, point / 10, point / 10, point / 10, point, average, average,
            average - average / 9,
            iif(average >= 15000000, printf('E%03d', id % 40), NULL),
            iif(average >= 15000000, printf('示例·经理%02d', id % 40), NULL), '示例银行海棠支行'
     FROM (SELECT c.id, ${baseOf('c.id')} * ${moved} / 1000 AS average,
                  ${baseOf('c.id')} * (${moved} + c.id % 7) / 1000 AS point
           FROM client c WHERE c.id % 100 <> ? ORDER BY c.id)`,
  ).run(name, batchId, 1 + number);
}

/** Fills an empty ledger straight through SQL: only what is measured afterwards matters. */
export function fillLedger(
  context: LedgerContext,
  clients: number,
  months: readonly Month[],
): void {
  const { db } = context;
  inventNames(db);
  db.transaction(() => {
    months.forEach((name, number) => {
      const batchId = batchFor(context, name, clients);
      if (number === 0) insertClients(db, clients, batchId);
      insertSnapshots(db, { name, number, batchId });
    });
  })();
  db.exec('DROP TABLE invented');
  db.pragma('wal_checkpoint(TRUNCATE)');
}
