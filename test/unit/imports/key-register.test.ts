import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createKeyRegister } from '../../../electron/domain/imports/key-register';
import type { RecordValue } from '../../../shared/models/import';

const value = fc.oneof(
  fc.constantFrom<RecordValue>(null, '', 0, '0', 1, '1', ' ', '01', '10'),
  fc.string({ maxLength: 6 }),
  fc.integer(),
  fc.double({ noNaN: true }),
) as fc.Arbitrary<RecordValue>;

/** Minus zero is an amount of nothing, as zero is; readers never make it. */
const plain = (each: RecordValue): RecordValue => (Object.is(each, -0) ? 0 : each);

it('tells rows that say the same from rows that differ, value by value', () => {
  const values = fc.array(value, { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(values, values, fc.boolean(), (first, second, repeats) => {
      const one = first.map(plain);
      const other = repeats ? [...one] : second.map(plain);
      const register = createKeyRegister();
      expect(register.take('key', 'sheet', { row: 2, values: one })).toBeNull();
      const isSame = one.length === other.length && one.every((each, at) => each === other[at]);
      expect(register.take('key', 'other', { row: 9, values: other })).toEqual({
        sheet: 'sheet',
        row: 2,
        isSame,
      });
    }),
    { numRuns: 2000 },
  );
});

it('finds the row that took a key first, in whatever order keys come', () => {
  const sheets = fc.constantFrom('one', 'two', 'three');
  const keys = fc.oneof(
    fc.integer({ min: 0, max: 30 }).map((each) => String(each).padStart(3, '0')),
    fc.string({ minLength: 1, maxLength: 3 }),
  );
  const rows = fc.array(fc.tuple(keys, sheets), { maxLength: 60 });
  fc.assert(
    fc.property(rows, fc.boolean(), (unordered, sorts) => {
      const all = sorts ? [...unordered].sort(([a], [b]) => (a < b ? -1 : 1)) : unordered;
      const register = createKeyRegister();
      const first = new Map<string, { sheet: string; row: number }>();
      for (const [at, [key, sheet]] of all.entries()) {
        const row = at + 2;
        const earlier = first.get(key);
        const found = register.take(key, sheet, { row, values: [key] });
        expect(found).toEqual(earlier ? { ...earlier, isSame: true } : null);
        if (!earlier) first.set(key, { sheet, row });
      }
    }),
    { numRuns: 1000 },
  );
});

it('keeps its place beyond the room it began with', () => {
  const register = createKeyRegister();
  const numbers = Array.from({ length: 5_000 }, (_, at) => at);
  const keyOf = (at: number) => String(at).padStart(8, '0');
  for (const at of numbers) register.take(keyOf(at), 'one', { row: at + 2, values: [at] });
  for (const at of numbers) {
    const found = register.take(keyOf(at), 'one', { row: 9_999, values: [at % 2 === 0 ? at : -1] });
    expect(found).toEqual({ sheet: 'one', row: at + 2, isSame: at % 2 === 0 });
  }
});
