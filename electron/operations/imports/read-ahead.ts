import { setTimeout as pause } from 'node:timers/promises';
import type { RawCell, RawSheet, RawWorkbook } from '../../../shared/models/grid';
import type { ImportRecord, Layout, LayoutChoice } from '../../../shared/models/import';
import { isBlank } from '../../domain/imports/cell-text';
import { areWidthsEven } from '../../domain/imports/check-row-widths';
import { checkGrowingSheet, type CheckedRows } from '../../domain/imports/check-sheet';
import { GrowingRows } from '../../domain/imports/growing-rows';
import { lacksUnit, missingFields } from '../../domain/imports/guess-layout';
import { ImportFailure } from '../../domain/imports/import-failure';
import { findMergedFills } from '../../domain/imports/merged-columns';
import { rowsOfStep } from '../../domain/imports/read-rows';
import type { GrowingSheet } from '../../spreadsheet/growing-sheet';
import type { ReadFile } from './file-outline';
import type { NamedFile } from './file-outline';
import type { OpenFile } from './file-outline';
import type { FileOutline } from './file-outline';
import type { CheckOptions } from './file-outline';
import { openFileOf, outlineOf, sheetOptions, understand } from './understand-file';

/** Thrown where a file turns out not to be what its first rows made of it. */
export class ForesightFailed extends Error {
  constructor() {
    super('the whole file is understood differently from its first rows');
    this.name = 'ForesightFailed';
  }
}

/** From when on it is worth while to work ahead, and safe enough not to do it in vain. */
interface AheadLimits {
  /** Rows that must be there: more than any guess about the beginning of a sheet looks at. */
  readonly rows: number;
  /** Unpacked size of the sheet; a smaller one is read in no time. */
  readonly bytes: number;
  /** How large the other sheets together may be beside it: a large one may be data too. */
  readonly otherShare: number;
}

const usualLimits: AheadLimits = { rows: 400, bytes: 4 * 1024 * 1024, otherShare: 0.1 };

/** Rows at the beginning of a sheet that are never let go: the guesses look at them again. */
const rowsKept = 400;
/** Rows with as few cells are never let go either: they may be notes below the data. */
const cellsOfNote = 3;

/** Rows that are read ahead of those handed out before reading waits: more would only fill memory. */
const rowsWaiting = 10_000;

/** How long reading waits for whoever foresaw the file to begin taking rows, or to say that nobody will. */
const takerMs = 10_000;

/** What was foreseen of a file, and its only sheet as far as it had come. */
interface Foreseen {
  readonly sheet: GrowingSheet;
  readonly outline: FileOutline;
  readonly layout: Layout;
  readonly rows: GrowingRows;
  readonly steps: Generator<CheckedRows, OpenFile>;
}

interface Wish {
  readonly choice: LayoutChoice;
  readonly options: CheckOptions;
  readonly answer: (outline: FileOutline | null) => void;
}

/**
 * Understands a big sheet from its first rows and checks it while the rest is still being read.
 * Once the file was read it is understood as a whole; where that is any different, the steps end
 * with `ForesightFailed` and nothing that was checked counts. Rows are let go as they are handed out.
 */
export class ReadAhead {
  private wish: Wish | null = null;
  private foreseen: Foreseen | null = null;
  /** Whether it was decided already, one way or the other. */
  private decided = false;
  private whole: { readonly open: (checked: OpenFile['checked']) => OpenFile } | null = null;
  private failure: { readonly error: unknown } | null = null;
  private stepsMade = 0;
  private hasWaited = false;
  private listener: () => void = () => undefined;
  private goOn: () => void = () => undefined;

  constructor(private readonly limits: AheadLimits = usualLimits) {}

  /** Hears of rows as they are read: for `readFile`, which waits while too many were not asked for. */
  readonly watch = (sheet: GrowingSheet, file: NamedFile): Promise<void> | null => {
    if (!this.decided && this.wish !== null && this.isEnough(sheet)) {
      this.decide(foresee(sheet, file, this.wish, (rows, layout) => this.check(rows, layout)));
    }
    this.listener();
    if (this.waiting <= rowsWaiting) return null;
    return this.stepsMade === 0 ? this.waitForTaker() : this.waitForRoom();
  };

