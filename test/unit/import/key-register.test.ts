import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createKeyRegister } from '../../../electron/domain/import/key-register';
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
