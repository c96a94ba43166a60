import type { ExportMark } from '../../shared/models/export-mark';
import { safeText } from './safe-text';
import { sheetNamer } from './sheet-names';
import { workbookFooter } from './workbook-footer';

/**
 * Writes sheets of text cells as they are: no title, no styles, nothing that reading back differs in. `mark`
 * stands at the foot of what is printed.
 */
export async function writePlainWorkbook(
  sheets: readonly {
    readonly name: string;
    readonly rows: readonly (readonly string[])[];
  }[],
  mark: ExportMark | null = null,
): Promise<Uint8Array> {
  // Loaded when the first workbook is written: it is large, and warns on start of its old parts.
  const { default: excel } = await import('exceljs');
  const workbook = new excel.Workbook();
  const nameFor = sheetNamer();
  for (const { name, rows } of sheets) {
    const headerFooter = { oddFooter: workbookFooter(name, mark) };
    const sheet = workbook.addWorksheet(nameFor(name), { headerFooter });
    for (const row of rows) sheet.addRow(row.map((text) => (text === '' ? null : safeText(text))));
    sheet.eachRow((row) => {
      row.numFmt = '@';
    });
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
