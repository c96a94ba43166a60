import { describe, expect, it } from 'vitest';
import { Secret } from '../../../electron/ledger/file/secret';
import { passwordFault } from '../../../electron/domain/access/password-rules';

const faultOf = (password: string, former?: string) => {
  const charactersOf = (text: string) => new Secret(text).characters();
  return passwordFault(
    charactersOf(password),
    former === undefined ? undefined : charactersOf(former),
  );
};

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
    expect(faultOf(password)).toBe(fault);
  });

  it('is refused where it is the one it takes the place of', () => {
    expect(faultOf('a long password', 'a long password')).toBe('same');
    expect(faultOf('ａ long password', 'a long password')).toBe('same');
  });

  it.each([
    'a long password',
    'tierdesk-sample',
    '海棠支行的长密码',
    '7yTq!mZ2',
    '𠮷野家𠮷野家的密码',
  ])('may be %s', (text) => {
    expect(faultOf(text, 'something else')).toBeNull();
  });
});

it('characters are those of the text, whatever their number of bytes', () => {
  const text = 'aé海𠮷 z';
  expect([...new Secret(text).characters()]).toEqual(
    Array.from(text, (each) => each.codePointAt(0)),
  );
});
