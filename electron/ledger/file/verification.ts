import { prepareOnce, type ReadableDB } from '../database';
import { goOn } from '../stopping';

// `goes_on()` is where a check of a large ledger may be stopped (docs/decisions/0023).
const invariants = {
  // A run that has seen the newest import has a result for everybody it tiers: for all of its
  // subject's month, or at most as many where the scheme has a population.
  resultsIncomplete: `
    WITH fresh AS (
      SELECT r.id, json_extract(c.definition, '$.population') AS population,
             CASE json_extract(c.definition, '$.subject')
               WHEN 'organisation'
               THEN (SELECT count(*) FROM organisation_snapshot s WHERE s.month = r.month)
               ELSE (SELECT count(*) FROM snapshot s WHERE s.month = r.month) END AS clients,
             (SELECT count(*) FROM tier_result t WHERE t.run_id = r.id) AS results
      FROM tier_run r JOIN scheme c ON c.id = r.scheme_id
      WHERE goes_on() AND r.newest_batch_id = (SELECT coalesce(max(b.id), 0) FROM import_batch b
        WHERE b.month = r.month AND b.undone_at IS NULL
          AND b.kind = CASE json_extract(c.definition, '$.subject')
                         WHEN 'organisation' THEN 'corporate' ELSE 'retail' END))
    SELECT count(*) FROM fresh
    WHERE results > clients OR (population IS NULL AND results < clients)`,
  batchCounts: `
    SELECT count(*) FROM import_batch WHERE goes_on() AND inserted + updated + unchanged + rejected > rows_read`,
  applicationWithoutSheet: `
    SELECT count(*) FROM card_application a
    WHERE goes_on() AND state IN ('approved', 'sheetPrinted', 'opened', 'closed') AND NOT EXISTS (SELECT 1 FROM approval_sheet s WHERE s.application_id = a.id)`,
  // One client, one card; and an opened application has the card it asked for.
  severalLiveCards: `
    SELECT count(*) FROM (SELECT 1 FROM vip_card WHERE goes_on() AND state IN ('active', 'suspended')
      GROUP BY client_no HAVING count(*) > 1)`,
  // At each approval the quota held, the new card counted.
  quotaBroken: `
    SELECT count(*) FROM card_application a LEFT JOIN special_decision d ON d.application_id = a.id
    WHERE goes_on() AND a.approval_kind = 'special'
      AND (d.approved IS NOT 1 OR d.numerator * 1000 > d.denominator * d.permille)`,
  // The state of every application and card is where its last step led.
  stateWithoutStep: `
    SELECT (SELECT count(*) FROM card_application a WHERE goes_on() AND a.state IS NOT
        (SELECT s.state_after FROM card_step s WHERE s.application_id = a.id ORDER BY s.id DESC LIMIT 1))
      + (SELECT count(*) FROM vip_card v WHERE goes_on() AND v.state IS NOT
        (SELECT s.state_after FROM card_step s WHERE s.card_id = v.id ORDER BY s.id DESC LIMIT 1))`,
  // Each step begins where the one before it ended.
  stepGap: `
    SELECT count(*) FROM (SELECT state_before, lag(state_after) OVER
        (PARTITION BY application_id, card_id ORDER BY id) AS ended FROM card_step WHERE goes_on())
    WHERE state_before IS NOT ended`,
  // Every step of a card and every line of the register has its entry in the audit log.
  stepWithoutAudit: `
    SELECT (SELECT count(*) FROM card_step s WHERE goes_on() AND NOT EXISTS
        (SELECT 1 FROM audit_entry e WHERE e.seq = s.audit_seq))
      + (SELECT count(*) FROM blank_movement m WHERE goes_on() AND NOT EXISTS
        (SELECT 1 FROM audit_entry e WHERE e.seq = m.audit_seq AND e.action = 'stock.' || m.move))`,
  // Received is what is there, used, returned or destroyed; each by the register and by the blanks.
  stockSums: `
    SELECT count(*) FROM (SELECT level,
        sum(CASE move WHEN 'receive' THEN quantity ELSE 0 END) AS received,
        sum(CASE move WHEN 'use' THEN quantity ELSE 0 END) AS used,
        sum(CASE move WHEN 'return' THEN quantity ELSE 0 END) AS returned,
        sum(CASE move WHEN 'destroy' THEN quantity ELSE 0 END) AS destroyed
      FROM blank_movement WHERE goes_on() GROUP BY level) m
    WHERE received <> (SELECT count(*) FROM blank_card b WHERE b.level = m.level)
      OR used <> (SELECT count(*) FROM blank_card b WHERE b.level = m.level AND state = 'used')
      OR returned <> (SELECT count(*) FROM blank_card b WHERE b.level = m.level AND state = 'returned')
      OR destroyed <> (SELECT count(*) FROM blank_card b WHERE b.level = m.level AND state = 'destroyed')`,
  // The balance of each line follows from the line before it.
  stockBalance: `
    SELECT count(*) FROM (SELECT balance, sum(CASE move WHEN 'receive' THEN quantity
        WHEN 'use' THEN -quantity WHEN 'return' THEN -quantity WHEN 'destroy' THEN -quantity ELSE 0 END)
        OVER (PARTITION BY level ORDER BY id) AS due FROM blank_movement WHERE goes_on())
    WHERE balance <> due`,
  orderGap: `
    SELECT count(*) FROM (SELECT year FROM blank_order GROUP BY year
      HAVING max(sequence) <> count(*))`,
  feeSums: `
    SELECT count(*) FROM card_fee f WHERE goes_on() AND collected <>
      (SELECT coalesce(sum(e.amount), 0) FROM card_fee_entry e WHERE e.fee_id = f.id)`,
  printGap: `
    SELECT count(*) FROM (SELECT sheet_number FROM sheet_print WHERE goes_on()
      GROUP BY sheet_number HAVING max(copy) <> count(*))`,
  // A client who ever had an owner decided has exactly one period that holds.
  ownerPeriodsOpen: `
    SELECT count(*) FROM (SELECT client_no FROM ownership_period WHERE goes_on()
      GROUP BY client_no HAVING sum(ended_on IS NULL) <> 1)`,
  // Each period begins no earlier than the one before it ended.
  ownerPeriodsOverlap: `
    SELECT count(*) FROM (SELECT from_day,
        lag(coalesce(ended_on, '9999-12-31')) OVER (PARTITION BY client_no ORDER BY id) AS ended
      FROM ownership_period WHERE goes_on()) WHERE from_day < ended`,
  ownerPeriodsOfNobody: `
    SELECT count(*) FROM ownership_period p
    WHERE goes_on() AND (NOT EXISTS (SELECT 1 FROM client c WHERE c.client_no = p.client_no)
       OR (p.staff_no IS NOT NULL AND p.ended_on IS NULL
           AND NOT EXISTS (SELECT 1 FROM staff s WHERE s.staff_no = p.staff_no)))`,
  // What goes before the month's file is what decisions and the file of owners say.
  ownerClaims: `
    WITH stated AS (
      SELECT c.id, CASE WHEN p.id IS NULL THEN 'ownersFile' ELSE 'decided' END AS source,
        CASE WHEN p.id IS NULL THEN o.staff_no ELSE p.staff_no END AS staff_no,
        CASE WHEN p.id IS NULL THEN o.staff_name END AS staff_name,
        CASE WHEN p.id IS NULL THEN o.starts_on ELSE p.from_day END AS since
      FROM client c
      LEFT JOIN ownership_period p ON p.client_no = c.client_no AND p.ended_on IS NULL
      LEFT JOIN ownership o ON o.client_no = c.client_no
      WHERE goes_on() AND (p.id IS NOT NULL OR o.id IS NOT NULL))
    SELECT (SELECT count(*) FROM (SELECT * FROM stated EXCEPT SELECT * FROM owner_claim))
      + (SELECT count(*) FROM (SELECT * FROM owner_claim EXCEPT SELECT * FROM stated))`,
  claimsWithoutOperation: `
    SELECT count(*) FROM assignment_claim m JOIN assignment_operation o ON o.id = m.operation_id
    WHERE goes_on() AND m.state = 'accepted' AND o.kind <> 'claim'`,
} as const;
type InvariantRule = keyof typeof invariants;

