/**
 * Whether text is a mobile number of mainland China: 11 digits from 13 to 19
 * (docs/rules/imports.md#id-numbers-credit-codes-phones).
 */
export function isMobileNumber(text: string): boolean {
  return /^1[3-9]\d{9}$/.test(text);
}

/** A phone number without country code, trunk zero, blanks, dashes and a fraction of nothing. */
export function plainPhone(text: string): string {
  const digits = text.replace(/[\s\u00a0\u3000\u2010-\u2015\u00b7-]/g, '').replace(/\.0+$/, '');
  return digits.replace(/^(?:\(?(?:\+|00)?86\)?|\(?\+?0+\)?)[.:,]?(?=1[3-9]\d{9}$)/, '');
}

/** The first of several mobile numbers in one cell (138…/139…), and the rest; null where it is not so. */
export function severalPhones(
  text: string,
): { readonly first: string; readonly rest: string } | null {
  const parts = text.split(/[/;,、|\\]|或/).filter((part) => part !== '');
  const phones = parts.map(plainPhone);
  const [first = '', ...rest] = phones;
  return rest.length > 0 && isMobileNumber(first) ? { first, rest: rest.join(' ') } : null;
}
