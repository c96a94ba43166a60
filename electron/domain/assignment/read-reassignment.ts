import type { AssignmentMove, SheetIssue } from '../../../shared/models/assignment';
import type { RawCell, RawWorkbook } from '../../../shared/models/grid';

/** A filled line of a reassignment sheet: the client and whoever should own it. */
export interface ReassignmentLine {
  /** As Excel counts rows. */
  readonly row: number;
  readonly clientNo: string;
  readonly newOwner: string;
}

/** Heads of the columns that are read; the export writes the same. */
export const sheetHeads = { clientNo: '客户号', newOwner: '新管户人' } as const;
const clientHeads = /^(客户号|客户编号|client\s*no\.?|client number)$/i;
const ownerHeads = /^(新管户人|新客户经理|new owner)/i;

function cellText(cell: RawCell | undefined): string {
  if (cell === null || cell === undefined || typeof cell === 'boolean') return '';
  if (typeof cell === 'string') return cell.trim();
  if (typeof cell === 'number') return String(cell);
  return cell.kind === 'number' ? cell.shown.trim() : '';
}

/** The lines with a new owner, or null where no sheet has both columns. */
export function readReassignment({ sheets }: RawWorkbook): ReassignmentLine[] | null {
  for (const { rows } of sheets) {
    for (const [at, cells] of rows.slice(0, 20).entries()) {
      const heads = cells.map(cellText);
      const client = heads.findIndex((head) => clientHeads.test(head));
      const owner = heads.findIndex((head) => ownerHeads.test(head));
      if (client < 0 || owner < 0) continue;
      return rows.slice(at + 1).flatMap((line, index) => {
        const [clientNo, newOwner] = [cellText(line[client]), cellText(line[owner])];
        return clientNo && newOwner ? [{ row: at + index + 2, clientNo, newOwner }] : [];
      });
    }
  }
  return null;
}

/** Words that take the owner away. */
const nobody = new Set(['无', '待分配', 'none', '-']);

/** What the lines ask for: moves, lines that change nothing, and those that can not be taken. */
export function movesOfLines(
  lines: readonly ReassignmentLine[],
  scope: {
    /** Present owner of everybody who should have one. */
    readonly owners: ReadonlyMap<string, string | null>;
    readonly isClient: (clientNo: string) => boolean;
    readonly findStaff: (text: string) => string | null;
  },
): { moves: AssignmentMove[]; unchanged: number; issues: SheetIssue[] } {
  const moves: AssignmentMove[] = [];
  const issues: SheetIssue[] = [];
  const seen = new Set<string>();
  let unchanged = 0;
  for (const { row, clientNo, newOwner } of lines) {
    const to = nobody.has(newOwner) ? null : scope.findStaff(newOwner);
    const isStaff = to !== null || nobody.has(newOwner);
    if (!scope.isClient(clientNo)) issues.push({ row, code: 'clientUnknown', value: clientNo });
    else if (!scope.owners.has(clientNo)) issues.push({ row, code: 'notVip', value: clientNo });
    else if (seen.has(clientNo)) issues.push({ row, code: 'duplicateClient', value: clientNo });
    else if (!isStaff) issues.push({ row, code: 'personUnknown', value: newOwner });
    else if (scope.owners.get(clientNo) === to) unchanged += 1;
    else moves.push({ clientNo, to });
    seen.add(clientNo);
  }
  return { moves, unchanged, issues };
}
