import { previousMonthWith, sizeOfMonth } from '../../ledger/months/month-sizes';
import type { Month } from '../../../shared/models/calendar';
import type { Shrinkage } from '../../../shared/models/month-size';
import type { SchemeSubject } from '../../../shared/models/scheme';
import { findShrinkage } from '../../domain/imports/find-shrinkage';
import type { Ledger } from '../ground/ledger';
import type { FileSummary } from './file-outline';

/** The field whose sum is what the clients of a file hold. */
const assetField: Readonly<Record<SchemeSubject, string>> = {
  retail: 'aumPointInTime',
  organisation: 'depositPointInTime',
};

/** Whether a month would be far smaller than the one before once the file is in; files of one month add up. */
export function shrinkageOf(
  { db }: Pick<Ledger, 'db'>,
  file: Pick<FileSummary, 'layout' | 'accepted' | 'totals'>,
  month: Month | null,
): Shrinkage | null {
  const { kind } = file.layout;
  if (month === null || (kind !== 'retail' && kind !== 'corporate')) return null;
  const subject = kind === 'retail' ? 'retail' : 'organisation';
  const before = previousMonthWith(db, subject, month);
  if (before === null) return null;
  const there = sizeOfMonth(db, subject, month);
  const sum = file.totals.find(({ field }) => field === assetField[subject])?.sum ?? null;
  return findShrinkage(
    { month: before, ...sizeOfMonth(db, subject, before) },
    {
      clients: there.clients + file.accepted,
      assets: sum === null ? null : (there.assets ?? 0) + sum,
    },
  );
}
