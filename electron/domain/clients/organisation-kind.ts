/** What a row says of an organisation's nature. */
interface OrganisationSigns {
  readonly creditCode: string | null;
  readonly institutionKind: string | null;
  readonly administrativeLevel: string | null;
  readonly sheet: string;
}

/** First characters of a credit code (GB 32100-2015): 1 机构编制, 5 民政; 9 工商 is a company. */
const institutionCode = /^[15]/;
const companyCode = /^9/;
const institutionSheet = /机构类|机构客户|事业|机关/;

/**
 * Institution or corporate: by its own fields first, then its credit code, then its sheet
 * (docs/rules/clients.md#organisation-or-institution).
 */
export function organisationKind(signs: OrganisationSigns): 'corporate' | 'institution' {
  if (signs.institutionKind !== null || signs.administrativeLevel !== null) return 'institution';
  if (institutionSheet.test(signs.sheet)) return 'institution';
  if (signs.creditCode !== null && companyCode.test(signs.creditCode)) return 'corporate';
  if (signs.creditCode !== null && institutionCode.test(signs.creditCode)) return 'institution';
  return 'corporate';
}
