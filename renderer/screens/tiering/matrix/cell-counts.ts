import type { SchemeNode } from '../../../../shared/models/scheme';
import type { MatrixView, UnplacedPoint } from '../../../../shared/models/what-if';
import { bandOf } from './axis-scale';

type MatrixNode = Extract<SchemeNode, { kind: 'matrix' }>;

/** The rank that a matrix gives a client, as the engine does for one who lacks a value. */
export function rankOfPoint({ x, y }: Pick<UnplacedPoint, 'x' | 'y'>, node: MatrixNode): number {
  if (node.unknown !== undefined && (x === null || y === null)) return node.unknown;
  const band = (cuts: readonly number[], value: number | null) =>
    value === null ? 0 : bandOf(value, cuts);
  return node.cells[band(node.y.cuts, y)]?.[band(node.x.cuts, x)] ?? 0;
}

/** Clients of one tier, and how many of them lack a value. */
interface CellCount {
  readonly clients: number;
  readonly unplaced: number;
}

/**
 * Clients per tier: all whom the list of the tier shows, drawn or not. A client whom the draft's cuts
 * do not move stands in the tier of the run, rules and tiers set by hand included.
 */
export function countCells(
  view: MatrixView,
  saved: MatrixNode,
  draft: MatrixNode,
): ReadonlyMap<number, CellCount> {
  const counts = new Map<number, CellCount>();
  const add = (point: UnplacedPoint, unplaced: number): void => {
    const drafted = rankOfPoint(point, draft);
    const rank = drafted === rankOfPoint(point, saved) ? point.rank : drafted;
    const before = counts.get(rank) ?? { clients: 0, unplaced: 0 };
    counts.set(rank, {
      clients: before.clients + 1,
      unplaced: before.unplaced + unplaced,
    });
  };
  for (const point of view.points) add(point, 0);
  for (const point of view.unplaced) add(point, 1);
  return counts;
}
