import type { ReassignmentSheet } from '../../../shared/models/assignment';
import type { Month } from '../../../shared/models/calendar';
import { movesOfLines, type ReassignmentLine } from '../../domain/assignment/read-reassignment';
import { findClient } from '../../ledger/clients/clients';
import { listCarePeople } from '../../ledger/assignment/assignment-people';
import type { Shown } from '../ground/ledger';
import { staffFinder } from '../../domain/assignment/present-owner';
import { readBoard } from './read-board';

/** What the lines of a sheet ask for, as a draft. */
export function understandSheet(
  context: Shown,
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
