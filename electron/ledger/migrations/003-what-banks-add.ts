import type { Migration } from './migration';

const controlTotals = `
ALTER TABLE import_batch ADD COLUMN noted TEXT;
`;

/** What senders and users add to the files: control totals of the note. */
export const whatBanksAdd: Migration = {
  version: 3,
  up: (db) => {
    db.exec(controlTotals);
  },
};
