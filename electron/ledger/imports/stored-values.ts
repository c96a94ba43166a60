import { bitAt, hasBit } from '../../../shared/models/bit-set';

/**
 * How values of a row are stored outside their own columns: by the fixed number of each, never by their
 * place in a list, which changes when a field is added.
 */
export interface NumberedColumns {
  /** The fixed number of the value at each place. */
  readonly bits: readonly number[];
}

type Value = string | number | null;
type ByNumber = Record<number, Value>;

const identities = new WeakMap<readonly number[], boolean>();

/** Whether every value stands where its number says: then there is nothing to translate. */
function isInOrder(bits: readonly number[]): boolean {
  const known = identities.get(bits);
  if (known !== undefined) return known;
  const inOrder = bits.every((bit, place) => bit === place);
  identities.set(bits, inOrder);
  return inOrder;
}

/** Places that were stated → the set of their numbers. */
export function packPlaces({ bits }: NumberedColumns, places: number): number {
  if (isInOrder(bits)) return places;
  return bits.reduce((set, bit, place) => (hasBit(places, place) ? set + bitAt(bit) : set), 0);
}

/** A stored set of numbers → the places of today. */
export function unpackPlaces({ bits }: NumberedColumns, stored: number): number {
  if (isInOrder(bits)) return stored;
  return bits.reduce((set, bit, place) => (hasBit(stored, bit) ? set + bitAt(place) : set), 0);
}

/** Place → value, as JSON by number. */
export function packRecord(
  { bits }: NumberedColumns,
  values: Readonly<Record<number, unknown>>,
): string {
  const entries = Object.entries(values).map(([place, value]) => [bits[Number(place)], value]);
  return JSON.stringify(Object.fromEntries(entries));
}

/** The same read back; a number that no value has any more is left out. */
export function unpackRecord({ bits }: NumberedColumns, stored: string): ByNumber {
  const byNumber = JSON.parse(stored) as ByNumber;
  const values: ByNumber = {};
  bits.forEach((bit, place) => {
    if (bit in byNumber) values[place] = byNumber[bit] ?? null;
  });
  return values;
}

/** All values of a row as JSON by number; blanks are left out. */
export function packRow({ bits }: NumberedColumns, values: readonly Value[]): string {
  const byNumber: ByNumber = {};
  values.forEach((value, place) => {
    if (value !== null) byNumber[bits[place] as number] = value;
  });
  return JSON.stringify(byNumber);
}

/** All values of a row read back, each at its place of today. */
export function unpackRow({ bits }: NumberedColumns, stored: string): Value[] {
  const byNumber = JSON.parse(stored) as ByNumber;
  return bits.map((bit) => byNumber[bit] ?? null);
}
