import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addShares, wholeShares } from '../../../shared/models/shares';

describe('shares of a whole', () => {
  it('add up to it where rounding one by one would not', () => {
    expect(wholeShares([1, 1, 1])).toEqual([0.3334, 0.3333, 0.3333]);
    expect(wholeShares([1, 1, 1, 1, 1, 1])).toEqual([
      0.1667, 0.1667, 0.1667, 0.1667, 0.1666, 0.1666,
    ]);
    expect(addShares(wholeShares([1, 1, 1]))).toBe(1);
    expect(wholeShares([0, 0])).toEqual([0, 0]);
    expect(wholeShares([5, -5])).toEqual([0, 0]);
    expect(wholeShares([5, -6])).toEqual([null, null]);
    expect(addShares([0.1, null])).toBeNull();
  });

  it('are never further than a hundredth of a percent from the exact share', () => {
    const part = fc.oneof(fc.nat({ max: 50 }), fc.integer({ min: -50, max: 10 ** 15 }));
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 9 }), (parts) => {
        const sum = parts.reduce((total, each) => total + each, 0);
        const shares = wholeShares(parts);
        if (sum < 0) expect(shares.every((each) => each === null)).toBe(true);
        else if (sum > 0) {
          expect(addShares(shares)).toBe(1);
          shares.forEach((share, at) =>
            expect(Math.abs((share ?? 0) - (parts[at] as number) / sum)).toBeLessThanOrEqual(
              0.0001 + 1e-9,
            ),
          );
        }
      }),
    );
  });
});
