import type { RawSheet } from '../../../shared/models/grid';
import { importKinds, type ImportKind } from '../../../shared/models/import';
import { figureFields } from '../../../shared/models/client';
import { findHeader, type FoundHeader } from './find-header';
import type { OwnWords } from './match-header';

/** A kind needs at least one field of each group: what makes it this kind and no other. */
const signatures: Readonly<Record<ImportKind, readonly (readonly string[])[]>> = {
  retail: [
    ['clientNo', 'name', 'idNo'],
    [...figureFields, 'idNo', 'mobile', 'birthDate'],
  ],
  corporate: [
    ['clientNo', 'name', 'creditCode'],
    ['creditCode', 'depositDailyAvg', 'registeredCapital', 'marketNature', 'institutionKind'],
  ],
  staff: [['staffNo'], ['name'], ['role', 'ability', 'joinedOn', 'confidentialitySignedOn']],
  owners: [['clientNo'], ['rmNo', 'rmName']],
  cards: [['cardNo'], ['openedOn', 'transactionKind', 'cardLevel'], ['clientNo', 'name']],
  maturities: [['dueOn'], ['amount'], ['productName', 'productKind', 'startsOn', 'annualRate']],
  spend: [['transactedOn'], ['amount'], ['cardNo', 'merchantName', 'serialNo']],
  branches: [['branchName'], ['branchCode', 'superior'], ['superior', 'address', 'otherPhones']],
  rates: [['currency'], ['rate']],
  ratings: [['clientNo'], ['ratingName'], ['ratingValue']],
};

/** On equal counts the narrower kind wins: owners' columns are all columns of clients too. */
const narrowestFirst: readonly ImportKind[] = [
  'ratings',
  'rates',
  'spend',
  'cards',
  'maturities',
  'branches',
  'staff',
  'owners',
  'corporate',
  'retail',
];

/** The kind of file a sheet's header speaks of, with that header; null if it speaks of none. */
export function findKind(sheet: RawSheet, words?: OwnWords): FoundHeader | null {
  let best: FoundHeader | null = null;
  for (const kind of narrowestFirst) {
    const header = findHeader(sheet, kind, words);
    if (header === null || !hasSignature(header)) continue;
    if (best === null || header.fields.size > best.fields.size) best = header;
  }
  return best;
}

function hasSignature({ kind, fields }: FoundHeader): boolean {
  return signatures[kind].every((group) => group.some((field) => fields.has(field)));
}

/** The header that names most fields of any kind, for sheets that speak of no kind clearly. */
export function findLikelyHeader(sheet: RawSheet, words?: OwnWords): FoundHeader | null {
  const headers = importKinds.map((kind) => findHeader(sheet, kind, words));
  return headers.reduce(
    (best, header) =>
      header !== null && header.fields.size > (best?.fields.size ?? 0) ? header : best,
    null,
  );
}
