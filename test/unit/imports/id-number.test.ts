import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkIdNumber, idCheckDigit } from '../../../electron/domain/imports/id-number';

describe('resident ID numbers (GB 11643)', () => {
  it('reads the example of the standard, and its X', () => {
    expect(checkIdNumber('11010519491231002X')).toEqual({
      kind: 'valid',
      birthDate: '1949-12-31',
      sex: '女',
    });
  });

  it('reads old numbers of 15 digits', () => {
    expect(checkIdNumber('110105491231002')).toEqual({
      kind: 'valid',
      birthDate: '1949-12-31',
      sex: '女',
    });
  });

  it('tells wrong check digits, impossible birthdays and other forms', () => {
    expect(checkIdNumber('110105194912310021').kind).toBe('checkDigit');
    const impossible = '11010519490231002';
    expect(checkIdNumber(impossible + idCheckDigit(impossible)).kind).toBe('birthDate');
    for (const text of ['1101051949123100', '11010519491231002x', 'E12345678', '']) {
      expect(checkIdNumber(text).kind).toBe('form');
    }
  });

  it('notices any single wrong digit and any two neighbours swapped', () => {
    const digits = fc
      .tuple(fc.integer({ min: 110000, max: 659999 }), fc.integer({ min: 1, max: 999 }))
      .map(([area, order]) => `${area}19850316${String(order).padStart(3, '0')}`);
    fc.assert(
      fc.property(
        digits,
        fc.integer({ min: 0, max: 16 }),
        fc.integer({ min: 1, max: 9 }),
        (body, at, by) => {
          const whole = body + idCheckDigit(body);
          const digit = String((Number(whole[at]) + by) % 10);
          const wrong = whole.slice(0, at) + digit + whole.slice(at + 1);
          expect(checkIdNumber(wrong).kind).toBe('checkDigit');
          const swapped = whole.slice(0, at) + whole[at + 1] + whole[at] + whole.slice(at + 2);
          if (swapped !== whole && /^\d{17}[\dX]$/.test(swapped)) {
            expect(checkIdNumber(swapped).kind).toBe('checkDigit');
          }
        },
      ),
    );
  });
});
