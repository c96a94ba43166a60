import type ExcelJS from 'exceljs';
import type { Report } from '../../shared/models/report';
import { safeText } from './safe-text';
import { cellStyles } from './workbook-styles';

const termWidth = 24;
const meaningWidth = 80;

/** Adds the sheet that says what the figures mean, with the report's footnotes below. */
export function writeDefinitions(
  workbook: ExcelJS.stream.xlsx.WorkbookWriter,
  nameFor: (wanted: string) => string,
  report: Report,
  footer: string,
): void {
  const { definitions, footnotes } = report;
  if (definitions.length === 0 && footnotes.length === 0 && report.tables.length > 0) return;
  const chinese = /[\u4e00-\u9fff]/.test(report.title);
  const sheet = workbook.addWorksheet(nameFor(chinese ? '指标说明' : 'Definitions'), {
    pageSetup: { paperSize: 9, orientation: 'portrait', fitToPage: true, fitToHeight: 0 },
    headerFooter: { oddFooter: footer },
  });
  sheet.columns = [{ width: termWidth }, { width: meaningWidth }];
  for (const { term, meaning } of definitions) addLine(sheet, term, meaning);
  if (definitions.length > 0 && footnotes.length > 0) sheet.addRow([]).commit();
  for (const [at, footnote] of footnotes.entries()) {
    const heading = chinese ? '说明' : 'Notes';
    addLine(sheet, at === 0 ? heading : '', footnote);
  }
  sheet.commit();
}

function addLine(sheet: ExcelJS.Worksheet, term: string, meaning: string): void {
  const row = sheet.addRow([safeText(term), safeText(meaning)]);
  row.getCell(1).style = cellStyles.term;
  row.getCell(2).style = cellStyles.meaning;
  row.commit();
}
