import { plainPath } from '../workbook-parts';
import { BeyondFastReader } from './beyond-fast-reader';
import { attributeOf, tagsOf } from './xml-tags';

export interface SheetEntry {
  readonly name: string;
  readonly hidden: boolean;
  readonly path: string;
}

/** Which parts of a package hold what. */
export interface WorkbookMap {
  readonly date1904: boolean;
  readonly sheets: readonly SheetEntry[];
  readonly sharedStrings: string | null;
  readonly styles: string | null;
}

/** The parts that say what the others are. */
export const mapParts = {
  types: '[content_types].xml',
  workbook: 'xl/workbook.xml',
  relations: 'xl/_rels/workbook.xml.rels',
} as const;

const mainSpaces =
  /xmlns(?::\w+)?\s*=\s*["'](http:\/\/schemas\.openxmlformats\.org\/spreadsheetml\/2006\/main|http:\/\/purl\.oclc\.org\/ooxml\/spreadsheetml\/main)["']/;

interface Relation {
  readonly path: string;
  /** The last word of its type: worksheet, sharedStrings, styles … */
  readonly kind: string;
}

/** Reads where a workbook keeps its sheets, texts and styles. */
export function readWorkbookMap(types: string, workbook: string, relations: string): WorkbookMap {
  if (!mainSpaces.test(workbook)) throw new BeyondFastReader('namespace');
  const targets = readRelations(relations);
  const sheets = tagsOf(workbook, 'sheet')
    .filter(hasPart)
    .map((tag) => sheetOf(tag, targets));
  if (sheets.length === 0) throw new BeyondFastReader('no sheets');
  // The general reader keeps one of them; which one is its choice.
  if (new Set(sheets.map(({ name }) => name)).size < sheets.length) {
    throw new BeyondFastReader('two sheets of one name');
  }
  // Some programs name a part only by its relation to the workbook, not by its type.
  const pathOf = (kind: string) => pathOfType(types, kind) ?? pathOfRelation(targets, kind);
  const [properties] = tagsOf(workbook, 'workbookPr');
  const date1904 = /^(1|true)$/.test(attributeOf(properties ?? '', 'date1904') ?? '');
  return {
    date1904,
    sheets,
    sharedStrings: pathOf('sharedStrings'),
    styles: pathOf('styles'),
  };
}

/** Macro sheets of Excel 95 live on as names without a part. */
function hasPart(tag: string): boolean {
  return attributeOf(tag, 'id', true) !== '';
}

function sheetOf(tag: string, targets: ReadonlyMap<string, Relation>): SheetEntry {
  const name = attributeOf(tag, 'name');
  const target = targets.get(attributeOf(tag, 'id', true) ?? '');
  if (name === null || target === undefined) throw new BeyondFastReader('sheet without part');
  if (target.kind !== 'worksheet') throw new BeyondFastReader('chart or dialog sheet');
  const hidden = /^(hidden|veryHidden)$/.test(attributeOf(tag, 'state') ?? '');
  return { name, hidden, path: target.path };
}

function readRelations(relations: string): Map<string, Relation> {
  const targets = new Map<string, Relation>();
  for (const tag of tagsOf(relations, 'Relationship')) {
    const id = attributeOf(tag, 'Id');
    const target = attributeOf(tag, 'Target');
    if (id === null || target === null || attributeOf(tag, 'TargetMode') === 'External') continue;
    const kind = /\/(\w+)$/.exec(attributeOf(tag, 'Type') ?? '')?.[1] ?? '';
    targets.set(id, { path: resolvePath(target), kind });
  }
  return targets;
}

/** A target as a path inside the zip; relative ones count from the workbook's folder. */
function resolvePath(target: string): string {
  const steps = target.startsWith('/') ? [] : ['xl'];
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return plainPath(steps.join('/'));
}

function pathOfRelation(targets: ReadonlyMap<string, Relation>, kind: string): string | null {
  return [...targets.values()].find((target) => target.kind === kind)?.path ?? null;
}

function pathOfType(types: string, kind: string): string | null {
  const override = tagsOf(types, 'Override').find((tag) =>
    (attributeOf(tag, 'ContentType') ?? '').endsWith(`spreadsheetml.${kind}+xml`),
  );
  return override === undefined ? null : plainPath(attributeOf(override, 'PartName') ?? '');
}
