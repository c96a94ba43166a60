import type { RawCell, RawWorkbook } from '../../../shared/models/grid';
import type { CheckedSheet } from '../../../shared/models/import';
import { issueSentence } from '../../../shared/text/issue-sentence';
import type { Language } from '../../../shared/text/message';
import { cellText, isBlank } from './cell-text';

/** The rejected rows of one sheet under its own header, with a last column that says why. */
export interface RejectedSheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/** Head of the reason column; no field has it as a synonym, so a mended file needs no mapping. */
const reasonHeads = { 'zh-CN': '退回原因', en: 'Reason rejected' } as const;

/**
 * Rejected rows as they stand in the file: everything above the data first, so that title, unit
 * line and header are understood again as they were.
 */
export function rejectedRows(
  workbook: RawWorkbook,
  checked: readonly CheckedSheet[],
  excluded: ReadonlyMap<string, ReadonlySet<number>>,
  language: Language,
): RejectedSheet[] {
  return checked.flatMap((sheet) => {
    const raw = workbook.sheets.find(({ name }) => name === sheet.layout.sheet);
    if (raw === undefined || sheet.rejected === 0) return [];
    const { last } = sheet.layout.headerRows;
    const width = raw.columnCount;
    const head = raw.rows.slice(0, last).map((row) => texts(row, width));
    head[last - 1]?.push(reasonHeads[language]);
    const reasons = reasonsByRow(sheet, language);
    const taken = new Set([
      ...sheet.accepted,
      ...sheet.joined,
      ...sheet.setAside.map(({ row }) => row),
      ...(excluded.get(raw.name) ?? []),
    ]);
    const rows = raw.rows.flatMap((row, at) => {
      if (at < last || taken.has(at + 1) || row.every(isBlank)) return [];
      return [[...texts(row, width), reasons.get(at + 1) ?? '']];
    });
    return [{ name: raw.name, rows: [...head, ...rows] }];
  });
}

/** Cells as text, so that no number or leading zero changes on the way. */
function texts(row: readonly RawCell[], width: number): string[] {
  return Array.from({ length: width }, (_, column) => cellText(row[column]));
}

function reasonsByRow(sheet: CheckedSheet, language: Language): Map<number, string> {
  const reasons = new Map<number, string[]>();
  for (const issue of sheet.issues) {
    if (issue.severity !== 'error') continue;
    const sentence = `${issue.cell} ${issueSentence(issue, language)}`;
    reasons.set(issue.row, [...(reasons.get(issue.row) ?? []), sentence]);
  }
  return new Map(
    [...reasons].map(([row, sentences]) => [row, sentences.join(language === 'en' ? '; ' : '；')]),
  );
}
