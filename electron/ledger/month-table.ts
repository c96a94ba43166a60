import type { SchemeSubject } from '../../shared/models/scheme';

/** The table of a subject's months. */
export const monthTable: Readonly<Record<SchemeSubject, string>> = {
  retail: 'snapshot',
  organisation: 'organisation_snapshot',
};

/** The column of a subject's month that counts as its assets in lists and sums. */
export const assetColumn: Readonly<Record<SchemeSubject, string>> = {
  retail: 'aum_point_in_time',
  organisation: 'deposit_point_in_time',
};
