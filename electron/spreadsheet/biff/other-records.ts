import { BeyondFastReader } from '../fast/beyond-fast-reader';
import { isContinuation, recordKind } from './record-kinds';
import type { RecordWalk } from './record-walk';

/**
 * Records that say nothing about cells but that the general reader looks into, by the length from which
 * on it gets along with them. It fails at some others, and the file with it, so those are left to it.
 */
const shortest: ReadonlyMap<number, number> = new Map(
  Object.entries({
    0: [
      // Calculation, protection, window, printing, columns, rows.
      0x0c, 0x0d, 0x0e, 0x0f, 0x11, 0x12, 0x13, 0x19, 0x2a, 0x2b, 0x33, 0x3d, 0x40, 0x41, 0x55,
      0x5f, 0x63, 0x7d, 0x81, 0x82, 0x83, 0x84, 0x8c, 0x8d, 0x92, 0x9c, 0xa1, 0xc1, 0xca, 0xda,
      0xdd, 0xe1, 0xe2, 0xff, 0x160, 0x161, 0x1af, 0x1b7, 0x1bc, 0x1c0, 0x1c2, 0x208, 0x225, 0x23e,
      0x867, 0x89b, 0x1026, 0x1044, 0x105c,
    ],
    2: [0x5c, 0x1ba],
    8: [0x10, 0x26, 0x27, 0x28, 0x29],
    15: [0x31],
  }).flatMap(([length, kinds]) => kinds.map((kind) => [kind, Number(length)])),
);

/** Records that the general reader looks into, and that are none of an .xls of Excel 97 to 2003 or may make it fail. */
const odd: ReadonlySet<number> = new Set([
  0x00, 0x02, 0x03, 0x04, 0x05, 0x07, 0x09, 0x16, 0x18, 0x1e, 0x21, 0x23, 0x25, 0x2f, 0x32, 0x43,
  0x44, 0x8f, 0x206, 0x209, 0x218, 0x221, 0x223, 0x243, 0x406, 0x409, 0x443, 0x4bc, 0x1b8, 0x800,
]);

/** Records of a part that must not stand in another one, nor inside of a chart. */
const misplaced: ReadonlySet<number> = new Set([
  recordKind.formula,
  recordKind.date1904,
  recordKind.codePage,
  recordKind.sheet,
  recordKind.manyNumbers,
  recordKind.manyBlanks,
  recordKind.richText,
  recordKind.style,
  recordKind.merges,
  recordKind.sharedTexts,
  recordKind.sharedText,
  recordKind.formulaText,
  recordKind.shortNumber,
  recordKind.format,
  recordKind.beginningOfPart,
  recordKind.blank,
  recordKind.number,
  recordKind.text,
  recordKind.booleanOrError,
  recordKind.dimensions,
]);

const header = { top: 0x14, bottom: 0x15 } as const;
const outsideSheets = 0x17;
const outline = 0x80;
const zoom = 0xa0;
const tabNumbers = 0x13d;
const outsideBook = 0x1ae;
const calculationId = 0x1c1;
const fullCalculation = 0x8a3;
const styleExtension = 0x87d;
const theme = 0x896;
/** Records of newer programs that repeat their kind in a head of twelve bytes. */
const newer: ReadonlySet<number> = new Set([0x87c, styleExtension, 0x88c, 0x894, theme, 0x89a]);
const newerHead = 12;
const special: ReadonlySet<number> = new Set([
  header.top,
  header.bottom,
  outsideSheets,
  outline,
  zoom,
  tabNumbers,
  outsideBook,
  calculationId,
  fullCalculation,
  recordKind.note,
  recordKind.object,
  recordKind.objectText,
  recordKind.imageData,
]);
/** Of the records that are looked into, those that may go on in another one. */
const mayGoOn: ReadonlySet<number> = new Set([
  recordKind.sharedTexts,
  recordKind.text,
  recordKind.richText,
  recordKind.formulaText,
  recordKind.object,
  recordKind.objectText,
  theme,
  0xff,
]);

/**
 * Watches the records that are not read: it steps aside where the general reader would look into one and
 * might fail or understand something else.
 */
