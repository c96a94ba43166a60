import { join } from 'node:path';
import type { Report } from '../../../shared/models/report';
import type { Month } from '../../../shared/models/calendar';
import { peopleReport, reassignmentReport } from '../../domain/assignment/assignment-report';
import { readSettings } from '../../ledger/file/settings';
import { unstatedWay, writeReportOut, type WayOut } from '../ground/way-out';
import type { Shown } from '../ground/ledger';
import { readBoard } from './read-board';

/** The sheet to reassign many clients at once, or the clients of chosen people (null: all). */
export type AssignmentExport =
  | { readonly name: 'sheet'; readonly month: Month }
  | { readonly name: 'people'; readonly month: Month; readonly staffNos: readonly string[] | null };

/** Writes a workbook of the assignment; the audit log says what left the ledger. */
export async function saveAssignment(
  context: Shown,
  wanted: AssignmentExport,
  path: string,
  way: WayOut = unstatedWay,
): Promise<number> {
  const { board } = readBoard(context, { month: wanted.month });
  const { language } = readSettings(context.db);
  const report =
    wanted.name === 'sheet'
      ? reassignmentReport(board, language)
      : peopleReport(board, wanted.staffNos, language);
  const rows = report.tables.reduce((sum, table) => sum + table.rows.length, 0);
  const detail = { name: `assignment.${wanted.name}`, rows };
  await writeReportOut(context, { path, report, detail }, way);
  return rows;
}

/** The clients of each person, as a report that is shown on paper too. */
export function buildPeopleReport(context: Shown, month: Month): Report {
  const { board } = readBoard(context, { month });
  return peopleReport(board, null, readSettings(context.db).language);
}

/** Signs that no file name may have. */
const forbidden = /[\\/:*?"<>|\u0000-\u001f]/g;

/** Writes a workbook per person who has clients into a folder; returns how many. */
export async function savePersonBooks(
  context: Shown,
  month: Month,
  folder: string,
  way: WayOut = unstatedWay,
): Promise<number> {
  const { board } = readBoard(context, { month });
  const people = board.people.filter(({ clients }) => clients > 0);
  for (const { staffNo, name } of people) {
    const file = `${name}_${staffNo}_${month}.xlsx`.replace(forbidden, '_');
    await saveAssignment(
      context,
      { name: 'people', month, staffNos: [staffNo] },
      join(folder, file),
      way,
    );
  }
  return people.length;
}
