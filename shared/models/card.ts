import type { ClientDocument, DocumentKind } from './client-document';
import type { Day, Month } from './calendar';
import type { ClientNo } from './client';
import type { Fen } from './money';
import type { ResultStanding } from './result-standing';
import type { CountedWay } from './scheme';

/** Card levels, lowest first (docs/rules/cards.md#standard-of-a-level). */
export const cardLevels = ['standard', 'platinum', 'black'] as const;
export type CardLevel = (typeof cardLevels)[number];

/** Kinds of application (docs/rules/cards.md#kinds). */
export const applicationKinds = [
  'newCard',
  'upgrade',
  'downgrade',
  'renewal',
  'replacement',
  'closing',
] as const;
export type ApplicationKind = (typeof applicationKinds)[number];

/**
 * Upgrade and downgrade ask for the old card (docs/rules/cards.md#the-old-card); a closing can not be done
 * without it.
 */
export const kindsNeedingOldCard: readonly ApplicationKind[] = ['upgrade', 'downgrade', 'closing'];

/**
 * States of an application. `opened` and `closed` end it: the card came with the opening file, or
 * the old card was handed in and voided.
 */
export const applicationStates = [
  'draft',
  'submitted',
  'approved',
  'sheetPrinted',
  'opened',
  'closed',
  'rejected',
  'withdrawn',
] as const;
export type ApplicationState = (typeof applicationStates)[number];

/**
 * How an application was approved: the standard is met; by the head office on one of five grounds;
 * or by regulation, where the standard is not asked (replacement of a valid card, closing).
 */
export type ApprovalKind = 'automatic' | 'special' | 'byRegulation';

/** The five grounds of a special approval, in the order of the regulation (docs/rules/cards.md#special-approval). */
export const specialGrounds = [
  'leaderOfOrganisation',
  'seniorManager',
  'publicFigure',
  'jointMarketing',
  'importantPartner',
] as const;
export type SpecialGround = (typeof specialGrounds)[number];

/** What the standard asks and what the client has, on the day of the application. */
export interface StandardCheck {
  readonly level: CardLevel;
  readonly met: boolean;
  /** The branch's bound where it is raised, else the head office's. */
  readonly bound: Fen;
  readonly metric: Fen | null;
  readonly month: Month;
  readonly schemeId: string;
  readonly schemeVersion: number;
  /** 0 where the month has no figures of the client. */
  readonly snapshotRevision: number;
  readonly tier: string;
  /** How deposits and wealth products were told from all assets; null where all assets count. */
  readonly way: CountedWay | null;
  /** The average of all assets beside it. */
  readonly allAssets: Fen | null;
}

/** Why an application can not be made now; `card.` before it is the code of its sentence. */
export type ApplicationRefusal =
  | 'standardNotMet'
  | 'notTiered'
  | 'alreadyApplied'
  | 'alreadyHasCard'
  | 'noIdNumber'
  | 'noCard'
  | 'barred'
  | 'notHigher'
  | 'notLower'
  | 'tooEarlyToRenew'
  | 'cardEnded';

/** The card a client has, as the form shows it. */
export interface PresentCard {
  readonly cardId: number;
  readonly cardNo: string;
  readonly level: CardLevel;
  readonly openedOn: Day;
  readonly expiresOn: Day;
  readonly isExpired: boolean;
  readonly isSpecial: boolean;
}

/** Which kinds are possible now, and for which levels. */
export interface KindChoice {
  readonly kind: ApplicationKind;
  /** Levels that may be asked for; none where the kind is refused. */
  readonly levels: readonly CardLevel[];
  /** Of `levels`, those that are approved at once. */
  readonly automaticLevels: readonly CardLevel[];
  readonly refusals: readonly ApplicationRefusal[];
  readonly needsOldCard: boolean;
}

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
  /** Whose name the application must bear; null for a head, who may choose. */
  readonly ownName: string | null;
  readonly checks: readonly StandardCheck[];
  readonly suggestedLevel: CardLevel | null;
  /** Refusals of a new card that is to be approved automatically. */
  readonly refusals: readonly ApplicationRefusal[];
  readonly card: PresentCard | null;
  readonly kinds: readonly KindChoice[];
  /** First day on which a client who ended the agreement may apply again. */
  readonly barredUntil: Day | null;
  readonly quota: QuotaMeter;
  /** The month whose tiers the checks look at, and whether they stand; else nothing is approved by them. */
  readonly tiers: { readonly month: Month; readonly standing: ResultStanding } | null;
}

/** Special cards against the branch's opened VIP cards (docs/rules/cards.md#special-quota: at most 5 %). */
export interface QuotaMeter {
  /** Clients with a special card that is valid or suspended. */
  readonly opened: number;
  /** Clients whose special application is approved and whose card is not opened yet. */
  readonly approved: number;
  /** Clients whose special application waits for the head office. */
  readonly pending: number;
  /** opened + approved: what counts against the quota. */
  readonly numerator: number;
  /** VIP cards of the branch that are valid or suspended, and special ones approved and not yet opened. */
  readonly denominator: number;
  /** The same with the card of this client. */
  readonly denominatorAfter: number;
  /** Thousandths of the denominator that may be special. */
  readonly permille: number;
  /** Special cards that the denominator with this card allows, rounded down. */
  readonly allowed: number;
  /** What one more application of this client would make it. */
  readonly after: number;
  /** Whether one more fits, pending ones counted. */
  readonly hasRoom: boolean;
}

