import type { RawCell, RawSheet } from '../../../shared/models/grid';
import type { Layout, SetAsideRow } from '../../../shared/models/import';
import { cellText, isBlank } from './cell-text';
import { findField, type Field } from './field-tables';
import { toHalfWidth, withoutBlanks } from './plain-text';

type RowSort = 'blank' | 'data' | SetAsideRow['reason'];

const subtotalText = /^(.{0,16})?(小计|页计|分计|本页合计|本页小计|过次页|承前页)([(:].*)?$/;
const totalText = /^(.{0,16})?(合计|总计|共计|总合计|累计|汇总)([(:].*)?$/;
const englishSubtotal =
  /^(SUB-?TOTALS?|(PAGE|GROUP)TOTALS?|AVERAGES?|AVG|MEAN|MEDIAN|平均值?|均值|人均|户均)([(:].*)?$/i;
const englishTotal =
  /^((GRAND|OVERALL|REPORT|SUM)?TOTALS?|TOTALSUM|SUM|ALL|求和|总和|合计数)([(:].*)?$/i;
const pageCount = /^(本页|本组|分页|每页).{0,6}[:]?\d+.{0,3}$/;
const wholeCount =
  /^(总|共|合计|全部|累计).{0,4}(笔数|户数|行数|条数|人数|记录数)[:]?[\d,]+.{0,3}$|^共[\d,]+(笔|户|行|条|人|张)/;
const noteText =
  /^(制表|复核|审核|打印|填表|编制|经办|主管|备注|说明|附注|注[:\d]|第.{1,6}页|共.{1,6}页|单位[::(]|金额单位|币种|以上|数据来源|报表|统计|日期|机构[::]|网点[::]|签章|盖章)/;
/** First characters of the words above, so that most cells are passed over at once. */
const totalWords = /计|汇总|过次页|承前页|总和|求和|平均|total|sum|average/i;

/** What a sheet's rows are sorted by. */
interface SortRules {
  readonly keyColumn: number;
  /** The key is a word, such as a branch or a currency, and not a code. */
  readonly keyIsWord: boolean;
  readonly moneyColumns: readonly number[];
  readonly headers: readonly ReadonlySet<string>[];
}

function rulesOf(sheet: RawSheet, layout: Layout): SortRules {
  const typed = (wanted: (field: Field) => boolean) =>
    layout.columns.flatMap(({ index, field: name }) => {
      const field = name === null ? undefined : findField(layout.kind, name);
      return field !== undefined && wanted(field) ? [index] : [];
    });
  return {
    keyColumn: typed((field) => field.required === true)[0] ?? -1,
    keyIsWord: layout.kind === 'branches' || layout.kind === 'rates',
    moneyColumns: typed((field) => field.type === 'money'),
    headers: headerTexts(sheet, layout),
  };
}

function sortRow(row: readonly RawCell[], rules: SortRules): RowSort {
  return rules.keyColumn >= 0 && holdsKey(row, rules.keyColumn) ? 'data' : sortOther(row, rules);
}

/** Texts of every header row by column, to know the header again on each printed page. */
function headerTexts(sheet: RawSheet, { headerRows }: Layout): Set<string>[] {
  return Array.from({ length: sheet.columnCount }, (_, column) => {
    const texts = new Set<string>();
    for (let row = headerRows.first - 1; row < headerRows.last; row += 1) {
      const text = withoutBlanks(cellText(sheet.rows[row]?.[column]));
      if (text !== '') texts.add(text);
    }
    return texts;
  });
}

/** The quick way for nearly all rows: a code in the key column and no total word before it. */
function holdsKey(row: readonly RawCell[], keyColumn: number): boolean {
  if (!looksLikeCode(row[keyColumn] ?? null)) return false;
  if (isPageNumber(row, keyColumn)) return false;
  for (let column = 0; column < keyColumn; column += 1) {
    const cell = row[column];
    if (typeof cell === 'string' && totalWords.test(cell) && totalKind(cell) !== null) return false;
  }
  return true;
}

/** A short number all alone in its row. */
function isPageNumber(row: readonly RawCell[], column: number): boolean {
  if (row.length !== column + 1 || cellText(row[column]).length > 3) return false;
  return row.slice(0, -1).every(isBlank);
}

function looksLikeCode(cell: RawCell): boolean {
  if (typeof cell === 'number') return true;
  if (typeof cell !== 'string' || cell.length < 2) return false;
  let digits = 0;
  for (let at = 0; at < cell.length; at += 1) {
    const code = cell.charCodeAt(at);
    if (code >= 48 && code <= 57) digits += 1;
    else if (code > 0x7e) return false;
  }
  return digits > 0;
}

function sortOther(row: readonly RawCell[], rules: SortRules): RowSort {
  let filled = 0;
  let repeated = 0;
  let total: 'total' | 'subtotal' | null = null;
  let note = false;
  for (let column = 0; column < row.length; column += 1) {
    const cell = row[column] ?? null;
    if (isBlank(cell)) continue;
    filled += 1;
    if (typeof cell !== 'string') continue;
    if (rules.headers[column]?.has(withoutBlanks(cell)) === true) repeated += 1;
    if (filled <= 3) {
      total ??= totalKind(cell);
      note ||= filled === 1 && noteText.test(toHalfWidth(withoutBlanks(cell)));
    }
  }
  if (filled === 0) return 'blank';
  if (repeated >= 2 && repeated * 2 >= filled) return 'repeatedHeader';
  if (total !== null) return total;
  if (note && filled <= 6) return 'note';
  if (rules.keyIsWord && filled >= 2 && !isBlank(row[rules.keyColumn])) return 'data';
  // Letterheads and page heads: one or two cells, and no amount among them.
  const hasAmount = rules.moneyColumns.some((at) => !isBlank(row[at]));
  return filled <= 2 && !hasAmount ? 'note' : 'data';
}

/** Whether a cell introduces a total or a subtotal. */
function totalKind(cell: string): 'total' | 'subtotal' | null {
  if (cell.length > 40) return null;
  const text = toHalfWidth(withoutBlanks(cell));
  if (subtotalText.test(text) || pageCount.test(text) || englishSubtotal.test(text)) {
    return 'subtotal';
  }
  const isTotal = totalText.test(text) || wholeCount.test(text) || englishTotal.test(text);
  return isTotal ? 'total' : null;
}

/** 0-based rows below the header, told apart. */
export interface SortedRows {
  readonly data: readonly number[];
  readonly others: readonly { readonly row: number; readonly reason: SetAsideRow['reason'] }[];
}

/** Tells rows apart one after another, in their order. */
export interface RowSorter {
  readonly sorted: SortedRows;
  /** Sorts one row, 0-based. */
  take(row: number): void;
}

/** Tells the rows of a sheet apart as they come. */
export function createRowSorter(sheet: RawSheet, layout: Layout): RowSorter {
  const rules = rulesOf(sheet, layout);
  const data: number[] = [];
  const others: { row: number; reason: SetAsideRow['reason'] }[] = [];
  const take = (row: number): void => {
    const reason = sortRow(sheet.rows[row] ?? [], rules);
    if (reason === 'data') data.push(row);
    else if (reason !== 'blank') others.push({ row, reason });
  };
  return { sorted: { data, others }, take };
}

/** Tells the rows below the header apart: data from everything that is printed between. */
export function sortRows(sheet: RawSheet, layout: Layout): SortedRows {
  const { sorted, take } = createRowSorter(sheet, layout);
  for (let row = layout.headerRows.last; row < sheet.rowCount; row += 1) take(row);
  return sorted;
}

const longestNote = 80;

/** What a row says, for the list of rows set aside. */
export function rowText(row: readonly RawCell[]): string {
  const texts = row.filter((cell) => !isBlank(cell)).map((cell) => cellText(cell).trim());
  const text = texts.join(' ');
  return text.length > longestNote ? `${text.slice(0, longestNote)}…` : text;
}