/** Every page is read and its tag checked, and the shape of every tree; indexes are not compared with rows. */
export function findPageFaults(db: ReadableDB): string[] {
  return (db.pragma('quick_check(10)') as { quick_check: string }[])
    .map((row) => row.quick_check)
    .filter((line) => line !== 'ok');
}

/** Called after each step of an examination, with the steps done and all there are. */
export type ExaminationStep = (done: number, total: number) => void;

const onTellingNobody: ExaminationStep = () => undefined;

/**
 * Faults of the file itself: pages, indexes and references. Table by table, as SQLite checks a whole file in one
 * go that nothing can stop.
 */
export function findStructureFaults(
  db: ReadableDB,
  onStep: ExaminationStep = onTellingNobody,
): string[] {
  const tables = tablesOf(db);
  const faults: string[] = [];
  tables.forEach((table, at) => {
    goOn();
    if (faults.length < faultsTold) faults.push(...faultsOfTable(db, table));
    onStep(at + 1, tables.length);
  });
  // Where a tree is broken its pages can not be counted.
  return faults.length > 0 ? faults.slice(0, faultsTold) : findLostPages(db);
}

/** As many faults are told; the rest follows from them. */
const faultsTold = 10;

function tablesOf(db: ReadableDB): string[] {
  const named = db.prepare(
    "SELECT name FROM main.sqlite_schema WHERE type = 'table' ORDER BY name",
  );
  return ['sqlite_schema', ...(named.pluck().all() as string[])];
}