/** A special case as the RM states it, and what the head office decided. */
export interface SpecialCase {
  readonly ground: SpecialGround;
  readonly evidence: string;
  readonly decision: SpecialDecision | null;
}

export interface SpecialDecision {
  readonly approved: boolean;
  readonly documentNumber: string;
  readonly decidedOn: Day;
  readonly reason: string;
  readonly recordedAt: string;
  readonly recordedBy: string;
  /** The meter at the decision, this card included; frozen with it. */
  readonly numerator: number;
  readonly denominator: number;
  readonly permille: number;
}

export interface CardApplication {
  readonly id: number;
  readonly clientNo: ClientNo;
  readonly name: string;
  readonly kind: ApplicationKind;
  readonly level: CardLevel;
  readonly state: ApplicationState;
  /** The day it was submitted; of a draft, the day it was begun. */
  readonly appliedOn: Day;
  readonly appliedBy: string;
  readonly rmName: string;
  /** Null before it is approved. */
  readonly approvalKind: ApprovalKind | null;
  readonly approvedOn: Day | null;
  /** Frozen when it is submitted. */
  readonly check: StandardCheck;
  readonly special: SpecialCase | null;
  /** The card this one ends; null for a new card. */
  readonly oldCard: {
    readonly cardId: number;
    readonly cardNo: string;
    readonly level: CardLevel;
  } | null;
  readonly oldCardHandedInOn: Day | null;
  /** The card it became. */
  readonly cardId: number | null;
  readonly cardNo: string | null;
  readonly openedOn: Day | null;
  readonly sheetNumber: string | null;
  readonly sheetVoided: boolean;
  readonly printCount: number;
  readonly attachmentCount: number;
  readonly remarks: string;
}

/** One step of an application or a card: who, when, on what evidence. */
export interface CardStep {
  readonly stateBefore: string | null;
  readonly stateAfter: string;
  readonly event: string;
  readonly at: string;
  readonly by: string;
  readonly reason: string;
  /** What it rests on and which paper came out; by name. */
  readonly evidence: Readonly<Record<string, string | number | null>>;
  /** Its entry in the audit log. */
  readonly auditSeq: number | null;
}

/** A document of the client's that belongs to an application. */
export type CardAttachment = ClientDocument & {
  readonly applicationId: number;
  readonly kind: AttachmentKind;
};
export const attachmentKinds = [
  'idScan',
  'evidence',
  'decision',
  'other',
] as const satisfies readonly DocumentKind[];
export type AttachmentKind = (typeof attachmentKinds)[number];

/** An application with everything that happened to it. */
export interface ApplicationDetail {
  readonly application: CardApplication;
  readonly steps: readonly CardStep[];
  readonly attachments: readonly CardAttachment[];
  readonly prints: readonly SheetPrint[];
}

/** A copy of a sheet that came out. */
export interface SheetPrint {
  readonly copy: number;
  readonly output: 'printer' | 'pdf';
  readonly at: string;
  readonly by: string;
}

/** What an approval sheet says of a special approval. */
export interface SheetSpecial {
  readonly ground: SpecialGround;
  readonly evidence: string;
  readonly documentNumber: string;
  readonly decidedOn: Day;
  /** Special cards and opened VIP cards with this card, and the quota in thousandths. */
  readonly numerator: number;
  readonly denominator: number;
  readonly permille: number;
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
  /** Null where the month has no figure of the client (special approval, closing). */
  readonly metric: Fen | null;
  readonly bound: Fen;
  readonly metricMonth: Month;
  readonly schemeName: string;
  readonly schemeVersion: number;
  readonly approvalKind: ApprovalKind;
  readonly rmName: string;
  readonly supervisorName: string;
  readonly approverName: string;
  readonly remarks: string;
  /** Only where deposits and wealth products are not a column of their own. */
  readonly way?: CountedWay;
  readonly allAssets?: Fen;
  /** Only where it was approved specially. */
  readonly special?: SheetSpecial;
  /** Only where an old card ends: its number, masked as the setting says, and its level. */
  readonly oldCard?: { readonly cardNo: string; readonly level: CardLevel };
  /** Short check value over the sheet's facts, keyed by the ledger. */
  readonly checkValue: string;
}

/** What the ledger knows of a sheet that somebody holds. */
export interface SheetVerification {
  readonly number: string;
  /** `differs` also where there is no such sheet: whoever has no sheet learns nothing. */
  readonly outcome: 'genuine' | 'voided' | 'differs';
  /** What the sheet must say; null where the code does not fit, or the account does not see the client. */
  readonly facts: Omit<ApprovalSheet, 'checkValue'> | null;
  readonly state: ApplicationState | null;
  readonly prints: readonly SheetPrint[];
}
