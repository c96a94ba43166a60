import type { Day, Month } from './calendar';
import type { ClientNo } from './client';
import type { Fen } from './money';

/** Card levels, lowest first (paper 50). */
export const cardLevels = ['standard', 'platinum', 'black'] as const;
export type CardLevel = (typeof cardLevels)[number];

/** Kinds of application; in this release a new card. */
export const applicationKinds = [
  'newCard',
  'upgrade',
  'downgrade',
  'renewal',
  'replacement',
  'closing',
] as const;
export type ApplicationKind = (typeof applicationKinds)[number];

export const applicationStates = ['submitted', 'approved', 'sheetPrinted', 'withdrawn'] as const;
export type ApplicationState = (typeof applicationStates)[number];

/** What the standard asks and what the client has, on the day of the application. */
export interface StandardCheck {
  readonly level: CardLevel;
  readonly met: boolean;
  readonly bound: Fen;
  readonly metric: Fen | null;
  readonly month: Month;
  readonly schemeId: string;
  readonly schemeVersion: number;
  readonly snapshotRevision: number;
  readonly tier: string;
}

/** Why an application can not be made now. */
export type ApplicationRefusal =
  | 'standardNotMet'
  | 'notTiered'
  | 'alreadyApplied'
  | 'alreadyHasCard'
  | 'notVoluntary'
  | 'noIdNumber';

/** What the form shows before it is submitted. */
export interface ApplicationForm {
  readonly clientNo: ClientNo;
  readonly name: string;
  readonly idType: string | null;
  /** Masked. */
  readonly idNo: string | null;
  /** Masked. */
  readonly mobile: string | null;
  readonly ownerName: string | null;
  readonly checks: readonly StandardCheck[];
  readonly suggestedLevel: CardLevel | null;
  readonly refusals: readonly ApplicationRefusal[];
}

export interface CardApplication {
  readonly id: number;
  readonly clientNo: ClientNo;
  readonly name: string;
  readonly kind: ApplicationKind;
  readonly level: CardLevel;
  readonly state: ApplicationState;
  readonly appliedOn: Day;
  readonly appliedBy: string;
  readonly rmName: string;
  readonly approvalKind: 'automatic';
  readonly check: StandardCheck;
  readonly sheetNumber: string | null;
  readonly printCount: number;
  readonly remarks: string;
}

/** The facts on an approval sheet; frozen when the number is given. */
export interface ApprovalSheet {
  readonly number: string;
  readonly bankName: string;
  readonly branchName: string;
  readonly issuedOn: Day;
  readonly clientName: string;
  readonly clientNo: string;
  readonly idType: string;
  readonly idNo: string;
  readonly mobile: string;
  readonly kind: ApplicationKind;
  readonly level: CardLevel;
  readonly approvedLevel: CardLevel;
  readonly metric: Fen;
  readonly bound: Fen;
  readonly metricMonth: Month;
  readonly schemeName: string;
  readonly schemeVersion: number;
  readonly approvalKind: 'automatic';
  readonly rmName: string;
  readonly supervisorName: string;
  readonly approverName: string;
  readonly remarks: string;
  /** Short check value over the sheet's facts, keyed by the ledger. */
  readonly checkValue: string;
}
