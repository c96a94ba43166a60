import { PassThrough } from 'node:stream';
import type ExcelJS from 'exceljs';
import type { ExportMark } from '../../shared/models/export-mark';
import type { Report, ReportTable } from '../../shared/models/report';
import { writeDefinitions } from './write-definitions';
import { safeText } from './safe-text';
import { sheetNamer } from './sheet-names';
import { cellStyles, columnStyle } from './workbook-styles';
import { toCellValue } from './cell-values';
import { workbookFooter } from './workbook-footer';

const titleRow = 1;
const subtitleRow = 2;
/** The header stands below title and subtitle on every sheet; both stay in view. */
const headerRow = 3;
/** A4 upright holds about this many characters at a readable size. */
const charactersUpright = 95;
const a4 = 9;

/**
 * Writes a report as a workbook: one sheet per table and one with the definitions. Streams row by
 * row, so that 100,000 rows stay small in memory. `mark` stands at the foot of every page; `onRow` may throw to
 * stop it.
 */
export async function writeReportWorkbook(
  report: Report,
  mark: ExportMark | null = null,
  onRow: () => void = () => undefined,
): Promise<Uint8Array> {
  const stream = new PassThrough();
  const collected = collect(stream);
  // Loaded when the first workbook is written: it is large, and warns on start of its old parts.
  const { default: excel } = await import('exceljs');
  const workbook = new excel.stream.xlsx.WorkbookWriter({
    stream,
    useStyles: true,
    useSharedStrings: true,
  });
  const nameFor = sheetNamer();
  const footer = workbookFooter(report.title, mark);
  for (const table of report.tables) {
    writeTable(workbook, nameFor(table.name), { ...report, footer }, table, onRow);
  }
  writeDefinitions(workbook, nameFor, report, footer);
  await workbook.commit();
  return collected;
}

async function collect(stream: PassThrough): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function writeTable(
  workbook: ExcelJS.stream.xlsx.WorkbookWriter,
  name: string,
  report: Report & { readonly footer: string },
  table: ReportTable,
  onRow: () => void,
): void {
  const width = table.columns.reduce((sum, column) => sum + column.width, 0);
  const sheet = workbook.addWorksheet(name, {
    views: [{ state: 'frozen', ySplit: headerRow, topLeftCell: `A${headerRow + 1}` }],
    pageSetup: {
      paperSize: a4,
      orientation: width > charactersUpright ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `${headerRow}:${headerRow}`,
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: report.footer },
  });
  sheet.columns = table.columns.map((column) => ({
    width: column.width,
    style: columnStyle(column.format),
  }));
  writeHead(sheet, report, table);
  writeRows(sheet, table, onRow);
  sheet.commit();
}

function writeHead(sheet: ExcelJS.Worksheet, report: Report, table: ReportTable): void {
  const title = sheet.getRow(titleRow);
  title.getCell(1).value = safeText(report.title);
  title.getCell(1).style = cellStyles.title;
  title.height = 24;
  const subtitle = sheet.getRow(subtitleRow);
  subtitle.getCell(1).value = safeText(report.subtitle);
  subtitle.getCell(1).style = cellStyles.subtitle;
  writeUnit(subtitle, report, table);
  const header = sheet.getRow(headerRow);
  table.columns.forEach((column, at) => {
    const cell = header.getCell(at + 1);
    cell.value = safeText(column.format === 'wan' ? withWan(column.title) : column.title);
    cell.style = cellStyles.header;
  });
  header.height = 20;
  header.commit();
}

/** Amounts are in yuan unless a header says otherwise; said once, at the upper right. */
function writeUnit(row: ExcelJS.Row, report: Report, { columns }: ReportTable): void {
  if (columns.length < 2 || !columns.some((column) => column.format === 'yuan')) return;
  const cell = row.getCell(columns.length);
  cell.value = isChinese(report.title) ? '单位:元' : 'Unit: yuan';
  cell.style = cellStyles.unit;
}

function withWan(title: string): string {
  if (/万/.test(title)) return title;
  return isChinese(title) ? `${title}(万元)` : `${title} (万元)`;
}

/** Whether a report speaks Chinese; it carries no language of its own. */
function isChinese(text: string): boolean {
  return /[\u4e00-\u9fff]/.test(text);
}

function writeRows(sheet: ExcelJS.Worksheet, table: ReportTable, onRow: () => void): void {
  // ExcelJS finds a style's number by the object it was given: with one object for a whole column it
  // looks once, with the copy it makes for each cell it writes the style out for every one of them.
  const styles = table.columns.map(({ format }) => columnStyle(format));
  for (const values of table.rows) {
    onRow();
    const row = sheet.addRow(
      table.columns.map(({ format }, at) => toCellValue(values[at] ?? null, format)),
    );
    styles.forEach((style, at) => {
      row.getCell(at + 1).style = style;
    });
    row.commit();
  }
  const last = headerRow + table.rows.length;
  if (table.rows.length > 0) {
    const to = { row: last, column: table.columns.length };
    sheet.autoFilter = { from: { row: headerRow, column: 1 }, to };
  }
  if (table.totals === null) return;
  const totals = sheet.getRow(last + 1);
  table.columns.forEach(({ format }, at) => {
    const cell = totals.getCell(at + 1);
    cell.value = toCellValue(table.totals?.[at] ?? null, format);
    cell.style = { ...columnStyle(format), ...cellStyles.totals };
  });
  totals.commit();
}
