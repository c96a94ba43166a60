/**
 * A copy of a key that the program's threads read where it lies: what is filled over here is gone for all of
 * them. Nobody fills it over but whoever closes the ledger.
 */
export function sharedKey(key: Uint8Array): Buffer {
  const shared = Buffer.from(new SharedArrayBuffer(key.length));
  shared.set(key);
  return shared;
}
