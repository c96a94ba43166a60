/** What the page asks for before it hands over a password or recovery code: a public key for one call. */
export const sealingChannel = 'secrets.sealingKey';

/** A key of the main process that opens one call, as a point of P-256. */
export interface SealingKey {
  readonly keyId: string;
  readonly publicKey: Uint8Array<ArrayBuffer>;
}

/** Takes the place of a secret's bytes on their way to the main process. */
export interface SealedSecret {
  readonly kind: 'sealedSecret';
  readonly keyId: string;
  /** The public key that whoever sealed it made for this secret alone. */
  readonly from: Uint8Array<ArrayBuffer>;
  /** AES-GCM, the tag at its end; the nonce is zero, as no key seals twice. */
  readonly sealed: Uint8Array<ArrayBuffer>;
}

/** How deep a secret may lie in what a call is told. */
export const secretDepth = 2;

/** Bytes of the nonce of AES-GCM. */
export const nonceBytes = 12;
