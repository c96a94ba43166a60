import type { RawSheet } from '../../../shared/models/grid';
import type { Layout } from '../../../shared/models/import';
import { cellText } from './cell-text';
import type { ReaderColumn } from './reader-column';
import { findField } from './field-tables';
import { isPlaceholder } from './reading';
import { parseAmount } from './parse-money';
import { toHalfWidth, trimBlanks } from './plain-text';
import { unreadable } from './reading';

/** A column whose place among the fields can not be told: its cells count as blank. */
export const nowhere = -1;
/** So many fields more or fewer than the header can be placed by trying. */
const mostDifference = 2;
const rowsTried = 200;
/** A few cells may be typed wrongly and still show what a column is. */
const leastFitting = 0.9;

/**
 * Places columns where all rows have fewer, or more, fields than the header: every way to leave headers or
 * fields out is tried, and those in which the cells are what their headers say are kept. A column that
 * stands in one place in all of them is sure. Null where no way fits.
 */
export function alignColumns(
  sheet: RawSheet,
  layout: Layout,
  columns: readonly ReaderColumn[],
  { data, found, expected }: { data: readonly number[]; found: number; expected: number },
): ReaderColumn[] | null {
  if (Math.abs(found - expected) > mostDifference) return null;
  const rows = data.slice(0, rowsTried).map((row) => sheet.rows[row] ?? []);
  const fits = fitTable(layout, rows, expected, found);
  const ways = placements(expected, found).filter((way) =>
    way.every((field, header) => field === nowhere || fits(header, field)),
  );
  if (ways.length === 0) return null;
  return columns.map((column) => {
    const places = new Set(ways.map((way) => way[column.index] ?? nowhere));
    const [place = nowhere] = places;
    return { ...column, index: places.size === 1 ? place : nowhere };
  });
}

/** Each way: header → field, in order, with the surplus of headers (or of fields) left out. */
function placements(headers: number, fields: number): number[][] {
  if (headers > fields) {
    return choices(headers, headers - fields).map((left) => {
      let field = 0;
      return Array.from({ length: headers }, (_, at) => (left.has(at) ? nowhere : field++));
    });
  }
  return choices(fields, fields - headers).map((left) =>
    Array.from({ length: fields }, (_, at) => at).filter((at) => !left.has(at)),
  );
}

/** All sets of one or two of so many. */
function choices(of: number, size: number): ReadonlySet<number>[] {
  const single = Array.from({ length: of }, (_, at) => at);
  if (size < 2) return single.map((at) => new Set([at]));
  return single.flatMap((at) => single.slice(at + 1).map((other) => new Set([at, other])));
}

function fitTable(
  layout: Layout,
  rows: readonly (readonly unknown[])[],
  headers: number,
  fields: number,
): (header: number, field: number) => boolean {
  const known = new Map<number, boolean>();
  return (header, field) => {
    const key = header * fields + field;
    const fit = known.get(key) ?? isFitting(testOf(layout, header), rows, field);
    known.set(key, fit);
    return header < headers && fit;
  };
}

type Test = (text: string) => boolean;

function isFitting(test: Test, rows: readonly (readonly unknown[])[], field: number): boolean {
  const texts = rows
    .map((row) => trimBlanks(toHalfWidth(cellText((row[field] ?? null) as null))))
    .filter((text) => !isPlaceholder(text));
  return texts.filter(test).length >= texts.length * leastFitting;
}

const isAmount: Test = (text) => parseAmount(text, 2) !== unreadable;
const isNoNumber: Test = (text) => !/^[-+]?[\d,]+(?:\.\d+)?$/.test(text);
const isCode: Test = (text) => !/^[-+]?[\d,]*\.\d+$|,/.test(text);

/** What the cells below a header must look like; headers that fill no field still say something. */
function testOf(layout: Layout, header: number): Test {
  const column = layout.columns[header];
  const field = column?.field ? findField(layout.kind, column.field) : undefined;
  switch (field?.type) {
    case 'clientNo':
      return (text) => /^[0-9A-Za-z][0-9A-Za-z_-]{3,39}$/.test(text);
    case 'idNo':
      return (text) => /^[0-9A-Za-z*]{6,20}$/.test(text) && isCode(text);
    case 'mobile':
      return (text) => /^[\d*()+-]{7,16}$/.test(text);
    case 'code':
    case 'creditCode':
      return isCode;
    case 'name':
    case 'sex':
      return isNoNumber;
    case 'money':
    case 'count':
    case 'factor':
    case 'decimal':
      return isAmount;
    case 'day':
    case 'pastDay':
      return (text) => /^\d{2,4}[-/.年]\d{1,2}|^\d{8}$/.test(text);
    case 'currency':
    case 'flag':
    case 'measure':
    case 'month':
    case 'rate':
    case 'text':
    case undefined:
      return testOfHeader(column?.header ?? '');
  }
}

function testOfHeader(header: string): Test {
  if (/号码?$|编码$|代码$|编号$/.test(header)) return isCode;
  if (/姓名|名称|户名|机构|地址|备注|职业|行业/.test(header)) return isNoNumber;
  if (/日期?$/.test(header)) return (text) => /^\d{2,4}[-/.年]\d{1,2}|^\d{8}$/.test(text);
  return () => true;
}
