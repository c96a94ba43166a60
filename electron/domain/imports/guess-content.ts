import type { RawCell, RawSheet } from '../../../shared/models/grid';
import { importKinds, type ImportKind } from '../../../shared/models/import';
import type { AssignedField } from './assign-fields';
import { cellText, isBlank } from './cell-text';
import { checkCreditCode } from './credit-code';
import { findField } from './field-tables';
import type { HeaderParts } from './header-parts';
import { checkIdNumber } from './id-number';
import { matchHeader } from './match-header';
import { isMobileNumber, plainPhone } from './mobile-number';
import { parseCode } from './parse-text';

/** A column as its cells are looked at: those that are filled, of the first rows. */
interface Content {
  readonly column: number;
  readonly cells: readonly RawCell[];
  readonly codes: readonly string[];
}

const rowsSampled = 200;
const fewestCells = 3;
const mostOf = 0.9;

/** Headers that say whose or what it is, and that it is not the client's own. */
const namesAnother =
  /配偶|家属|子女|父母|联系人|担保|保证|介绍|推荐|经办|代理|法人|经理|柜员|员工|账号|帐号|账户|卡号|流水|凭证|合同|协议|序号|编码|电话|日期$/;

const isIdNumber = (code: string): boolean =>
  /^\d{17}[\dX]$/i.test(code) && checkIdNumber(code.toUpperCase()).kind === 'valid';
const isCreditCode = (code: string): boolean =>
  /^[0-9A-Z]{18}$/i.test(code) && checkCreditCode(code.toUpperCase()) === 'valid';

/** What cells prove themselves to be: check digits, and the form of mobile numbers. */
const provable: readonly { field: string; proves: (content: Content) => boolean }[] = [
  { field: 'idNo', proves: ({ codes }) => mostly(codes, isIdNumber) },
  { field: 'creditCode', proves: ({ codes }) => mostly(codes, isCreditCode) },
  {
    field: 'mobile',
    proves: ({ codes }) => mostly(codes, (code) => isMobileNumber(plainPhone(code))),
  },
  { field: 'dueOn', proves: ({ cells }) => mostly(cells, isDate) },
  { field: 'transactedOn', proves: ({ cells }) => mostly(cells, isDate) },
  { field: 'clientNo', proves: looksLikeClientNumbers },
];

function mostly<Value>(values: readonly Value[], fits: (value: Value) => boolean): boolean {
  return values.length >= fewestCells && values.filter(fits).length >= values.length * mostOf;
}

function isDate(cell: RawCell): boolean {
  if (cell !== null && typeof cell === 'object') return cell.kind === 'date';
  return (
    typeof cell === 'string' &&
    /^(19|20)\d\d([-/.年])\d{1,2}\2?[-/.月]?\d{1,2}日?$/.test(cell.trim())
  );
}

/** Numbers of one length, no two alike, and neither ID numbers nor phones. */
function looksLikeClientNumbers({ codes }: Content): boolean {
  const [first = ''] = codes;
  const distinct = new Set(codes).size >= codes.length * mostOf;
  const isOther = (code: string) => isIdNumber(code) || isMobileNumber(plainPhone(code));
  return (
    codes.length >= fewestCells &&
    distinct &&
    /^\d{6,12}$/.test(first) &&
    codes.every((code) => code.length === first.length && /^\d+$/.test(code) && !isOther(code)) &&
    !isCounting(codes)
  );
}

/** 100001, 100002, 100003 … number the rows and not the clients. */
function isCounting(codes: readonly string[]): boolean {
  return codes.every((code, at) => at === 0 || Number(code) === Number(codes[at - 1]) + 1);
}

/**
 * Fields of columns that no header names, as their cells show: never against a header that is known
 * for anything, and never where two columns could be meant (what can not be told is asked).
 */
export function guessByContent(
  sheet: RawSheet,
  kind: ImportKind,
  lastHeaderRow: number,
  headers: readonly HeaderParts[],
  assigned: readonly AssignedField[],
): AssignedField[] {
  const open = headers.flatMap((parts, column) =>
    assigned[column]?.reason === 'none' && saysNothing(parts)
      ? [contentOf(sheet, lastHeaderRow, column)]
      : [],
  );
  const taken = new Set(assigned.map(({ field }) => field));
  const found = new Map<number, string>();
  for (const { field, proves } of provable) {
    if (taken.has(field) || !isAskedFor(kind, field)) continue;
    const [only, ...others] = open.filter((one) => !found.has(one.column) && proves(one));
    if (only && others.length === 0) found.set(only.column, field);
  }
  return assigned.map((one, column) => {
    const field = found.get(column);
    return field === undefined ? one : { field, reason: 'content' };
  });
}

/** Days are guessed only where the kind has one that it can not do without. */
function isAskedFor(kind: ImportKind, name: string): boolean {
  const field = findField(kind, name);
  return field !== undefined && (!field.type.endsWith('ay') || field.required === true);
}

/** A header that no kind of file knows and that names nobody else. */
function saysNothing(parts: HeaderParts): boolean {
  if (parts.length > 1 || parts.some((part) => namesAnother.test(part))) return false;
  return importKinds.every((kind) => matchHeader(kind, parts) === null);
}

function contentOf(sheet: RawSheet, lastHeaderRow: number, column: number): Content {
  const rows = sheet.rows.slice(lastHeaderRow + 1, lastHeaderRow + 1 + rowsSampled);
  const filled = rows.filter((row) => row.length > 1 && !isBlank(row[column]));
  const cells = filled.map((row) => row[column] ?? null);
  const codes = cells.map((cell) => parseCode(cell) ?? cellText(cell));
  return { column, cells, codes };
}
