import { maskCardNo, maskName } from './mask';

/** Fields that tell who somebody is or which card is theirs, and how each is masked. */
const masks: Readonly<Record<string, (text: string) => string>> = {
  name: maskName,
  cardNo: maskCardNo,
  cardNos: (text) => text.split(' ').map(maskCardNo).join(' '),
};

function maskValue(key: string, value: unknown): unknown {
  const mask = masks[key];
  if (mask && typeof value === 'string') return mask(value);
  return value !== null && typeof value === 'object' ? maskPeople(value) : value;
}

/** The same value with names and card numbers masked, at any depth (paper 80). */
export function maskPeople<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map((each) => maskPeople(each as unknown)) as Value;
  if (value === null || typeof value !== 'object') return value;
  const masked = Object.entries(value).map(([key, each]) => [key, maskValue(key, each as unknown)]);
  return Object.fromEntries(masked) as Value;
}
