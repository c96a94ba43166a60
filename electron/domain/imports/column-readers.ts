import type { Day } from '../../../shared/models/calendar';
import type { RawCell } from '../../../shared/models/grid';
import type { ImportKind, RecordValue } from '../../../shared/models/import';
import {
  isHiddenWhole,
  isMaskedCode,
  isMaskedName,
  isMaskedNumber,
  isMaskedText,
  withMaskSigns,
} from '../../../shared/models/masked-text';
import type { IssueCode } from '../../../shared/text/issues';
import { cellText } from './cell-text';
import { checkCreditCode } from './credit-code';
import { isFloatingPoint } from './floating-number';
import { checkIdNumber } from './id-number';
import { largestFen, likelierUnit } from './implausible-amount';
import { quote, type IssueList } from './issue-list';
import { isMobileNumber, plainPhone, severalPhones } from './mobile-number';
import { parseCount, parseDecimal, parseFactor, parseRate } from './parse-count';
import { parseCurrency } from './currency';
import { parseDay } from './parse-day';
import { parseMonth } from './find-month';
import { writtenMeasure } from './parse-measure';
import { hasForeignUnit, parseMoney } from './parse-money';
import { createScaleCheck } from './scaled-amounts';
import {
  parseCode,
  parseFlag,
  parseName,
  parseSex,
  parseText,
  withoutApostrophe,
} from './parse-text';
import { isErrorText, unreadable, type Reading } from './reading';
import { sexCode } from './sex-coding';
import type { SheetSense } from './sheet-sense';
import type { ReaderColumn } from './reader-column';

/** Turns a cell into its value and reports what is wrong with it; row is 0-based. */
export type ColumnReader = (cell: RawCell, row: number) => RecordValue;

/** What the readers of a sheet share. */
interface ReaderContext {
  /** What the file is about: organisations may have more money than people. */
  readonly kind: ImportKind;
  readonly issues: IssueList;
  readonly today: Day;
  readonly date1904: boolean;
  /** What the sheet's columns show as a whole. */
  readonly sense: SheetSense;
}

/** The reader of one column, made once per sheet; it is called for every row. */
export function createColumnReader(column: ReaderColumn, context: ReaderContext): ColumnReader {
  const read = readerOf(column, context);
  const { issues } = context;
  const report = (code: IssueCode, cell: RawCell, row: number): null => {
    issues.atCell(code, row, column.index, { text: cellText(cell), field: column.field.name });
    return null;
  };
  const readCell: ColumnReader = (cell, row) => {
    if (cell === null) return null;
    if (typeof cell === 'string') {
      if (isErrorText(cell)) return report('cellError', cell, row);
      const bare = withoutApostrophe(cell);
      return isHiddenWhole(bare) ? report('valueMasked', cell, row) : read(bare, row);
    }
    if (typeof cell === 'object' && cell.kind === 'error') return report('cellError', cell, row);
    if (typeof cell === 'object' && cell.kind === 'uncalculated') {
      return report('cellUncalculated', cell, row);
    }
    return read(cell, row);
  };
  return rememberingTexts(readCell, issues);
}

/** Texts of a column that are remembered; columns with more of them hardly repeat any. */
const textsRemembered = 200;

/**
 * The same reader, which reads a text once however often a column repeats it: 男, a manager, a branch.
 * What is reported must be reported for each row: such a text is read every time.
 */
function rememberingTexts(read: ColumnReader, issues: IssueList): ColumnReader {
  const known = new Map<string, RecordValue>();
  let isRepeating = true;
  return (cell, row) => {
    if (!isRepeating || typeof cell !== 'string') return read(cell, row);
    const remembered = known.get(cell);
    if (remembered !== undefined) return remembered;
    const before = issues.issues.length;
    const value = read(cell, row);
    if (issues.issues.length === before) {
      if (known.size < textsRemembered) known.set(cell, value);
      else {
        isRepeating = false;
        known.clear();
      }
    }
    return value;
  };
}

/** Says that a part of a value is hidden and gives it back as the ledger keeps such values. */
function masked(
  { issues }: ReaderContext,
  { index, field }: ReaderColumn,
  row: number,
  text: string,
): string {
  const kept = withMaskSigns(text);
  issues.atCell('valueMasked', row, index, { text: quote(kept), field: field.name });
  return kept;
}