  /**
   * What the file will be as its first rows say; null where they say too little, where the file is
   * too small for it or was read already.
   */
  ask(choice: LayoutChoice, options: CheckOptions): Promise<FileOutline | null> {
    return new Promise((answer) => {
      if (this.decided || this.wish !== null) answer(null);
      else this.wish = { choice, options, answer };
    });
  }

  /** The checked rows; null where nothing was foreseen. */
  get steps(): Generator<CheckedRows, OpenFile> | null {
    return this.foreseen?.steps ?? null;
  }

  /** Whether the next step can be made: enough rows are there, or it ends. */
  get isReady(): boolean {
    if (this.foreseen === null || this.failure !== null) return true;
    return this.whole !== null || this.waiting >= rowsOfStep;
  }

  /** Calls `listener` whenever the next step may have become ready. */
  onReady(listener: () => void): void {
    this.listener = listener;
  }

  /** Nobody takes the rows: reading goes on to the end. */
  readOn(): void {
    this.hasWaited = true;
    this.goOn();
  }

  /** The file was read to its end. */
  finish(file: ReadFile): void {
    const { foreseen, wish } = this;
    if (foreseen !== null && wish !== null) {
      try {
        this.whole = confirm(foreseen, file, wish);
        if (this.whole === null) this.failure = { error: new ForesightFailed() };
      } catch (error) {
        // Whoever waits for rows must hear of it.
        this.failure = { error };
      }
    }
    this.decide(null);
    this.listener();
  }

  /** The file could not be read to its end. */
  fail(error: unknown): void {
    this.failure = { error };
    this.decide(null);
    this.listener();
  }

  /** Rows that were read and not handed out. */
  private get waiting(): number {
    if (this.foreseen === null) return 0;
    const { rows, sheet } = this.foreseen;
    rows.take(sheet.store.complete);
    return rows.sorted.data.length - this.stepsMade * rowsOfStep;
  }

  private waitForRoom(): Promise<void> {
    return new Promise((resolve) => (this.goOn = resolve));
  }

  /** Whoever has not begun to take rows may never do so: they are waited for once. */
  private waitForTaker(): Promise<void> | null {
    if (this.hasWaited) return null;
    this.hasWaited = true;
    return Promise.race([this.waitForRoom(), pause(takerMs, undefined, { ref: false })]);
  }

  private isEnough({ bytes, otherBytes, store }: GrowingSheet): boolean {
    const { limits } = this;
    if (bytes < limits.bytes || otherBytes > bytes * limits.otherShare) return false;
    return store.complete >= limits.rows;
  }

  private decide(foreseen: Foreseen | null): void {
    if (this.decided) return;
    this.decided = true;
    this.foreseen = foreseen;
    this.wish?.answer(foreseen?.outline ?? null);
  }

  private *check(
    { store }: GrowingSheet,
    checks: ReturnType<typeof checkGrowingSheet>,
  ): Generator<CheckedRows, OpenFile> {
    for (;;) {
      if (this.failure !== null) throw this.failure.error;
      const step = checks.next();
      if (step.done === true)
        return (this.whole as NonNullable<typeof this.whole>).open(step.value);
      this.stepsMade += 1;
      if (this.waiting <= rowsWaiting) this.goOn();
      yield step.value;
      letGo(store.rows, step.value.records);
    }
  }
}

/** Choices of which the first rows show all that comes of them. */
const simpleChoices: ReadonlySet<string> = new Set(['kind', 'sheet', 'unit']);

/** The file as if it ended with the rows read so far; null where more of it might change that. */
function foresee(
  sheet: GrowingSheet,
  file: NamedFile,
  { choice, options }: Wish,
  check: (sheet: GrowingSheet, checks: ReturnType<typeof checkGrowingSheet>) => Foreseen['steps'],
): Foreseen | null {
  if (!Object.keys(choice).every((each) => simpleChoices.has(each))) return null;
  const grid = sheetSoFar(sheet);
  const { date1904, sheets } = sheet.workbook;
  const workbook: RawWorkbook = { format: sheet.format, date1904, sheets: [...sheets, grid] };
  const understood = understandOrNull({ ...file, workbook, sheets: [] }, choice, options);
  if (understood === null) return null;
  const { read, layouts } = understood;
  const [layout] = layouts as [Layout, ...Layout[]];
  if (layouts.length > 1 || layout.sheet !== sheet.name || !isCertain(layout)) return null;
  // Last time's unit would be tried on all rows.
  if (layout.unit.unit === null && read.source?.source.unit) return null;
  const rowsBelow = Math.round((grid.rowCount * sheet.bytes) / sheet.bytesRead);
  const outline = { ...outlineOf(read, layouts), rowsBelow };
  const rows = new GrowingRows(grid, layout, read.taken.clientNoWidth ?? null);
  if (!isEven({ ...grid, ...fieldCountsOf(sheet) }, layout, rows)) return null;
  const checkOptions = sheetOptions(read.taken, layouts, options);
  const checks = checkGrowingSheet(workbook, layout, rows, { ...checkOptions, letsGo: true });
  return { sheet, outline, layout, rows, steps: check(sheet, checks) };
}

