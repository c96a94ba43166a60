import type { CheckedSheet, Layout, LayoutChoice } from '../../../shared/models/import';
import type { RememberedSource } from '../../../shared/models/import-mapping';
import { withoutBlanks } from './plain-text';

/** A file's name with its digits as `#`: next month's file of the same source has the same. */
function fileNamePattern(fileName: string): string {
  return fileName.normalize().replace(/\d+/g, '#');
}

/** The headers of a sheet in order, as they are compared with those of other files. */
export function headerList({ columns }: Layout): string[] {
  return columns.map(({ header }) => withoutBlanks(header));
}

/** What names a header row among the remembered ones. */
export function fingerprintOf({ headers }: Pick<RememberedSource, 'headers'>): string {
  return JSON.stringify(headers);
}

/** What is kept of a checked file for the next one of its source. */
export function rememberSource(
  fileName: string,
  checked: readonly CheckedSheet[],
  choice: LayoutChoice,
): RememberedSource {
  const [main] = checked as readonly [CheckedSheet, ...CheckedSheet[]];
  const fields: Record<string, string | null> = {};
  for (const { layout } of checked.toReversed()) {
    for (const { header, field } of layout.columns) if (header !== '') fields[header] = field;
  }
  return {
    kind: main.layout.kind,
    fileNamePattern: fileNamePattern(fileName),
    headers: headerList(main.layout),
    fields,
    unit: main.layout.unit.unit,
    mode: choice.mode ?? 'both',
    columnRules: choice.columnRules ?? {},
    clientNoWidth: choice.clientNoWidth ?? null,
    medians: main.medians,
  };
}

/** The remembered source of a file, and whether its header is the very same. */
export function findSource(
  sources: readonly RememberedSource[],
  fileName: string,
  layout: Layout,
): { source: RememberedSource; sameHeader: boolean } | null {
  const pattern = fileNamePattern(fileName);
  const headers = JSON.stringify(headerList(layout));
  const ofKind = sources.filter(({ kind }) => kind === layout.kind);
  const named = ofKind.filter((source) => source.fileNamePattern === pattern);
  const same = (source: RememberedSource) => fingerprintOf(source) === headers;
  const exact = named.find(same) ?? ofKind.find(same);
  if (exact) return { source: exact, sameHeader: true };
  return named[0] ? { source: named[0], sameHeader: false } : null;
}
