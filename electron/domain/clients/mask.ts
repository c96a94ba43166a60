/** `440106********1234`: the first six and last four stay (docs/rules/access.md#masks). */
export function maskIdNo(idNo: string): string {
  if (idNo.length <= 6) return '*'.repeat(idNo.length);
  const [head, tail] = idNo.length >= 14 ? [6, 4] : [2, 2];
  return `${idNo.slice(0, head)}${'*'.repeat(idNo.length - head - tail)}${idNo.slice(-tail)}`;
}

/** `138****5678`: the first three and last four stay. */
export function maskMobile(mobile: string): string {
  if (mobile.length < 8) return '*'.repeat(mobile.length);
  return `${mobile.slice(0, 3)}${'*'.repeat(mobile.length - 7)}${mobile.slice(-4)}`;
}

/** `陆**`: the first character stays. */
export function maskName(name: string): string {
  const [first = '', ...rest] = name;
  return first + '*'.repeat(rest.length);
}

/** `6225********1234`: the first four and last four stay. */
export function maskCardNo(cardNo: string): string {
  if (cardNo.length < 12) return '*'.repeat(cardNo.length);
  return `${cardNo.slice(0, 4)}${'*'.repeat(cardNo.length - 8)}${cardNo.slice(-4)}`;
}
