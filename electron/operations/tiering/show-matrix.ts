import type { Month } from '../../../shared/models/calendar';
import type { MatrixAxis, Scheme } from '../../../shared/models/scheme';
import type { ContributionLine } from '../../../shared/models/tiering';
import type { MatrixAxisView, MatrixView } from '../../../shared/models/what-if';
import { classifyContribution, type ContributionCuts } from '../../domain/tiering/contribution';
import { listLeaves, nodeAt } from '../../domain/tiering/node-at';
import { listAssets, listMatrixRows } from '../../ledger/tiering/matrix-rows';
import type { Shown } from '../ground/ledger';
import { findMonthRun } from '../ground/month-run';

function axisView(scheme: Scheme, { metric, cuts }: MatrixAxis): MatrixAxisView {
  const { label, unit } = scheme.metrics[metric] ?? { label: metric, unit: 'count' as const };
  return { label, unit, cuts };
}

/** The points of a scheme's first matrix in a month; null without a matrix or a run. */
export function showMatrix(
  context: Pick<Shown, 'db'>,
  wanted: { readonly month: Month; readonly scheme: string },
): MatrixView | null {
  const found = findMonthRun(context, wanted.scheme, wanted.month);
  if (!found) return null;
  const { scheme } = found.stored;
  const path = listLeaves(scheme).findIndex(({ at }) => nodeAt(scheme, at).kind === 'matrix');
  const node = path < 0 ? null : nodeAt(scheme, listLeaves(scheme)[path]?.at ?? 'root');
  if (node?.kind !== 'matrix') return null;
  const rows = listMatrixRows(context.db, found.run, scheme.subject, path);
  const points = rows.flatMap(({ x, y, ...row }) =>
    x === null || y === null ? [] : [{ ...row, x, y }],
  );
  return {
    month: wanted.month,
    x: axisView(scheme, node.x),
    y: axisView(scheme, node.y),
    cells: node.cells,
    points,
    unplaced: rows.filter(({ x, y }) => x === null || y === null),
  };
}

/** Heads, waist and long tail of a month's tiered clients by their assets; empty without a run. */
export function showContribution(
  context: Pick<Shown, 'db'>,
  wanted: { readonly month: Month; readonly scheme: string } & ContributionCuts,
): ContributionLine[] {
  const found = findMonthRun(context, wanted.scheme, wanted.month);
  if (!found) return [];
  const assets = listAssets(context.db, found.run, found.stored.scheme.subject);
  return classifyContribution(assets, wanted);
}