/**
 * Merged areas, which headers of several rows need, and the size of all amounts come too late; so do
 * the other rows of a client that has several currencies.
 */
function isCertain(layout: Layout): boolean {
  const { headerRows, unit, columns } = layout;
  if (columns.some(({ field }) => field === 'currency')) return false;
  // Whether another unit is plausible is told by the whole sheet.
  if (unit.unit !== 'yuan' || columns.some((each) => (each.unit ?? 'yuan') !== 'yuan'))
    return false;
  if (headerRows.first !== headerRows.last || unit.reason === 'magnitude') return false;
  return !lacksUnit(layout) && missingFields(layout).length === 0;
}

const fieldCountsOf = ({ store: { fieldCounts } }: GrowingSheet) =>
  fieldCounts === undefined ? {} : { fieldCounts };

/** Where rows of text are wider or narrower than the header, the whole sheet says what that means. */
function isEven(sheet: RawSheet, layout: Layout, { sorted }: GrowingRows): boolean {
  return areWidthsEven(sheet, layout, sorted.data);
}

function sheetSoFar({ name, hidden, store }: GrowingSheet): RawSheet {
  const { rows, complete: rowCount } = store;
  let columnCount = 0;
  for (let row = 0; row < rowCount; row += 1) {
    columnCount = Math.max(columnCount, rows[row]?.length ?? 0);
  }
  return { name, hidden, rowCount, columnCount, merges: [], rows };
}

function understandOrNull(
  ...file: Parameters<typeof understand>
): ReturnType<typeof understand> | null {
  try {
    return understand(...file);
  } catch (error) {
    if (error instanceof ImportFailure) return null;
    throw error;
  }
}

/** What the steps end with if the whole file is what was foreseen, else null. */
function confirm(
  { sheet, outline, layout, rows }: Foreseen,
  file: ReadFile,
  { choice, options }: Wish,
): { readonly open: (checked: OpenFile['checked']) => OpenFile } | null {
  const whole = file.workbook.sheets.find(({ name }) => name === sheet.name);
  // Another reader may have taken over, which makes a grid of its own.
  if (whole?.rows !== sheet.store.rows || !sheet.store.isOrdered) return null;
  // What the reader has to say about a sheet is known at its end only.
  if (whole.remarks !== undefined) return null;
  if (findMergedFills(whole, layout.headerRows.last).size > 0) return null;
  rows.take(whole.rowCount);
  if (!rows.isSenseKept || !isEven(whole, layout, rows)) return null;
  const understood = understandOrNull(file, choice, options);
  if (understood === null) return null;
  const { read, layouts } = understood;
  const found = outlineOf(read, layouts);
  if (factsOf(found) !== factsOf(outline)) return null;
  return { open: (checked) => openFileOf(read, found, checked) };
}

/** All that the rows and the ledger depend on. */
function factsOf({ rowsBelow: _rowsBelow, ...facts }: FileOutline): string {
  return JSON.stringify(facts);
}

/** As many cells as before, so that the sheet keeps its width. */
function emptied(width: number): RawCell[] {
  return (emptyRows[width] ??= new Array<RawCell>(width).fill(null));
}

const emptyRows: RawCell[][] = [];

/** Gives back what nobody looks at again. */
function letGo(rows: RawCell[][], records: readonly ImportRecord[]): void {
  for (const { row } of records) {
    const cells = rows[row - 1] as RawCell[];
    if (row > rowsKept && isFilled(cells)) rows[row - 1] = emptied(cells.length);
  }
}

function isFilled(cells: readonly RawCell[]): boolean {
  let filled = 0;
  for (const cell of cells) {
    if (!isBlank(cell)) filled += 1;
    if (filled > cellsOfNote) return true;
  }
  return false;
}
