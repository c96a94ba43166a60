/** Shortest password. */
export const shortestPassword = 8;

/** Passwords that everybody tries first, in small letters. */
const common: readonly string[] =
  `password passw0rd p@ssw0rd p@ssword password1 password123 qwertyui qwertyuiop asdfghjk asdfghjkl
  zxcvbnm1 1qaz2wsx 1q2w3e4r 1q2w3e4r5t q1w2e3r4 qazwsxedc qweasdzxc abcd1234 abc12345 abcd123456 a1234567
  a12345678 aa123456 aa12345678 a123456789 123456aa 12345678a 1234abcd 123456abc 12341234 123123123 11223344
  112233445566 12344321 123454321 123321123 10203040 147258369 159357159 789456123 741852963 13145200
  13145211 5201314a woaini1314 woaini520 woaini123 iloveyou iloveyou1 a1b2c3d4 admin123 admin888 administrator
  welcome1 welcome123 letmein1 changeme changeme1 tierdesk tierdesk1 bank1234 qwer1234 asdf1234 zxcv1234
  xiaoming123 wang1234 zhang123`.split(/\s+/);

/** Characters of a password by their numbers in Unicode: those can be filled over, a text can not. */
type Characters = Uint32Array;

/** Why characters are no password. */
type PasswordFault = 'short' | 'blank' | 'common' | 'same';

/** All one character, or each the neighbour of the one before it: 88888888, abcdefgh, 87654321. */
function isRow(characters: Characters): boolean {
  const step = (characters[1] ?? 0) - (characters[0] ?? 0);
  if (Math.abs(step) > 1) return false;
  return characters.every((each, at) => at === 0 || each - (characters[at - 1] ?? 0) === step);
}

const isBlank = (character: number) => String.fromCodePoint(character).trim() === '';

const isSame = (one: Characters, other: Characters) =>
  one.length === other.length && one.every((each, at) => each === other[at]);

const isText = (characters: Characters, text: string) =>
  characters.length === text.length && characters.every((each, at) => each === text.charCodeAt(at));

function inSmallLetters(characters: Characters): Characters {
  // Of memory of its own, which is not moved about.
  const small = new Uint32Array(new ArrayBuffer(characters.byteLength));
  small.set(characters);
  small.forEach((each, at) => {
    small[at] = String.fromCodePoint(each).toLowerCase().codePointAt(0) ?? each;
  });
  return small;
}

/**
 * What speaks against a new password, or null; `former` is the one that it takes the place of
 * (docs/rules/access.md#passwords).
 */
export function passwordFault(password: Characters, former?: Characters): PasswordFault | null {
  if (password.length < shortestPassword) return 'short';
  if (password.every(isBlank)) return 'blank';
  const small = inSmallLetters(password);
  try {
    if (isRow(small) || common.some((each) => isText(small, each))) return 'common';
  } finally {
    small.fill(0);
  }
  return former !== undefined && isSame(password, former) ? 'same' : null;
}
