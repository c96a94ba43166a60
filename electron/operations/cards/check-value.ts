import { createHmac } from 'node:crypto';
import type { ApprovalSheet } from '../../../shared/models/card';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 10;

/**
 * The short check value of a sheet: keyed by the ledger, over every fact on it, so that a sheet with another
 * name or amount does not fit (docs/rules/cards.md#approval-sheet).
 */
export function checkValueOf(key: Buffer, facts: ApprovalSheet): string {
  const text = Object.entries(facts)
    .filter(([name]) => name !== 'checkValue')
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([name, value]) => `${name}=${JSON.stringify(value)}`)
    .join('\n');
  const digest = createHmac('sha256', key).update(text).digest();
  return Array.from(digest.subarray(0, length), (byte) => alphabet.charAt(byte % 32)).join('');
}
