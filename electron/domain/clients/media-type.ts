import type { ClientDocument } from '../../../shared/models/client-document';

const signatures = [
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
] as const satisfies readonly (readonly [ClientDocument['mediaType'], readonly number[]])[];

/**
 * What a file is by its first bytes, whatever its name says; null for anything but a scan
 * (docs/rules/clients.md#documents).
 */
export function mediaTypeOf(content: Uint8Array): ClientDocument['mediaType'] | null {
  const found = signatures.find(([, bytes]) => bytes.every((byte, at) => content[at] === byte));
  return found?.[0] ?? null;
}
