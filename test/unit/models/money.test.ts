import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fen,
  formatBound,
  formatWan,
  formatYuan,
  sumFen,
  toYuanText,
  wan,
} from '../../../shared/models/money';

describe('sums of money', () => {
  const most = Number.MAX_SAFE_INTEGER;

  it('are exact where numbers on the way are not, and a whole that no number holds is refused', () => {
    expect(sumFen([most, 3, null, -4, undefined, -most])).toBe(-1);
    expect(sumFen([most, most, -most, 1, -2])).toBe(most - 1);
    expect(() => sumFen([most, 1])).toThrow(RangeError);
  });

  it('are those of whole numbers without end', () => {
    const amount = fc.oneof(fc.maxSafeInteger(), fc.integer(), fc.constant(null));
    fc.assert(
      fc.property(fc.array(amount, { maxLength: 12 }), (amounts) => {
        const exact = amounts.reduce((sum, each) => sum + BigInt(each ?? 0), 0n);
        if (Number.isSafeInteger(Number(exact))) expect(BigInt(sumFen(amounts))).toBe(exact);
        else expect(() => sumFen(amounts)).toThrow(RangeError);
      }),
    );
  });
});

describe('money', () => {
  it('shows fen as yuan with exactly two places', () => {
    expect(toYuanText(fen(0))).toBe('0.00');
    expect(toYuanText(fen(5))).toBe('0.05');
    expect(toYuanText(fen(-123_456))).toBe('-1234.56');
    expect(formatYuan(fen(152_340_000))).toBe('1,523,400.00');
    expect(formatYuan(fen(-100_000))).toBe('-1,000.00');
    expect(formatBound(wan(150))).toBe('1,500,000');
    expect(formatWan(fen(152_345_678))).toBe('152.35');
  });

  it('reads back what it shows', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (value) => {
        const text = toYuanText(fen(value));
        expect(BigInt(text.replace('.', ''))).toBe(BigInt(value));
      }),
    );
  });

  it('refuses parts of a fen', () => {
    expect(() => fen(1.5)).toThrow(RangeError);
    expect(() => fen(Number.MAX_SAFE_INTEGER + 1)).toThrow(RangeError);
  });
});
