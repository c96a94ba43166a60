import type { ApprovalSheet, SheetPrint } from '../../../shared/models/card';
import { changeOne, prepareOnce, type ReadableDB, type WritableDB } from '../database';

/** The next number of a year's sequence, starting at 1; void sheets keep theirs, so there is no gap. */
export function nextSequence(db: ReadableDB, year: number): number {
  const sql = 'SELECT coalesce(max(sequence), 0) + 1 FROM approval_sheet WHERE year = ?';
  return (prepareOnce(db, sql, true).get(year) as [number])[0];
}

/** Stores a sheet with its facts frozen. */
export function insertSheet(
  db: WritableDB,
  sheet: {
    readonly facts: ApprovalSheet;
    readonly year: number;
    readonly sequence: number;
    readonly applicationId: number;
  },
): void {
  changeOne(
    db,
    `INSERT INTO approval_sheet (number, year, sequence, application_id, facts, check_value)
     VALUES (?, ?, ?, ?, ?, ?)`,
    sheet.facts.number,
    sheet.year,
    sheet.sequence,
    sheet.applicationId,
    JSON.stringify(sheet.facts),
    sheet.facts.checkValue,
  );
}

/** The sheet of an application with the number of copies printed so far, or undefined. */
export function findSheet(
  db: ReadableDB,
  applicationId: number,
): { facts: ApprovalSheet; copies: number; voided: boolean } | undefined {
  const row = prepareOnce(
    db,
    `SELECT facts, voided, (SELECT count(*) FROM sheet_print WHERE sheet_number = number) AS copies
       FROM approval_sheet WHERE application_id = ?`,
  ).get(applicationId) as { facts: string; voided: number; copies: number } | undefined;
  return (
    row && {
      facts: JSON.parse(row.facts) as ApprovalSheet,
      copies: row.copies,
      voided: row.voided === 1,
    }
  );
}

/** Marks a sheet as void; its number stays taken. */
export function voidSheet(db: WritableDB, applicationId: number): void {
  changeOne(db, 'UPDATE approval_sheet SET voided = 1 WHERE application_id = ?', applicationId);
}

/** Records that a copy came out; copies are counted from 1. */
export function insertPrint(
  db: WritableDB,
  print: {
    readonly number: string;
    readonly copy: number;
    readonly output: 'printer' | 'pdf';
    readonly at: string;
    readonly accountId: number;
  },
): void {
  changeOne(
    db,
    `INSERT INTO sheet_print (sheet_number, copy, output, printed_at, account_id)
     VALUES (?, ?, ?, ?, ?)`,
    print.number,
    print.copy,
    print.output,
    print.at,
    print.accountId,
  );
}

/** All sheets, for the checks of numbers and values. */
export function listSheets(
  db: ReadableDB,
): { number: string; year: number; sequence: number; facts: ApprovalSheet; checkValue: string }[] {
  const rows = db
    .prepare(
      'SELECT number, year, sequence, facts, check_value AS checkValue FROM approval_sheet ORDER BY year, sequence',
    )
    .all() as {
    number: string;
    year: number;
    sequence: number;
    facts: string;
    checkValue: string;
  }[];
  return rows.map((row) => ({ ...row, facts: JSON.parse(row.facts) as ApprovalSheet }));
}

/** A sheet by its number, or undefined. */
export function findSheetByNumber(
  db: ReadableDB,
  number: string,
): { facts: ApprovalSheet; applicationId: number; voided: boolean } | undefined {
  const row = db
    .prepare('SELECT facts, application_id, voided FROM approval_sheet WHERE number = ?')
    .get(number) as { facts: string; application_id: number; voided: number } | undefined;
  return (
    row && {
      facts: JSON.parse(row.facts) as ApprovalSheet,
      applicationId: row.application_id,
      voided: row.voided === 1,
    }
  );
}

/** Copies of a sheet that came out, in their order. */
export function listPrints(db: ReadableDB, number: string): SheetPrint[] {
  return db
    .prepare(
      `SELECT copy, output, printed_at AS at, display_name AS by
       FROM sheet_print JOIN account ON account.id = account_id
       WHERE sheet_number = ? ORDER BY copy`,
    )
    .all(number) as SheetPrint[];
}
