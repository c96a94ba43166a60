import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { ReassignmentSheet } from '../../../shared/models/assignment';
import type { Month } from '../../../shared/models/calendar';
import {
  movesOfLines,
  readReassignment,
  type ReassignmentLine,
} from '../../domain/assignment/read-reassignment';
import { findClient } from '../../ledger/clients';
import { listCarePeople } from '../../ledger/assignment-people';
import { defaultLimits } from '../../spreadsheet/limits';
import { readWorkbook } from '../../spreadsheet/read-workbook';
import { OperationFailure } from '../failure';
import type { LedgerContext } from '../ledger-context';
import { readBoard, staffFinder } from './read-board';

/** Reads the lines of a sheet; runs where no key is. Throws `assignment.sheetColumns`. */
export function readReassignmentFile(path: string): ReassignmentLine[] {
  const file = basename(path);
  const lines = readReassignment(readWorkbook(readFileSync(path), file, defaultLimits));
  if (!lines) throw new OperationFailure('assignment.sheetColumns', { file });
  return lines;
}

/** What the lines of a sheet ask for, as a draft. */
export function understandSheet(
  context: LedgerContext,
  file: string,
  lines: readonly ReassignmentLine[],
  month: Month,
): ReassignmentSheet {
  const { board } = readBoard(context, { month });
  const find = staffFinder(listCarePeople(context.db));
  const takes = new Set(board.people.map(({ staffNo }) => staffNo));
  return {
    file,
    ...movesOfLines(lines, {
      owners: new Map(board.cards.map((card) => [card.clientNo, card.owner])),
      isClient: (clientNo) => findClient(context.db, clientNo) !== undefined,
      findStaff: (text) => {
        const staffNo = find(text, text);
        return staffNo !== null && takes.has(staffNo) ? staffNo : null;
      },
    }),
  };
}