export class OtherRecords {
  /** Objects of the sheet by number, with whether they have a text. */
  private objects = new Map<number, { hasText: boolean }>();
  private lastObject: { hasText: boolean } | null = null;

  constructor(private readonly walk: RecordWalk) {}

  beginPart(): void {
    this.objects = new Map();
  }

  /** Passes over the record in hand. */
  take(): void {
    const { walk } = this;
    const { kind } = walk;
    const least = shortest.get(kind);
    if (least !== undefined) return walk.needs(least);
    if (odd.has(kind) || misplaced.has(kind)) this.stepAside();
    if (isContinuation(kind)) return this.takeContinuation();
    if (newer.has(kind)) return this.takeNewer();
    if (special.has(kind)) this.takeSpecial();
  }

  private stepAside(): never {
    throw new BeyondFastReader(`record 0x${this.walk.kind.toString(16)}`);
  }

  private takeContinuation(): void {
    const { continuedKind: kind } = this.walk;
    if (mayGoOn.has(kind)) return;
    if (shortest.has(kind) || misplaced.has(kind) || newer.has(kind) || special.has(kind)) {
      this.stepAside();
    }
  }

  private takeNewer(): void {
    const { walk } = this;
    walk.needs(newerHead + 4);
    if (walk.shortAt(walk.start) !== walk.kind) this.stepAside();
    if (walk.kind === styleExtension) this.takeStyleExtension();
  }

  /** Colours and fonts that older programs do not know; the general reader fails at unknown ones. */
  private takeStyleExtension(): void {
    const { walk } = this;
    walk.needs(newerHead + 8);
    let at = walk.start + newerHead + 8;
    for (let left = walk.shortAt(at - 2); left > 0; left -= 1) {
      if (at + 4 > walk.end) this.stepAside();
      const [kind, length] = [walk.shortAt(at), walk.shortAt(at + 2)];
      const isColour = kind >= 0x04 && kind <= 0x0d && kind !== 0x06 && kind !== 0x0c;
      const isOther = kind === 0x0e ? length === 5 || length === 6 : kind === 0x0f && length === 6;
      if (isColour ? length !== 20 : !isOther) this.stepAside();
      at += length;
    }
  }

  private takeSpecial(): void {
    const { walk } = this;
    const { kind, start, length } = walk;
    switch (kind) {
      case header.top:
      case header.bottom:
        if (length === 1) this.stepAside();
        return;
      case zoom:
      case tabNumbers:
        if (length % 2 !== 0) this.stepAside();
        return;
      case outline:
        walk.needs(8);
        if (walk.shortAt(start + 4) > 8 || walk.shortAt(start + 6) > 8) this.stepAside();
        return;
      case calculationId:
      case fullCalculation:
        walk.needs(8);
        if (walk.shortAt(start) !== kind) this.stepAside();
        return;
      case outsideSheets:
      case outsideBook:
        return this.takeOutside();
      default:
        return this.takeObject();
    }
  }

  /** Which sheets and workbooks formulas speak of: this one is plain, all others are not. */
  private takeOutside(): void {
    const { walk } = this;
    const { start, length } = walk;
    walk.needs(2);
    if (walk.kind === outsideSheets) {
      if (length !== 2 + walk.shortAt(start) * 6) this.stepAside();
      // Such a length makes the general reader take it for one of an older program.
      const older = (walk.bytes[start] as number) + (walk.bytes[start + 1] === 3 ? 1 : 0) + 1;
      if (length === older) this.stepAside();
    } else if (length < 4 || walk.shortAt(start + 2) !== 0x0401) this.stepAside();
  }

  /** A note belongs to an object with a text; the general reader fails at one that does not. */
  private takeObject(): void {
    const { walk } = this;
    const { kind, start } = walk;
    if (kind === recordKind.object) {
      walk.needs(22);
      this.lastObject = { hasText: false };
      this.objects.set(walk.shortAt(start + 6), this.lastObject);
    } else if (kind === recordKind.note) {
      walk.needs(10);
      if (this.objects.get(walk.shortAt(start + 6))?.hasText !== true) this.stepAside();
    } else {
      if (this.lastObject === null) this.stepAside();
      if (kind === recordKind.objectText) this.lastObject.hasText = true;
    }
  }
}