function faultsOfTable(db: ReadableDB, table: string): string[] {
  const name = `"${table}"`;
  const integrity = (db.pragma(`main.integrity_check(${name})`) as { integrity_check: string }[])
    .map((row) => row.integrity_check)
    .filter((line) => line !== 'ok');
  const references = (
    db.pragma(`main.foreign_key_check(${name})`) as { table: string; rowid: number }[]
  ).map((row) => `${row.table} ${row.rowid}`);
  return [...integrity, ...references].slice(0, faultsTold);
}

/** Where SQLite locks the file: the page there is never used. */
const lockByte = 0x40000000;

/** Every page belongs to one tree or to the free ones: what a check table by table does not see. */
function findLostPages(db: ReadableDB): string[] {
  const count = db.pragma('main.page_count', { simple: true }) as number;
  const free = db.pragma('main.freelist_count', { simple: true }) as number;
  const bytes = db.pragma('main.page_size', { simple: true }) as number;
  const used = new Uint8Array(count + 1);
  let pages = 0;
  for (const page of db.prepare("SELECT pageno FROM dbstat('main')").pluck().iterate()) {
    const at = page as number;
    if (used[at]) return [`page ${at} is used twice`];
    used[at] = 1;
    pages += 1;
  }
  const unusable = count * bytes > lockByte ? 1 : 0;
  const lost = count - pages - free - unusable;
  return lost === 0 ? [] : [`${lost} pages belong to nothing`];
}

/** Rules of the product that the rows must keep, with the number of rows that break each. */
export function findInvariantFaults(
  db: ReadableDB,
  onStep: ExaminationStep = onTellingNobody,
): { rule: InvariantRule; count: number }[] {
  const rules = Object.keys(invariants) as InvariantRule[];
  return rules
    .map((rule, at) => {
      goOn();
      const [count] = prepareOnce(db, invariants[rule], true).get() as [number];
      onStep(at + 1, rules.length);
      return { rule, count };
    })
    .filter(({ count }) => count > 0);
}
