/**
 * A password or recovery code as the main process takes it: bytes, which it fills over once they were used. Told apart
 * are only texts that look different (NFKC).
 */
export const secretBytes = (typed: string): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(typed.normalize('NFKC'));
