import { namesWhere, type NamesWith } from '../fields/field';
import { organisationFields as organisation } from '../fields/organisation';
import { personFields as person } from '../fields/person';
import type { Brand } from './brand';
import type { Day, Month } from './calendar';
import type { Fen } from './money';

/** The bank's own client number: text, leading zeros matter. */
export type ClientNo = Brand<string, 'ClientNo'>;

export const clientKinds = ['retail', 'corporate', 'institution'] as const;
export type ClientKind = (typeof clientKinds)[number];

/** Money figures of a person's monthly snapshot, each in fen. */
export type FigureField = NamesWith<typeof person, { readonly role: 'figure' }>;
export const figureFields = namesWhere<FigureField>(person, ({ role }) => role === 'figure');

/** The parts that add up to the point-in-time assets. */
export const assetParts = namesWhere<
  NamesWith<typeof person, { readonly assetPart: true | 'optional' }>
>(person, ({ assetPart }) => assetPart !== undefined);
/** Those of them that a total may leave out. */
export const optionalParts: ReadonlySet<string> = new Set(
  namesWhere(person, ({ assetPart }) => assetPart === 'optional'),
);

/** Whole-number figures of a snapshot. */
export type CountField = NamesWith<typeof person, { readonly role: 'count' }>;
export const countFields = namesWhere<CountField>(person, ({ role }) => role === 'count');

/** Facts about a person that an import or a user may set; all optional but the name. */
export type AttributeField = NamesWith<typeof person, { readonly role: 'attribute' }>;
export const attributeFields = namesWhere<AttributeField>(
  person,
  ({ role }) => role === 'attribute',
);

/** Facts about an organisation besides its name, mobile and address. */
export type OrganisationField = NamesWith<typeof organisation, { readonly role: 'fact' }>;
export const organisationFields = namesWhere<OrganisationField>(
  organisation,
  ({ role }) => role === 'fact',
);

/** Facts that people fill in by hand where files bring none (docs/rules/clients.md#key-fields). */
export const filledByHand = [
  'mobile',
  'occupation',
  'birthDate',
  'riskRating',
  'preferredChannel',
  'orientation',
  'creditCode',
  'industry',
  'legalRepresentative',
  'financeContact',
] as const satisfies readonly (AttributeField | OrganisationField)[];
export type FilledByHand = (typeof filledByHand)[number];

/** Facts that are numbers: a flag (1 or 0) and amounts in fen. */
export const numericOrganisationFields: ReadonlySet<OrganisationField> = new Set(
  namesWhere<OrganisationField>(
    organisation,
    ({ role, type }) => role === 'fact' && (type === 'flag' || type === 'money'),
  ),
);

/** Figures of an organisation's month: amounts in fen, and counts. */
export type OrganisationFigureField = NamesWith<
  typeof organisation,
  { readonly role: 'figure' | 'figureCount' }
>;
export const organisationFigureFields = namesWhere<OrganisationFigureField>(
  organisation,
  ({ role }) => role === 'figure' || role === 'figureCount',
);
/** Those of them that are counts. */
export const organisationCounts: ReadonlySet<string> = new Set(
  namesWhere(organisation, ({ role }) => role === 'figureCount'),
);

/** One client's figures for one month. */
export interface Snapshot {
  readonly month: Month;
  readonly revision: number;
  readonly figures: Readonly<Partial<Record<FigureField, Fen>>>;
  readonly productCount: number | null;
  readonly transactionCount: number | null;
  readonly lastVisitOn: Day | null;
  readonly ownerNo: string | null;
  readonly ownerName: string | null;
  readonly branchName: string | null;
  /** Where the figures come from: the imported file with sheet and row. */
  readonly source: { readonly file: string; readonly sheet: string; readonly row: number } | null;
}

/** One organisation's figures for one month: amounts in fen, and counts. */
export interface OrganisationMonth {
  readonly month: Month;
  readonly revision: number;
  readonly figures: Readonly<Partial<Record<OrganisationFigureField, number>>>;
  readonly ownerNo: string | null;
  readonly ownerName: string | null;
  readonly branchName: string | null;
  readonly source: Snapshot['source'];
}

/** A client as the client page shows it; masked values stay masked until revealed. */
export interface Client {
  readonly clientNo: ClientNo;
  readonly kind: ClientKind;
  readonly attributes: Readonly<Partial<Record<AttributeField, string>>>;
  /** What is known of an organisation; flags 1 or 0, amounts in fen. */
  readonly organisation?: Readonly<Partial<Record<OrganisationField, string | number>>>;
  readonly name: string;
  readonly doNotContact: boolean;
  readonly signedOn: Day | null;
  readonly remarks: string;
}
