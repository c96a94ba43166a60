import { maskCardNo, maskIdNo, maskMobile, maskName } from './mask';

type Masks = Readonly<Record<string, (text: string) => string>>;

/** Fields with numbers that must not be read off a screen, and how each is masked. */
const numberMasks: Masks = {
  idNo: maskIdNo,
  id_no: maskIdNo,
  mobile: maskMobile,
  cardNo: maskCardNo,
  card_no: maskCardNo,
  cardNos: (text) => text.split(' ').map(maskCardNo).join(' '),
};

/** Those that tell who somebody is as well. */
const allMasks: Masks = {
  ...numberMasks,
  name: maskName,
  clientName: maskName,
  client_name: maskName,
};

function maskFields<Value>(value: Value, masks: Masks): Value {
  if (Array.isArray(value)) return value.map((each) => maskFields(each as unknown, masks)) as Value;
  if (value === null || typeof value !== 'object') return value;
  const masked = Object.entries(value).map(([key, each]: [string, unknown]) => {
    const mask = masks[key];
    return [key, mask && typeof each === 'string' ? mask(each) : maskFields(each, masks)];
  });
  return Object.fromEntries(masked) as Value;
}

/** The same value with names, ID, phone and card numbers masked, at any depth (docs/rules/access.md#masks). */
export function maskPeople<Value>(value: Value): Value {
  return maskFields(value, allMasks);
}

/** What may be shown of a client: everything, all but numbers, or neither names nor numbers. */
export type ShownPart = 'all' | 'names' | 'nothing';

/**
 * The same value with everything masked that may not be shown of the client it belongs to: every
 * object that names a client number, with what lies within it.
 */
export function maskOthers<Value>(value: Value, shownOf: (clientNo: string) => ShownPart): Value {
  if (Array.isArray(value)) {
    return value.map((each) => maskOthers(each as unknown, shownOf)) as Value;
  }
  if (value === null || typeof value !== 'object' || ArrayBuffer.isView(value)) return value;
  const { clientNo } = value as { readonly clientNo?: unknown };
  const shown = typeof clientNo === 'string' ? shownOf(clientNo) : 'all';
  if (shown !== 'all') return maskFields(value, shown === 'names' ? numberMasks : allMasks);
  const fields = Object.entries(value).map(([key, each]: [string, unknown]) => [
    key,
    maskOthers(each, shownOf),
  ]);
  return Object.fromEntries(fields) as Value;
}
