import type { Scheme } from '../../../shared/models/scheme';
import type { CountedAssetsFigure } from '../../../shared/models/tiering';
import { countedFigure, readCountedSource } from '../../domain/tiering/metrics/counted';
import { nodeAt } from '../../domain/tiering/node-at';
import { prepareScheme, type PreparedScheme } from '../../domain/tiering/prepare-scheme';
import { readRunTotals, type TierRow, type TierRun } from '../../ledger/tiering/tier-runs';
import type { Shown } from './ledger';
import { readClientFigures, type ClientFigures } from './month-figures';

/** The key of the metric of the ladder that decided; empty elsewhere. */
export function decidingMetric({ leaves, scheme }: PreparedScheme, row: TierRow): string {
  const node = nodeAt(scheme, leaves[row.path]?.at ?? 'root');
  return node.kind === 'ladder' ? node.metric : '';
}

/** What of the assets counted, with all assets beside it; null where everything counts. */
export function countedOf(
  row: TierRow,
  prepared: PreparedScheme,
  figures: ClientFigures | undefined,
): CountedAssetsFigure | null {
  const slots = prepared.metrics.counted.get(decidingMetric(prepared, row));
  const { way } = readCountedSource(row.source);
  if (!slots || way === null) return null;
  const found = figures && countedFigure(slots, figures.row, figures.place);
  const known = (value: number | undefined) =>
    value === undefined || Number.isNaN(value) ? null : value;
  return {
    way,
    all: known(found?.whole),
    leftOut: known(found?.leftOut),
    leftOutMonths: found?.leftOutMonths ?? 0,
  };
}

/** Says what of clients' assets counted in a run, for whoever uses the results. */
export function prepareCounted(
  { db }: Pick<Shown, 'db'>,
  scheme: Scheme,
  run: TierRun,
): (row: TierRow) => CountedAssetsFigure | null {
  const prepared = prepareScheme(scheme);
  if (prepared.metrics.counted.size === 0) return () => null;
  const totals = readRunTotals(db, run.id);
  return (row) => {
    const figures = readClientFigures(db, prepared, run.month, row.clientId, totals);
    return countedOf(row, prepared, figures);
  };
}
