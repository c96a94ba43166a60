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

/** The code as it was made, however it was typed: case, spaces and look-alikes do not matter. */
export function normalizeRecoveryCode(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
    .replace(/[^0-9A-Z]/g, '');
}
