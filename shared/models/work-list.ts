/** Lists to work from that do not come from a run's movements (docs/rules/reports.md#work-lists). */
export const workListNames = [
  'outflow',
  'inflow',
  'maturities',
  'dormant',
  'withoutOwner',
  'withoutContact',
  'missingData',
  'expiringCards',
  'annualReview',
] as const;
export type WorkListName = (typeof workListNames)[number];

/** Lists that need figures only people have. */
export const retailWorkLists: readonly WorkListName[] = [
  'maturities',
  'dormant',
  'withoutContact',
  'missingData',
  'expiringCards',
  'annualReview',
];

/** How many days a list looks ahead from the month's end, or back for contacts; ours by default. */
export const workListDays = {
  maturities: 31,
  withoutContact: 90,
  expiringCards: 60,
} as const satisfies Partial<Record<WorkListName, number>>;
