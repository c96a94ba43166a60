import type { Day } from './calendar';
import type { ClientDocument } from './client-document';
import type { ClientGroup } from './client-group';
import type { ClientKind, ClientNo, FilledByHand } from './client';
import type { ContactEvent, ContactReport, EventState, Specialty } from './contact';
import type { Fen } from './money';
import type { Opportunity, SigningStep } from './opportunity';

/** The key fields of a person's file (docs/rules/clients.md#key-fields). */
const personKeyFields = [
  'mobile',
  'occupation',
  'birthDate',
  'riskRating',
  'preferredChannel',
  'lastContact',
] as const;

/** The key fields of an organisation's file: ours, since only those of persons are given. */
const organisationKeyFields = [
  'creditCode',
  'industry',
  'legalRepresentative',
  'financeContact',
  'mobile',
  'lastContact',
] as const;
export type KeyField = (typeof personKeyFields)[number] | (typeof organisationKeyFields)[number];

/** The key fields that make the file of a client of this kind complete. */
export function keyFieldsOf(kind: ClientKind | string): readonly KeyField[] {
  return kind === 'retail' ? personKeyFields : organisationKeyFields;
}

/** How a person or organisation stands to an organisation (docs/rules/clients.md#relations). */
export const linkRelations = ['legalRepresentative', 'executive', 'guarantor'] as const;
export type LinkRelation = (typeof linkRelations)[number];

/** Somebody related, with the tier they have today. */
export interface RelatedClient {
  /** The relation's number; null where they are of one household. */
  readonly linkId: number | null;
  readonly relation: LinkRelation | 'householdHead' | 'householdMember';
  /** The related one is the organisation that the client stands for. */
  readonly isOrganisationSide: boolean;
  readonly clientNo: ClientNo;
  readonly name: string;
  readonly kind: ClientKind;
  readonly tier: string | null;
  readonly isVip: boolean;
  readonly note: string;
}

/** A person of the ledger who may be the legal representative that files name. */
export interface LinkSuggestion {
  readonly clientNo: ClientNo;
  readonly name: string;
  readonly tier: string | null;
  readonly isVip: boolean;
}

/** A service a client used; the cost is ours, fen. */
export interface ServiceUse {
  readonly id: number;
  readonly on: Day;
  readonly service: string;
  readonly cost: Fen;
  readonly note: string;
  readonly recordedAt: string;
  readonly recordedBy: string;
}

/** What a year's services cost against what the client brought, fen. */
export interface ServiceYear {
  readonly year: number;
  readonly count: number;
  readonly cost: Fen;
  /** Estimated by the margins of the contact rules; null where the year has no figures. */
  readonly contribution: Fen | null;
  /** Months of the year with figures. */
  readonly months: number;
}

/** A yes or no as changes of facts keep it. */
export const flagText = (flag: boolean): string => (flag ? '1' : '0');

/** A key fact that somebody filled in or corrected, phone numbers masked; or the mark of no contact. */
export interface FactChange {
  readonly field: FilledByHand | 'doNotContact';
  readonly before: string | null;
  readonly after: string;
  readonly changedAt: string;
  readonly changedBy: string;
}

/** A deposit or product of the client with its day. */
export interface FiledProduct {
  readonly dueOn: Day;
  readonly product: string;
  readonly amount: Fen;
  readonly startsOn: Day | null;
}

/** The part of a client's file that people fill (docs/rules/clients.md). */
export interface ClientFile {
  readonly kind: ClientKind;
  readonly birthdayCalendar: 'solar' | 'lunar';
  readonly doNotContact: boolean;
  /** Share of the key fields that are filled. */
  readonly completeness: number;
  readonly missing: readonly KeyField[];
  readonly factChanges: readonly FactChange[];
  readonly groups: readonly ClientGroup[];
  readonly tags: readonly string[];
  readonly related: readonly RelatedClient[];
  readonly suggestions: readonly LinkSuggestion[];
  readonly products: readonly FiledProduct[];
  readonly services: readonly ServiceUse[];
  readonly serviceYears: readonly ServiceYear[];
  readonly documents: readonly ClientDocument[];
  readonly reports: readonly ContactReport[];
  readonly events: readonly (ContactEvent & { readonly state: EventState })[];
  readonly opportunities: readonly Opportunity[];
  /** The latest step first; none where the client is only assigned. */
  readonly signing: readonly {
    readonly step: SigningStep;
    readonly on: Day;
    readonly until: Day | null;
    readonly reason: string;
  }[];
  readonly support: readonly {
    readonly specialty: Specialty;
    readonly staffNo: string;
    readonly name: string;
  }[];
}