function readerOf(column: ReaderColumn, context: ReaderContext): ColumnReader {
  switch (column.field.type) {
    case 'money':
      return moneyReader(column, context);
    case 'count':
      return parsing(column, context, parseCount, 'countUnreadable');
    case 'factor':
      return parsing(column, context, parseFactor, 'countUnreadable');
    case 'rate':
      return rateReader(column, context);
    case 'decimal':
      return parsing(column, context, parseDecimal, 'rateNotNumber');
    case 'measure':
      return writtenMeasure;
    case 'month':
      return parsing(column, context, parseMonth, 'ratingMonthUnreadable');
    case 'currency':
      return parsing(column, context, parseCurrency, 'currencyUnknown');
    case 'day':
    case 'pastDay':
      return dayReader(column, context);
    case 'clientNo':
      return clientNoReader(column, context);
    case 'code':
      return codeReader(column, context);
    case 'idNo':
      return idNoReader(column, context);
    case 'creditCode':
      return creditCodeReader(column, context);
    case 'mobile':
      return mobileReader(column, context);
    case 'name':
      return textReader(column, context, parseName, isMaskedName);
    case 'text':
      return textReader(column, context, parseText, maskOf(column));
    case 'sex':
      return sexReader(column, context);
    case 'flag':
      return parsing(column, context, parseFlag, 'wordUnreadable');
  }
}

function parsing(
  { index, field }: ReaderColumn,
  { issues }: ReaderContext,
  parse: (cell: RawCell) => Reading<RecordValue>,
  code: IssueCode,
): ColumnReader {
  return (cell, row) => {
    const value = parse(cell);
    if (value !== unreadable) return value;
    issues.atCell(code, row, index, { text: quote(cellText(cell)), field: field.name });
    return null;
  };
}

function rateReader(column: ReaderColumn, context: ReaderContext): ColumnReader {
  const form = column.percent ? 'percent' : (context.sense.rates[column.index] ?? 'unclear');
  return parsing(column, context, (cell) => parseRate(cell, form), 'rateUnreadable');
}

/** Words say the sex themselves; codes mean what the column as a whole shows. */
function sexReader(column: ReaderColumn, context: ReaderContext): ColumnReader {
  const codes = context.sense.sexes[column.index]?.codes ?? {};
  const readWord = parsing(column, context, parseSex, 'wordUnreadable');
  return (cell, row) => {
    const code = sexCode(cell);
    return code === null ? readWord(cell, row) : (codes[code] ?? null);
  };
}

function moneyReader(column: ReaderColumn, context: ReaderContext): ColumnReader {
  const { index, field, unit } = column;
  if (unit === null) return () => null;
  const { issues } = context;
  const code = field.lenient === true ? 'factUnreadable' : 'amountUnreadable';
  const isClear = createScaleCheck(column, unit, issues);
  const limit = largestFen(context.kind, field);
  const implausible = field.lenient === true ? 'factImplausible' : 'amountImplausible';
  return (cell, row) => {
    if (!isClear(cell, row)) return null;
    const value = parseMoney(cell, unit);
    if (value === unreadable || Math.abs(value ?? 0) > limit) {
      const likely = likelierUnit(cell, unit, limit);
      if (likely !== null || value !== unreadable) {
        const values = { text: quote(cellText(cell)), field: field.name, unit };
        issues.atCell(implausible, row, index, { ...values, likely: likely ?? unit });
        return null;
      }
    }
    if (value === unreadable) {
      issues.atCell(code, row, index, { text: quote(cellText(cell)), field: field.name });
      return null;
    }
    if (typeof cell === 'string' && value !== null && hasForeignUnit(cell, unit)) {
      const read = (value / 100).toFixed(2);
      issues.atCell('amountOwnUnit', row, index, { text: quote(cell), field: field.name, read });
    }
    if (value !== null && value < 0 && field.mayBeNegative !== true) {
      issues.atCell('amountNegative', row, index, {
        text: quote(cellText(cell)),
        field: field.name,
      });
    }
    return value;
  };
}

function dayReader(column: ReaderColumn, context: ReaderContext): ColumnReader {
  const { index, field } = column;
  const past = field.type === 'pastDay';
  const { issues, today, date1904 } = context;
  const order = context.sense.days[index];
  const sense = { today, past, date1904, order };
  const code = field.required === true ? 'requiredDayUnreadable' : 'dayUnreadable';
  return (cell, row) => {
    const day = parseDay(cell, sense);
    if (day === unreadable) {
      issues.atCell(code, row, index, { text: quote(cellText(cell)), field: field.name });
      return null;
    }
    if (past && day !== null && day > today) {
      issues.atCell('dayInFuture', row, index, { day, field: field.name });
    }
    return day;
  };
}

/** Digits and letters, and not letters alone: a word in this column is no client. */
const clientNoForm = /^(?=[^0-9]*[0-9])[0-9A-Za-z][0-9A-Za-z._-]{0,39}$/;

