const zero = 0x30;
const nine = 0x39;
const point = 0x2e;
const minus = 0x2d;
/** Integers of so many digits are exact as numbers, and so is their quotient by a power of ten. */
const exactDigits = 15;
const powersOfTen = Float64Array.from({ length: exactDigits + 1 }, (_, power) => 10 ** power);

/** A decimal number of the usual form; NaN for all others. */
export function readDecimal(bytes: Buffer, from: number, to: number): number {
  let at = bytes[from] === minus ? from + 1 : from;
  const first = at;
  let digits = 0;
  let value = 0;
  let decimals = -1;
  for (; at < to; at += 1) {
    const byte = bytes[at] as number;
    if (byte === point && decimals < 0) decimals = 0;
    else if (byte >= zero && byte <= nine) {
      value = value * 10 + (byte - zero);
      digits += 1;
      if (decimals >= 0) decimals += 1;
    } else return NaN;
  }
  if (digits === 0 || digits > exactDigits) return NaN;
  if (decimals > 0) value /= powersOfTen[decimals] as number;
  return first === from ? value : -value;
}

/** A whole number of at most nine digits; -1 for all else. */
export function readIndex(bytes: Buffer, from: number, to: number): number {
  if (to - from > 9 || to === from) return -1;
  let value = 0;
  for (let at = from; at < to; at += 1) {
    const digit = (bytes[at] as number) - zero;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}
