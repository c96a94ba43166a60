import { BeyondFastReader } from '../fast/beyond-fast-reader';
import { builtinFormats } from '../fast/builtin-formats';
import type { CellFormat } from '../fast/cell-formats';
import { createFormatReader } from '../number-format';
import type { OtherRecords } from './other-records';
import { recordKind } from './record-kinds';
import type { RecordWalk } from './record-walk';
import { TextCursor } from './text-cursor';

export interface SheetEntry {
  readonly name: string;
  readonly hidden: boolean;
}

/** What the first part of a workbook's stream says about all sheets. */
export interface BiffBook {
  readonly date1904: boolean;
  /** By the place in the stream where the sheet's part begins. */
  readonly sheets: ReadonlyMap<number, SheetEntry>;
  /** By the style number of cells. */
  readonly formats: readonly CellFormat[];
  readonly strings: readonly string[];
  /** Whether texts outside of the shared ones are surely read right, all of them or just plain letters. */
  readonly isUnicode: boolean;
}

const biff8 = 0x0600;
const bookPart = 0x0005;
const hiddenBits = 3;
const styleLength = 20;
/** What the general reader takes for Unicode, and pages in which plain letters are themselves. */
const unicodePage = 1200;
const otherPages: ReadonlySet<number> = new Set([936, 1252]);

/** The kind of the part that begins with the record in hand; steps aside for other versions. */
export function beginPart(walk: RecordWalk): number {
  if (walk.kind !== recordKind.beginningOfPart) throw new BeyondFastReader('no part');
  walk.needs(4);
  if (walk.shortAt(walk.start) !== biff8) throw new BeyondFastReader('version');
  return walk.shortAt(walk.start + 2);
}

/** Steps aside for a text that another code page than Unicode would change. */
export function checkText(text: string, isUnicode: boolean): string {
  if (!isUnicode && /[^\u0001-\u007e]/.test(text)) throw new BeyondFastReader('code page');
  return text;
}

/** Reads the first part to its end. */
export function readBook(walk: RecordWalk, others: OtherRecords): BiffBook {
  const reader = new BookReader(walk);
  walk.nextOfPart();
  if (beginPart(walk) !== bookPart) throw new BeyondFastReader('no workbook part');
  others.beginPart();
  for (walk.nextOfPart(); walk.kind !== recordKind.endOfPart; walk.nextOfPart()) {
    if (!reader.take()) others.take();
  }
  return reader.finish();
}

class BookReader {
  private readonly cursor: TextCursor;
  private readonly sheets = new Map<number, SheetEntry>();
  private readonly formats = new Map(builtinFormats);
  /** Format number of each style. */
  private readonly styles: number[] = [];
  private strings: string[] | null = null;
  private date1904 = false;
  private codePage = unicodePage;
  private readonly formatTexts: string[] = [];

  constructor(private readonly walk: RecordWalk) {
    this.cursor = new TextCursor(walk);
  }

  /** Takes the record in hand if it is about all sheets. */
  take(): boolean {
    switch (this.walk.kind) {
      case recordKind.sheet:
        this.takeSheet();
        return true;
      case recordKind.format:
        this.takeFormat();
        return true;
      case recordKind.style:
        this.walk.needs(styleLength);
        this.styles.push(this.walk.shortAt(this.walk.start + 2));
        return true;
      case recordKind.sharedTexts:
        this.takeTexts();
        return true;
      case recordKind.date1904:
        if (this.walk.length !== 2) throw new BeyondFastReader('date system');
        this.date1904 = this.walk.shortAt(this.walk.start) === 1;
        return true;
      case recordKind.codePage:
        this.walk.needs(2);
        this.codePage = this.walk.shortAt(this.walk.start);
        return true;
      default:
        return false;
    }
  }

  finish(): BiffBook {
    const { codePage, date1904, sheets, formats, strings } = this;
    const isUnicode = codePage === unicodePage;
    if (!isUnicode && !otherPages.has(codePage)) throw new BeyondFastReader('code page');
    this.formatTexts.forEach((text) => checkText(text, isUnicode));
    const names = new Set(Array.from(sheets.values(), ({ name }) => name));
    // The general reader keeps one of them; which one is its choice.
    if (names.size < sheets.size) throw new BeyondFastReader('two sheets of one name');
    const kindOf = createFormatReader();
    const cellFormats = this.styles.map((id) => {
      const format = formats.get(id);
      return { kind: kindOf(format), format };
    });
    return { date1904, sheets, formats: cellFormats, strings: strings ?? [], isUnicode };
  }

  private takeSheet(): void {
    const { walk } = this;
    walk.needs(8);
    const { bytes, start } = walk;
    const place = bytes.readUInt32LE(start);
    const [count, flag] = [bytes[start + 6] as number, bytes[start + 7] as number];
    const to = start + 8 + count * (flag === 1 ? 2 : 1);
    if (count === 0 || flag > 1 || to > walk.end || this.sheets.has(place)) {
      throw new BeyondFastReader('entry of a sheet');
    }
    const name = bytes.toString(flag === 1 ? 'utf16le' : 'latin1', start + 8, to);
    this.sheets.set(place, { name, hidden: ((bytes[start + 4] as number) & hiddenBits) !== 0 });
  }

  private takeFormat(): void {
    const { walk, cursor } = this;
    cursor.begin(2);
    const format = cursor.plainText();
    // The general reader knows that one program writes this where it means something else.
    if (format === 'd.m') throw new BeyondFastReader('format d.m');
    this.formatTexts.push(format);
    this.formats.set(walk.shortAt(walk.start), format);
  }

  private takeTexts(): void {
    if (this.strings !== null) throw new BeyondFastReader('two lists of texts');
    const { cursor } = this;
    cursor.begin(4);
    const count = cursor.long();
    const strings: string[] = [];
    while (strings.length < count && cursor.hasMore()) strings.push(cursor.richText());
    this.strings = strings;
  }
}