/** A client number that Excel changed is nobody's number: the row is left out, never guessed. */
function clientNoReader({ index }: ReaderColumn, context: ReaderContext): ColumnReader {
  const { issues, sense } = context;
  const { clientNo } = sense;
  return (cell, row) => {
    if (isFloatingPoint(cell)) {
      issues.atCell('keyFloatingPoint', row, index, { text: cellText(cell) });
      return null;
    }
    const text = parseCode(cell);
    if (text === null) return null;
    const isDigits = /^\d{1,40}$/.test(text);
    if (!isDigits && (!clientNoForm.test(text) || isMaskedCode(text))) {
      issues.atCell('keyForm', row, index, { text: quote(text) });
      return null;
    }
    if (text.length >= clientNo.zeroWidth || !isDigits) return text;
    if (clientNo.paddedWidth !== null) return text.padStart(clientNo.paddedWidth, '0');
    issues.atCell('keyZerosLost', row, index, { text, width: clientNo.zeroWidth });
    return null;
  };
}

function codeReader(column: ReaderColumn, context: ReaderContext): ColumnReader {
  const { index, field } = column;
  const { issues } = context;
  const code = field.required === true ? 'requiredCodeFloatingPoint' : 'codeFloatingPoint';
  return (cell, row) => {
    if (isFloatingPoint(cell)) {
      issues.atCell(code, row, index, { text: cellText(cell), field: field.name });
      return null;
    }
    const text = parseCode(cell);
    if (text === null || !isMaskedCode(text)) return text;
    if (field.required !== true) return masked(context, column, row, text);
    // Two of them may look alike and be different things.
    issues.atCell('requiredMasked', row, index, { text: quote(text), field: field.name });
    return null;
  };
}

/** A wrong ID number would overwrite a right one, so it is left out while its row goes in. */
function idNoReader(column: ReaderColumn, context: ReaderContext): ColumnReader {
  const { index } = column;
  const { issues } = context;
  return (cell, row) => {
    if (isFloatingPoint(cell)) {
      issues.atCell('idFloatingPoint', row, index);
      return null;
    }
    const idNo = parseCode(cell)?.toUpperCase() ?? null;
    // Passports and permits have forms of their own; only what looks like an ID card is checked.
    if (idNo === null) return null;
    if (!/^\d{14,18}X?$/.test(idNo)) {
      return isMaskedNumber(idNo) ? masked(context, column, row, idNo) : idNo;
    }
    const check = checkIdNumber(idNo);
    if (check.kind === 'valid') return idNo;
    issues.atCell(idIssues[check.kind], row, index, { length: idNo.length });
    return null;
  };
}

const idIssues = {
  checkDigit: 'idCheckDigit',
  birthDate: 'idBirthImpossible',
  form: 'idForm',
} as const satisfies Record<string, IssueCode>;

function creditCodeReader(column: ReaderColumn, context: ReaderContext): ColumnReader {
  const { index } = column;
  const { issues } = context;
  return (cell, row) => {
    if (isFloatingPoint(cell)) {
      issues.atCell('idFloatingPoint', row, index);
      return null;
    }
    const creditCode = parseCode(cell)?.toUpperCase() ?? null;
    if (creditCode === null) return null;
    if (isMaskedCode(creditCode)) return masked(context, column, row, creditCode);
    const check = checkCreditCode(creditCode);
    if (check === 'checkDigit') issues.atCell('creditCodeCheckDigit', row, index);
    if (check === 'form') issues.atCell('creditCodeForm', row, index);
    return creditCode;
  };
}

function mobileReader(column: ReaderColumn, context: ReaderContext): ColumnReader {
  const { index, field } = column;
  const { issues } = context;
  return (cell, row) => {
    if (isFloatingPoint(cell)) {
      issues.atCell('codeFloatingPoint', row, index, { text: cellText(cell), field: field.name });
      return null;
    }
    const text = parseCode(cell);
    if (text === null) return null;
    const phone = plainPhone(text);
    if (isMobileNumber(phone)) return phone;
    if (isMaskedNumber(phone)) return masked(context, column, row, phone);
    const several = severalPhones(text);
    if (several !== null) {
      issues.atCell('mobileSeveral', row, index, { text: quote(text), taken: several.first });
      return several.first;
    }
    issues.atCell('mobileForm', row, index, { text: quote(text) });
    return phone;
  };
}

/** Personal facts kept as text; a branch called **支行 is a sample's and hides nobody. */
const personalTexts = new Set(['address', 'employer', 'otherPhones', 'financeContact']);

function maskOf({ field }: ReaderColumn): (text: string) => boolean {
  return personalTexts.has(field.name) ? isMaskedText : () => false;
}

const lostCharacter = '\ufffd';

function textReader(
  column: ReaderColumn,
  context: ReaderContext,
  parse: (cell: RawCell) => string | null,
  isMasked: (text: string) => boolean,
): ColumnReader {
  const { index, field } = column;
  const { issues } = context;
  return (cell, row) => {
    const text = parse(cell);
    if (text !== null && isMasked(text)) return masked(context, column, row, text);
    if (text !== null && text.includes(lostCharacter)) {
      issues.atCell('charactersLost', row, index, { text: quote(text), field: field.name });
    }
    return text;
  };
}
