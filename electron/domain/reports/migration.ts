import type { TierFlow } from '../../../shared/models/tier-flow';
import { arrivalOf, sumFlows } from './tier-flows';
import { sumFen } from '../../../shared/models/money';

/** Which figure a matrix counts. */
export type MigrationFigure = 'clients' | 'opening' | 'closing';

/**
 * Tier before × tier now. Rows are the tiers from the highest, then those who are new and those who
 * came back; columns are the tiers from the highest, then those who left. Clients and opening amounts
 * of a row add up to the structure before, clients and closing amounts of a column to the one now.
 */
export interface MigrationMatrix {
  readonly rows: readonly (number | 'new' | 'wonBack')[];
  readonly columns: readonly (number | 'left')[];
  readonly cells: readonly (readonly number[])[];
  readonly rowSums: readonly number[];
  readonly columnSums: readonly number[];
  readonly total: number;
}

const isInRow = (flow: TierFlow, row: MigrationMatrix['rows'][number]): boolean =>
  typeof row === 'number' ? flow.before === row : arrivalOf(flow) === row;

const isInColumn = (flow: TierFlow, column: MigrationMatrix['columns'][number]): boolean =>
  column === 'left' ? flow.after === null : flow.after === column;

/** Composes the matrix of one figure (docs/rules/reports.md#migration). */
export function composeMigration(
  flows: readonly TierFlow[],
  tierCount: number,
  figure: MigrationFigure,
): MigrationMatrix {
  const ranks = Array.from({ length: tierCount }, (_, at) => tierCount - 1 - at);
  const rows = [...ranks, 'new', 'wonBack'] as const;
  const columns = [...ranks, 'left'] as const;
  const cells = rows.map((row) =>
    columns.map((column) =>
      sumFlows(flows, figure, (flow) => isInRow(flow, row) && isInColumn(flow, column)),
    ),
  );
  const rowSums = cells.map((row) => sumFen(row));
  const columnSums = columns.map((_, at) => sumFen(cells.map((row) => row[at])));
  return { rows, columns, cells, rowSums, columnSums, total: sumFen(rowSums) };
}

/** Clients who rose, fell, stayed, came, came back and left. */
interface MigrationSummary {
  readonly up: number;
  readonly down: number;
  readonly same: number;
  readonly new: number;
  readonly wonBack: number;
  readonly left: number;
}

/** Counts the movements of a set of flows. */
export function summarizeMigration(flows: readonly TierFlow[]): MigrationSummary {
  const count = (picks: (flow: TierFlow) => boolean) => sumFlows(flows, 'clients', picks);
  const isKept = ({ before, after }: TierFlow) => before !== null && after !== null;
  return {
    up: count((flow) => isKept(flow) && (flow.after as number) > (flow.before as number)),
    down: count((flow) => isKept(flow) && (flow.after as number) < (flow.before as number)),
    same: count((flow) => isKept(flow) && flow.after === flow.before),
    new: count((flow) => arrivalOf(flow) === 'new'),
    wonBack: count((flow) => arrivalOf(flow) === 'wonBack'),
    left: count(({ after }) => after === null),
  };
}
