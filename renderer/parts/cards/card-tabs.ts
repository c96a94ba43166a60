/** Subjects of the card desk, in their order. */
export const cardTabs = [
  'applications',
  'special',
  'cards',
  'reviews',
  'stock',
  'exceptions',
] as const;
export type CardTab = (typeof cardTabs)[number];

/** Which cards are listed. */
export const cardViews = ['all', 'reminders', 'upgrades', 'downgrades'] as const;
export type CardView = (typeof cardViews)[number];
