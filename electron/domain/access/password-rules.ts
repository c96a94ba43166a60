/** Shortest password. */
export const shortestPassword = 8;

/** Passwords that everybody tries first, in small letters. */
const common: ReadonlySet<string> = new Set(
  `password passw0rd p@ssw0rd p@ssword password1 password123 qwertyui qwertyuiop asdfghjk asdfghjkl
  zxcvbnm1 1qaz2wsx 1q2w3e4r 1q2w3e4r5t q1w2e3r4 qazwsxedc qweasdzxc abcd1234 abc12345 abcd123456 a1234567
  a12345678 aa123456 aa12345678 a123456789 123456aa 12345678a 1234abcd 123456abc 12341234 123123123 11223344
  112233445566 12344321 123454321 123321123 10203040 147258369 159357159 789456123 741852963 13145200
  13145211 5201314a woaini1314 woaini520 woaini123 iloveyou iloveyou1 a1b2c3d4 admin123 admin888 administrator
  welcome1 welcome123 letmein1 changeme changeme1 tierdesk tierdesk1 bank1234 qwer1234 asdf1234 zxcv1234
  xiaoming123 wang1234 zhang123`.split(/\s+/),
);

/** Why a text is no password. */
export type PasswordFault = 'short' | 'blank' | 'common' | 'same';

/** All one character, or each the neighbour of the one before it: 88888888, abcdefgh, 87654321. */
function isRow(text: string): boolean {
  const codes = Array.from(text, (character) => character.codePointAt(0) ?? 0);
  const steps = new Set(codes.slice(1).map((code, at) => code - (codes[at] ?? 0)));
  const [step = 0] = steps;
  return steps.size === 1 && Math.abs(step) <= 1;
}

/**
 * What speaks against a new password, or null; `former` is the one that it takes the place of
 * (docs/rules/access.md#passwords).
 */
export function passwordFault(password: string, former?: string): PasswordFault | null {
  const text = password.normalize('NFKC');
  if (text.length < shortestPassword) return 'short';
  if (text.trim() === '') return 'blank';
  if (common.has(text.toLowerCase()) || isRow(text.toLowerCase())) return 'common';
  return former !== undefined && text === former.normalize('NFKC') ? 'same' : null;
}
