import fc from 'fast-check';
import { expect, it } from 'vitest';
import { GrowingNumbers } from '../../../electron/domain/imports/growing-numbers';

it('finds the median that sorting finds', () => {
  const amounts = fc.array(fc.oneof(fc.integer({ min: 0, max: 9 }), fc.integer()), {
    maxLength: 3000,
  });
  fc.assert(
    fc.property(amounts, (values) => {
      const numbers = new GrowingNumbers();
      values.forEach((value) => numbers.add(value));
      expect(numbers.count).toBe(values.length);
      const sorted = Float64Array.from(values).sort();
      expect(numbers.median()).toBe(sorted[Math.floor(values.length / 2)]);
    }),
  );
});
