import { safeText } from './safe-text';

/** Writes sheets of text cells as they are: no title, no styles, nothing that reading back differs in. */
export async function writePlainWorkbook(
  sheets: readonly {
    readonly name: string;
    readonly rows: readonly (readonly string[])[];
  }[],
): Promise<Uint8Array> {
  // Loaded when the first workbook is written: it is large, and warns on start of its old parts.
  const { default: excel } = await import('exceljs');
  const workbook = new excel.Workbook();
  for (const { name, rows } of sheets) {
    const sheet = workbook.addWorksheet(name);
    for (const row of rows) sheet.addRow(row.map((text) => (text === '' ? null : safeText(text))));
    sheet.eachRow((row) => {
      row.numFmt = '@';
    });
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
