import type { Borders, Fill, Style } from 'exceljs';
import type { ColumnFormat } from '../../shared/models/report';

/** On every Windows in China, and replaced by a like one elsewhere. */
const fontName = '微软雅黑';
const chineseCharacters = 134;

const numberFormats: Readonly<Record<ColumnFormat, string>> = {
  // "@" keeps client and card numbers text when somebody edits them.
  text: '@',
  yuan: '#,##0.00',
  wan: '#,##0.00',
  integer: '#,##0',
  percent: '0.00%',
  day: 'yyyy-mm-dd',
  month: '@',
};

const textual: ReadonlySet<ColumnFormat> = new Set(['text', 'month', 'day']);

function font(size: number, bold = false): Style['font'] {
  return { name: fontName, size, bold, family: 2, charset: chineseCharacters } as Style['font'];
}

/** How the cells of a column look and what their numbers mean. */
export function columnStyle(format: ColumnFormat): Partial<Style> {
  return {
    numFmt: numberFormats[format],
    font: font(10),
    alignment: { horizontal: textual.has(format) ? 'left' : 'right', vertical: 'middle' },
  };
}

const thin = { style: 'thin', color: { argb: 'FFBFBFBF' } } as const;
const headerBorder: Partial<Borders> = { top: thin, bottom: thin, left: thin, right: thin };
const headerFill: Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEEF1F5' } };

/** Styles of the cells around the data. */
export const cellStyles = {
  title: { font: font(14, true), alignment: { horizontal: 'left', vertical: 'middle' } },
  subtitle: { font: font(9), alignment: { horizontal: 'left', vertical: 'middle' } },
  unit: { font: font(9), alignment: { horizontal: 'right', vertical: 'middle' } },
  header: {
    font: font(10, true),
    fill: headerFill,
    border: headerBorder,
    alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
  },
  totals: { font: font(10, true), border: { top: { style: 'thin' }, bottom: { style: 'double' } } },
  term: { font: font(10, true), alignment: { vertical: 'top', wrapText: true } },
  meaning: { font: font(10), alignment: { vertical: 'top', wrapText: true } },
} as const satisfies Record<string, Partial<Style>>;
