/** A decimal number as a fraction of whole numbers: 0.1 is 1/10, not the nearest double. */
interface Fraction {
  readonly top: bigint;
  readonly bottom: bigint;
}

/** The fraction that a number's shortest decimal writing stands for; throws for no number. */
export function fractionOf(value: number): Fraction {
  if (!Number.isFinite(value)) throw new RangeError(`not a number: ${value}`);
  const [mantissa = '0', exponent = '0'] = String(value).split('e');
  const [whole = '0', decimals = ''] = mantissa.split('.');
  const power = Number(exponent) - decimals.length;
  const digits = BigInt(whole + decimals);
  return power >= 0
    ? { top: digits * 10n ** BigInt(power), bottom: 1n }
    : { top: digits, bottom: 10n ** BigInt(-power) };
}

/** The largest whole number not above `top / bottom`; `bottom` may be negative, not zero. */
export function floorDivide(top: bigint, bottom: bigint): bigint {
  const [above, below] = bottom < 0n ? [-top, -bottom] : [top, bottom];
  const quotient = above / below;
  return above % below < 0n ? quotient - 1n : quotient;
}

/** The smallest whole number not below `top / bottom`. */
export function ceilDivide(top: bigint, bottom: bigint): bigint {
  return -floorDivide(-top, bottom);
}

/** Rounds `sum / by` half away from zero; `by` is above zero. */
export function divideRounded(sum: bigint, by: bigint): bigint {
  const magnitude = sum < 0n ? -sum : sum;
  const rounded = (magnitude * 2n + by) / (by * 2n);
  return sum < 0n ? -rounded : rounded;
}

/**
 * floor(a × b ÷ c) of whole numbers, exact whatever their size. Rounding down keeps every bound
 * exact: the quotient reaches a whole bound if and only if its floor does.
 */
export function multiplyDivide(a: number, b: number, c: number): number {
  const product = a * b;
  if (Math.abs(product) <= Number.MAX_SAFE_INTEGER) {
    const rest = product % c;
    const quotient = (product - rest) / c;
    // A rest on the other side of zero than the divisor means that the quotient was rounded up.
    return (rest !== 0 && rest < 0 !== c < 0 ? quotient - 1 : quotient) + 0;
  }
  return Number(floorDivide(BigInt(a) * BigInt(b), BigInt(c)));
}

/** The share of a bound that lies below it, to the whole unit: floor(bound − |bound| × share). */
export function floorBelow(bound: number, share: number): number {
  const { top, bottom } = fractionOf(share);
  return Number(floorDivide(BigInt(bound) * bottom - magnitude(bound) * top, bottom));
}

/** The first whole number not below bound + |bound| × share. */
export function ceilAbove(bound: number, share: number): number {
  const { top, bottom } = fractionOf(share);
  return Number(ceilDivide(BigInt(bound) * bottom + magnitude(bound) * top, bottom));
}

function magnitude(value: number): bigint {
  return BigInt(Math.abs(value));
}
