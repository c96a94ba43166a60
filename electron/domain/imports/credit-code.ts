const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/**
 * Checks a unified social credit code (统一社会信用代码, GB 32100-2015)
 * (docs/rules/imports.md#id-numbers-credit-codes-phones).
 */
export function checkCreditCode(code: string): 'valid' | 'checkDigit' | 'form' {
  if (!/^[0-9A-HJ-NP-RTUWXY]{18}$/.test(code)) return 'form';
  return creditCheckDigit(code) === code[17] ? 'valid' : 'checkDigit';
}

/** The check character (MOD 31) of the first 17 characters. */
export function creditCheckDigit(code: string): string {
  let sum = 0;
  for (let at = 0; at < 17; at += 1) {
    sum += (weights[at] as number) * alphabet.indexOf(code[at] as string);
  }
  return alphabet[(31 - (sum % 31)) % 31] as string;
}
