/** A password is worth so little here that a test does not wait for it. */
export const keyCost = 1024;
