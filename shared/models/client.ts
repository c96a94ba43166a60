import type { Brand } from './brand';
import type { Day, Month } from './calendar';
import type { Fen } from './money';

/** The bank's own client number: text, leading zeros matter. */
export type ClientNo = Brand<string, 'ClientNo'>;

export const clientKinds = ['retail', 'corporate', 'institution'] as const;
export type ClientKind = (typeof clientKinds)[number];

/** Money figures of a person's monthly snapshot, each in fen (paper 10). */
export const figureFields = [
  'demandDeposit',
  'timeDeposit',
  'structuredDeposit',
  'wealthProduct',
  'fund',
  'insurance',
  'bond',
  'preciousMetal',
  'trustOther',
  'aumPointInTime',
  'aumDailyAvgMonth',
  'aumDailyAvg3m',
  'aumDailyAvgYear',
  'personalLoan',
  'mortgageBalance',
  'creditCardBalance',
  'cardSpend',
  // What a card's standard counts, in a column of its own or by its parts.
  'cardAssetsDailyAvg3m',
  'depositDailyAvg3m',
  'wealthDailyAvg3m',
  'depositDailyAvgMonth',
  'wealthDailyAvgMonth',
] as const;
export type FigureField = (typeof figureFields)[number];

/** The parts that add up to the point-in-time assets. */
export const assetParts = [
  'demandDeposit',
  'timeDeposit',
  'structuredDeposit',
  'wealthProduct',
  'fund',
  'insurance',
  'bond',
  'preciousMetal',
  'trustOther',
] as const satisfies readonly FigureField[];

/** Whole-number figures of a snapshot. */
export const countFields = ['productCount', 'transactionCount'] as const;
export type CountField = (typeof countFields)[number];

/** Facts about a person that an import or a user may set; all optional but the name. */
export const attributeFields = [
  'name',
  'sex',
  'birthDate',
  'idType',
  'idNo',
  'mobile',
  'otherPhones',
  'address',
  'employer',
  'occupation',
  'orientation',
  'riskRating',
  'firstOpenedOn',
  'preferredChannel',
] as const;
export type AttributeField = (typeof attributeFields)[number];

/** Facts about an organisation besides its name, mobile and address. */
export const organisationFields = [
  'creditCode',
  'industry',
  'marketNature',
  'isStrategic',
  'administrativeLevel',
  'institutionKind',
  'groupName',
  'foundedOn',
  'legalRepresentative',
  'financeContact',
  'registeredCapital',
  'totalAssets',
  'annualSales',
] as const;
export type OrganisationField = (typeof organisationFields)[number];

/** Facts that people fill in by hand where files bring none (key fields of paper 40). */
export const filledByHand = [
  'mobile',
  'occupation',
  'birthDate',
  'riskRating',
  'preferredChannel',
  'creditCode',
  'industry',
  'legalRepresentative',
  'financeContact',
] as const satisfies readonly (AttributeField | OrganisationField)[];
export type FilledByHand = (typeof filledByHand)[number];

/** Facts that are numbers: a flag (1 or 0) and amounts in fen. */
export const numericOrganisationFields: ReadonlySet<OrganisationField> = new Set([
  'isStrategic',
  'registeredCapital',
  'totalAssets',
  'annualSales',
]);

/** Figures of an organisation's month: amounts in fen, then counts. */
export const organisationFigureFields = [
  'depositPointInTime',
  'depositDailyAvg',
  'loanBalance',
  'billExposure',
  'guaranteeExposure',
  'feeIncome',
  'accountCount',
  'activeAccountCount',
] as const;
export type OrganisationFigureField = (typeof organisationFigureFields)[number];

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
