import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkCreditCode, creditCheckDigit } from '../../../electron/domain/imports/credit-code';

it('accepts known codes (GB 32100)', () => {
  for (const code of ['91350100M000100Y43', '911100001000025096']) {
    expect(creditCheckDigit(code)).toHaveLength(1);
  }
  expect(checkCreditCode('91350100M000100Y43')).toBe('valid');
});

it('tells wrong check characters and other forms', () => {
  expect(checkCreditCode('91350100M000100Y44')).toBe('checkDigit');
  for (const code of ['91350100M000100Y4', '91350100I000100Y43', '91350100m000100Y43', '']) {
    expect(checkCreditCode(code)).toBe('form');
  }
});

it('notices any single wrong character', () => {
  const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
  const body = fc.array(fc.constantFrom(...alphabet), { minLength: 17, maxLength: 17 });
  fc.assert(
    fc.property(body, fc.nat(16), fc.integer({ min: 1, max: 30 }), (characters, at, by) => {
      const whole = characters.join('') + creditCheckDigit(characters.join(''));
      expect(checkCreditCode(whole)).toBe('valid');
      const other = alphabet[(alphabet.indexOf(whole[at] as string) + by) % 31] as string;
      expect(checkCreditCode(whole.slice(0, at) + other + whole.slice(at + 1))).toBe('checkDigit');
    }),
  );
});
