import { randomBytes } from 'node:crypto';

/** Without I, L, O and U: nothing that a tired eye mixes up on paper. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const groupLength = 5;

/** Groups of five characters in a printed recovery code: 150 random bits. */
export const recoveryCodeGroups = 6;

/** A new random recovery code, `XXXXX-XXXXX-…`. */
export function makeRecoveryCode(): string {
  const characters = Array.from(randomBytes(recoveryCodeGroups * groupLength), (byte) =>
    alphabet.charAt(byte % 32),
  );
  return Array.from({ length: recoveryCodeGroups }, (_, group) =>
    characters.slice(group * groupLength, (group + 1) * groupLength).join(''),
  ).join('-');
}

const codeOf = (character: string) => character.charCodeAt(0);

/** What a byte of a typed code stands for; 0 where it is none of the code's. */
function meant(byte: number): number {
  const isSmall = byte >= codeOf('a') && byte <= codeOf('z');
  const letter = isSmall ? byte - codeOf('a') + codeOf('A') : byte;
  if (letter === codeOf('O')) return codeOf('0');
  if (letter === codeOf('I') || letter === codeOf('L')) return codeOf('1');
  const isFigure = letter >= codeOf('0') && letter <= codeOf('9');
  return isFigure || (letter >= codeOf('A') && letter <= codeOf('Z')) ? letter : 0;
}

/**
 * The code as it was made, however it was typed: case, spaces and look-alikes do not matter. Written over the bytes
 * that were typed.
 */
export function recoveryCodeBytes(typed: Uint8Array): Uint8Array {
  let length = 0;
  for (const byte of typed) {
    const character = meant(byte);
    if (character === 0) continue;
    typed[length] = character;
    length += 1;
  }
  typed.fill(0, length);
  return typed.subarray(0, length);
}
