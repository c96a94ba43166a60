/** Places from 0 on that a set can hold: a number is exact up to 2^53, here and in SQLite. */
export const maxBits = 53;

const powers: readonly number[] = Array.from({ length: maxBits }, (_, place) => 2 ** place);

/** The set of one place; sets of different places are joined by adding them. */
export function bitAt(place: number): number {
  const bit = powers[place];
  if (bit === undefined) throw new RangeError(`no bit ${place}`);
  return bit;
}

/** Whether a place is in a set. */
export function hasBit(set: number, place: number): boolean {
  return Math.floor(set / bitAt(place)) % 2 === 1;
}

/** Half of a set fits the 32 bits that the operators of the language work on. */
const half = 2 ** 27;

/** Every place that is in either set. */
export function joinBits(one: number, other: number): number {
  const high = Math.floor(one / half) | Math.floor(other / half);
  return high * half + ((one % half) | (other % half));
}
