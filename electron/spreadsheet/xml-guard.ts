import { token, XmlTokens } from './fast/xml-tokens';
import { FileFailure } from './file-failure';
import type { GridBudget } from './grid-builder';
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

/**
 * Refuses XML whose elements lie in each other deeper than any program writes them, before the general reader
 * goes into it: it takes the square of the depth. `what` names the part.
 */
export function refuseDeepXml(xml: Buffer, what: string, { fileName, limits }: GridBudget): void {
  const tokens = new XmlTokens();
  // In UTF-16 every sign of the markup has a zero beside it.
  tokens.push(xml.includes(0) ? Buffer.from(xml.filter((byte) => byte !== 0)) : xml);
  while (tokens.next() !== token.none) {
    if (tokens.deepest <= limits.xmlDepth) continue;
    throw new FileFailure('file.suspicious', { file: fileName, what: `XML: ${what}` });
  }
}

/** Whether XML text begins with a document type; zero bytes of UTF-16 are skipped over. */
function declaresEntities(beginning: Uint8Array): boolean {
  const text = Buffer.from(beginning.filter((byte) => byte !== 0)).toString('latin1');
  return /<!(DOCTYPE|ENTITY)/i.test(text);
}
