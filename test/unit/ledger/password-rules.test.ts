import { describe, expect, it } from 'vitest';
import { passwordFault } from '../../../electron/domain/access/password-rules';

describe('a new password', () => {
  it.each([
    ['short', '1234567'],
    ['short', '七个字的密码啊'],
    ['blank', '          '],
    ['common', '12345678'],
    ['common', 'Password'],
    ['common', 'P@ssw0rd'],
    ['common', '88888888'],
    ['common', 'abcdefgh'],
    ['common', '87654321'],
    ['common', 'woaini1314'],
    ['common', 'a1b2c3d4'],
  ])('is refused as %s: %s', (fault, password) => {
    expect(passwordFault(password)).toBe(fault);
  });

  it('is refused where it is the one it takes the place of', () => {
    expect(passwordFault('a long password', 'a long password')).toBe('same');
    expect(passwordFault('ａ long password', 'a long password')).toBe('same');
  });

  it.each(['a long password', 'tierdesk-sample', '海棠支行的长密码', '7yTq!mZ2'])(
    'may be %s',
    (text) => {
      expect(passwordFault(text, 'something else')).toBeNull();
    },
  );
});
