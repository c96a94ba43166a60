import type { Migration } from './migration';

/** What is known of a client's family (家庭情况). */
export const familyNotesOfClients: Migration = {
  version: 19,
  up: (db) => {
    db.exec('ALTER TABLE client ADD COLUMN family_notes TEXT;');
  },
};
