import type { Migration } from './migration';

/** The day on which whoever uses an account signed the confidentiality agreement (paper 80). */
export const agreementsOfAccounts: Migration = {
  version: 12,
  up: (db) => {
    db.exec('ALTER TABLE account ADD COLUMN confidentiality_signed_on TEXT');
  },
};
