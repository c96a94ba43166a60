/** The parts of an unpacked workbook by path: lower case, forward slashes, no leading slash. */
export type PackageParts = ReadonlyMap<string, Buffer>;

/** A worksheet's name and the part that holds it. */
interface SheetPart {
  readonly name: string;
  readonly part: Buffer;
}

/** Lists the worksheets of an .xlsx in their order; sheets whose part is missing are left out. */
export function listSheetParts(parts: PackageParts): SheetPart[] {
  const targets = readTargets(parts.get('xl/_rels/workbook.xml.rels')?.toString('utf8') ?? '');
  const workbook = parts.get('xl/workbook.xml')?.toString('utf8') ?? '';
  return [...workbook.matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)].flatMap(([tag]) => {
    const part = parts.get(targets.get(attribute(tag, '(?:\\w+:)?id') ?? '') ?? '');
    const name = attribute(tag, 'name');
    return part === undefined || name === null ? [] : [{ name: unescapeXml(name), part }];
  });
}

/** The path of a part as `PackageParts` keeps it. */
export function plainPath(name: string): string {
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
