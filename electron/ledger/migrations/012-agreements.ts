import type { Migration } from './migration';

/**
 * The day on which whoever uses an account signed the confidentiality agreement
 * (docs/rules/access.md#confidentiality-agreement).
 */
export const agreementsOfAccounts: Migration = {
  version: 12,
  up: (db) => {
    db.exec('ALTER TABLE account ADD COLUMN confidentiality_signed_on TEXT');
  },
};
