import { toYuanText, type Fen } from '../../../shared/models/money';
import {
  findAverageDifferences,
  findMonthJumps,
  findUnknownBranches,
  findUnknownOwners,
} from '../../ledger/imports/month-findings';
import { showSettings } from '../ground/settings';
import type { Shown } from '../ground/ledger';
import type { ImportOrder } from './import-order';
import type { WriterSetup } from './record-writer';
import { comparedMonth } from '../../ledger/tiered-months';
import { addMonths, type Month } from '../../../shared/models/calendar';

/** Below 1,000 yuan in both months a jump says nothing. */
const jumpFloor = 100_000;

/**
 * Reports what the ledger finds odd about the rows of a month once they are in
 * (docs/rules/imports.md#changes-against-last-month).
 */
export function findMonthFindings(
  context: Shown,
  order: ImportOrder,
  batchId: number,
  report: WriterSetup['report'],
): void {
  const { month, kind } = order;
  if (month === null || (kind !== 'retail' && kind !== 'corporate')) return;
  const { db } = context;
  const table = kind === 'retail' ? 'snapshot' : 'organisation_snapshot';
  const { monthChangeFactor: factor, averageDifferencePercent, branchName } = showSettings(context);
  const subject = kind === 'retail' ? 'retail' : 'organisation';
  const previous = comparedMonth(db, subject, month);
  const compared = { table, month, batchId, factor, floor: jumpFloor } as const;
  for (const jump of previous === null ? [] : findMonthJumps(db, { ...compared, previous })) {
    report('monthJump', jump, jump.field, {
      field: jump.field,
      before: toYuanText(jump.before as Fen),
      after: toYuanText(jump.after as Fen),
      factor,
    });
  }
  const averages = kind === 'retail' ? averageDifferences(context, month, batchId) : [];
  for (const { field, stated, known, ...place } of averages) {
    report('averageDiffers', place, field, {
      field,
      stated: toYuanText(stated as Fen),
      known: toYuanText(known as Fen),
      percent: averageDifferencePercent,
    });
  }
  for (const { name, count, ...place } of findUnknownOwners(db, table, month, batchId)) {
    report('staffUnknown', place, 'ownerName', { name, count });
  }
  for (const { name, count, ...place } of findUnknownBranches(
    db,
    table,
    month,
    batchId,
    branchName,
  )) {
    report('branchUnknown', place, 'branchName', { name, count });
  }
}

/** Where the file's own average over three months contradicts the months that the ledger has. */
function averageDifferences(context: Shown, month: Month, batchId: number) {
  const months = [month, addMonths(month, -1), addMonths(month, -2)] as const;
  const percent = showSettings(context).averageDifferencePercent;
  return findAverageDifferences(context.db, { months, batchId, percent, floor: jumpFloor });
}
