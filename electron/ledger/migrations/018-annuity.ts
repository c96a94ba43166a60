import type { Migration } from './migration';

/** People's annuities (年金), for each month. */
export const annuityOfPeople: Migration = {
  version: 18,
  up: (db) => {
    db.exec(`
ALTER TABLE snapshot ADD COLUMN annuity INTEGER;
ALTER TABLE snapshot_history ADD COLUMN annuity INTEGER;
`);
  },
};
