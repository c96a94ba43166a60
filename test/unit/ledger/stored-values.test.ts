import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  packPlaces,
  packRecord,
  packRow,
  unpackPlaces,
  unpackRecord,
  unpackRow,
} from '../../../electron/ledger/imports/stored-values';
import { bitAt, hasBit, joinBits, maxBits } from '../../../shared/models/bit-set';

/** Numbers of a table's values in some order, up to the greatest that a set can hold. */
const numbers = fc
  .shuffledSubarray(
    Array.from({ length: maxBits }, (_, at) => at),
    { minLength: 1 },
  )
  .map((bits) => ({ bits }));
const value = fc.oneof(fc.string(), fc.maxSafeInteger(), fc.constant(null));

it('joins sets of any places, also beyond 32', () => {
  const sets = fc.uniqueArray(fc.nat(maxBits - 1));
  const setOf = (places: readonly number[]) => places.reduce((set, at) => set + bitAt(at), 0);
  fc.assert(
    fc.property(sets, sets, (one, other) => {
      const both = joinBits(setOf(one), setOf(other));
      expect(both).toBe(setOf([...new Set([...one, ...other])]));
      for (let at = 0; at < maxBits; at += 1) {
        expect(hasBit(both, at)).toBe(one.includes(at) || other.includes(at));
      }
    }),
  );
});

it('stores by number: another order of the same values reads the same', () => {
  fc.assert(
    fc.property(
      numbers,
      fc.array(value, { minLength: maxBits, maxLength: maxBits }),
      (table, by) => {
        const moved = { bits: table.bits.toReversed() };
        const row = table.bits.map((bit) => by[bit] ?? null);
        expect(unpackRow(moved, packRow(table, row))).toEqual(row.toReversed());
        const said = Object.fromEntries(row.map((each, place) => [place, each]));
        const read = unpackRecord(moved, packRecord(table, said));
        expect(moved.bits.map((_, place) => read[place])).toEqual(row.toReversed());
        const odd = table.bits.reduce((set, _, at) => (at % 2 === 1 ? set + bitAt(at) : set), 0);
        const places = unpackPlaces(moved, packPlaces(table, odd));
        table.bits.forEach((_, at) => {
          expect(hasBit(places, table.bits.length - 1 - at)).toBe(at % 2 === 1);
        });
      },
    ),
  );
});

it('leaves blanks out of a stored row, and knows nothing of values that are no longer there', () => {
  expect(packRow({ bits: [3, 0] }, ['甲', null])).toBe('{"3":"甲"}');
  expect(unpackRow({ bits: [0, 7] }, '{"3":"甲","7":5}')).toEqual([null, 5]);
  expect(unpackRecord({ bits: [7] }, '{"3":"甲","7":null}')).toEqual({ 0: null });
});
