import { FileFailure } from './file-failure';
import type { ZipEntry } from './zip-directory';
import { beginningOfPart } from './zip-parts';

/** A document type must stand before the root element, so the beginning of a part is enough. */
const prologLength = 4096;

/** Refuses workbooks whose XML defines entities: no spreadsheet program writes them. */
export function refuseEntities(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  fileName: string,
): void {
  for (const entry of entries) {
    if (!/\.(xml|rels|vml)$/i.test(entry.name) || entry.size === 0) continue;
    const prolog = beginningOfPart(bytes, entry, fileName, prologLength);
    if (declaresEntities(prolog)) throw new FileFailure('file.entities', { file: fileName });
  }
}

/** Whether XML text begins with a document type; zero bytes of UTF-16 are skipped over. */
export function declaresEntities(beginning: Uint8Array): boolean {
  const text = Buffer.from(beginning.filter((byte) => byte !== 0)).toString('latin1');
  return /<!(DOCTYPE|ENTITY)/i.test(text);
}
