import type { Migration } from './migration';

const months = ['snapshot', 'snapshot_history'].map(
  (table) => `
ALTER TABLE ${table} ADD COLUMN card_assets_daily_avg_3m INTEGER;
ALTER TABLE ${table} ADD COLUMN deposit_daily_avg_3m INTEGER;
ALTER TABLE ${table} ADD COLUMN wealth_daily_avg_3m INTEGER;
ALTER TABLE ${table} ADD COLUMN deposit_daily_avg_month INTEGER;
ALTER TABLE ${table} ADD COLUMN wealth_daily_avg_month INTEGER;`,
);

const applications = `
-- Where the figure that was compared with the standard came from, and all assets beside it.
ALTER TABLE card_application ADD COLUMN metric_source TEXT;
ALTER TABLE card_application ADD COLUMN all_assets INTEGER;
`;

/** What a card's standard counts: deposits and wealth products, apart from all assets. */
export const cardAssets: Migration = {
  version: 16,
  up: (db) => {
    db.exec(months.join('\n') + applications);
  },
};
