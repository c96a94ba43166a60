/** What something is taken out of the ledger for; `other` says it in words (docs/rules/access.md#exports). */
export const exportPurposes = [
  'superior',
  'internal',
  'work',
  'filing',
  'inspection',
  'other',
] as const;
export type ExportPurpose = (typeof exportPurposes)[number];

/** What whoever exports says before anything is written. */
export interface ExportAnswer {
  readonly purpose: ExportPurpose;
  /** In words; needed for `other`. */
  readonly note: string;
  /** Password of the workbook; null where it opens for everybody. */
  readonly password: string | null;
}

/** What is about to leave the ledger. */
export interface ExportQuestion {
  readonly askId: string;
  readonly fileName: string;
  /** Only a workbook can have a password. */
  readonly takesPassword: boolean;
}
