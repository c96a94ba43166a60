import type { ZipEntry } from './zip-directory';
import { unpackPart } from './zip-parts';

/** A worksheet's name and the part of the zip that holds it. */
export interface SheetPart {
  readonly name: string;
  readonly entry: ZipEntry;
}

/** Lists the worksheets of an .xlsx in their order; sheets whose part is missing are left out. */
export function listSheetParts(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  fileName: string,
): SheetPart[] {
  const find = (path: string) => entries.find((entry) => plainPath(entry.name) === path);
  const textOf = (path: string): string => {
    const entry = find(path);
    return entry === undefined ? '' : readText(bytes, entry, fileName);
  };
  const targets = readTargets(textOf('xl/_rels/workbook.xml.rels'));
  const sheets = textOf('xl/workbook.xml').matchAll(/<(?:\w+:)?sheet\s[^>]*>/g);
  return [...sheets].flatMap(([tag]) => {
    const target = targets.get(attribute(tag, '(?:\\w+:)?id') ?? '');
    const entry = target === undefined ? undefined : find(target);
    const name = attribute(tag, 'name');
    return entry === undefined || name === null ? [] : [{ name: unescapeXml(name), entry }];
  });
}

function plainPath(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\//, '').toLowerCase();
}

/** Relationship ids to paths inside the zip. */
function readTargets(relations: string): Map<string, string> {
  const targets = new Map<string, string>();
  for (const [tag] of relations.matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)) {
    const id = attribute(tag, 'Id');
    const target = attribute(tag, 'Target');
    if (id === null || target === null) continue;
    targets.set(id, plainPath(target.startsWith('/') ? target : `xl/${target}`));
  }
  return targets;
}

function attribute(tag: string, name: string): string | null {
  return new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1] ?? null;
}

const namedEntities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** XML text with its five named and its numbered characters put in. */
export function unescapeXml(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return namedEntities[String(name)] ?? whole;
    const code = hex === undefined ? Number(decimal) : parseInt(String(hex), 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

function readText(bytes: Uint8Array, entry: ZipEntry, fileName: string): string {
  const pieces: Uint8Array[] = [];
  unpackPart(bytes, entry, fileName, (piece) => {
    pieces.push(piece);
    return true;
  });
  return Buffer.concat(pieces).toString('utf8');
}
