import { isDay, type Day } from '../../../shared/models/calendar';

/** What a resident ID number (居民身份证, GB 11643-1999) tells about itself. */
type IdCheck =
  | { readonly kind: 'valid'; readonly birthDate: Day; readonly sex: '男' | '女' }
  | { readonly kind: 'checkDigit' | 'birthDate' | 'form' };

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkDigits = '10X98765432';

/**
 * Checks an 18-digit number, or reads one of 15 digits, which have no check digit
 * (docs/rules/imports.md#id-numbers-credit-codes-phones).
 */
export function checkIdNumber(idNo: string): IdCheck {
  if (idNo.length === 15 && /^\d{15}$/.test(idNo))
    return describe(`19${idNo.slice(6, 12)}`, idNo.charCodeAt(14));
  if (!/^\d{17}[\dX]$/.test(idNo)) return { kind: 'form' };
  if (idCheckDigit(idNo) !== idNo[17]) return { kind: 'checkDigit' };
  return describe(idNo.slice(6, 14), idNo.charCodeAt(16));
}

/** The check digit (ISO 7064 MOD 11-2) of the first 17 digits. */
export function idCheckDigit(digits: string): string {
  let sum = 0;
  for (let at = 0; at < 17; at += 1) sum += (weights[at] as number) * (digits.charCodeAt(at) - 48);
  return checkDigits[sum % 11] as string;
}

/** The last digit of the order number is odd for men; its character code has the same parity. */
function describe(birth: string, orderCode: number): IdCheck {
  const day = `${birth.slice(0, 4)}-${birth.slice(4, 6)}-${birth.slice(6, 8)}`;
  if (!isDay(day)) return { kind: 'birthDate' };
  return { kind: 'valid', birthDate: day, sex: orderCode % 2 === 1 ? '男' : '女' };
}
