/** The table of each kind of client's months. */
export const monthTables = {
  snapshot: 'snapshot',
  organisationSnapshot: 'organisation_snapshot',
} as const;
export type MonthName = keyof typeof monthTables;
export const monthNames = Object.keys(monthTables) as readonly MonthName[];
