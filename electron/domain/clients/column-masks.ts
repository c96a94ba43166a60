import type { ColumnMasks } from '../../../shared/models/ledger-view';
import { maskCardNo, maskIdNo, maskMobile, maskName } from './mask';
import { maskPeople } from './mask-rows';

const withheld = '***';

/** What people wrote, as facts and the audit log name it. */
const textKeys = new Set([
  'remarks',
  'evidence',
  'reason',
  'note',
  'explanation',
  'title',
  'wording',
  'need',
  'risk',
  'nextStep',
  'referredBy',
  'closingReason',
  'fileName',
]);

function withholdTexts(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withholdTexts);
  if (value === null || typeof value !== 'object') return value;
  const fields = Object.entries(value).map(([key, each]: [string, unknown]) => {
    const isText = textKeys.has(key) && typeof each === 'string' && each !== '';
    return [key, isText ? withheld : withholdTexts(each)];
  });
  return Object.fromEntries(fields);
}

/** How each kind of column of the ledger is masked (docs/rules/access.md#masks). */
export const columnMasks: ColumnMasks = {
  name: maskName,
  idNo: maskIdNo,
  mobile: maskMobile,
  cardNo: maskCardNo,
  // With the birth date a masked ID number could be put together again.
  gone: () => null,
  empty: () => '',
  text: (text) => (text === '' ? '' : withheld),
  people: (text) => JSON.stringify(maskPeople(JSON.parse(text))),
  json: (text) => JSON.stringify(withholdTexts(maskPeople(JSON.parse(text)))),
  subject: (text) => {
    const at = text.indexOf(':') + 1;
    return text.startsWith('card:') ? text.slice(0, at) + maskCardNo(text.slice(at)) : text;
  },
};
