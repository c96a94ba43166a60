import { BeyondFastReader } from '../fast/beyond-fast-reader';
import { isContinuation, recordKind } from './record-kinds';
import type { RecordWalk } from './record-walk';

const headLength = 4;
const wideFlag = 1;
/** Flags of a text: how to pronounce it follows, fonts of parts of it follow. */
const phoneticFlag = 4;
const richFlag = 8;
const fontRunLength = 4;

/**
 * Reads texts from a record and those that carry it on. A text that is cut in two between its
 * characters says anew at the beginning of the next record how wide they are; nothing else does.
 */
export class TextCursor {
  private at = 0;
  private end = 0;

  constructor(private readonly walk: RecordWalk) {}

  /** Begins so many bytes behind the beginning of the record in hand. */
  begin(offset: number): void {
    this.at = this.walk.start + offset;
    this.end = this.walk.end;
    if (this.at > this.end) throw new BeyondFastReader('short record');
  }

  /** Whether anything is left, in this record or the next ones. */
  hasMore(): boolean {
    while (this.at === this.end) if (!this.moveOn()) return false;
    return true;
  }

  byte(): number {
    this.reach(1);
    return this.walk.bytes[this.at++] as number;
  }

  short(): number {
    this.reach(2);
    this.at += 2;
    return this.walk.shortAt(this.at - 2);
  }

  long(): number {
    this.reach(4);
    this.at += 4;
    return this.walk.bytes.readUInt32LE(this.at - 4);
  }

  /** A text as cells and formats have it: length, width, characters. */
  plainText(): string {
    const count = this.short();
    return count === 0 ? '' : this.characters(count, this.isWide());
  }

  /** A text of the list that cells share; fonts and how to pronounce it are passed over. */
  richText(): string {
    const count = this.short();
    const flags = this.byte();
    const fontRuns = (flags & richFlag) === 0 ? 0 : this.short();
    const phonetic = (flags & phoneticFlag) === 0 ? 0 : this.long();
    const text = this.characters(count, (flags & wideFlag) !== 0);
    this.skip(fontRuns * fontRunLength + phonetic);
    return text;
  }

  private characters(count: number, isWideAtFirst: boolean): string {
    const { bytes } = this.walk;
    let text = '';
    let isWide = isWideAtFirst;
    let left = count;
    while (left > 0) {
      if (this.at === this.end) isWide = this.isWide();
      const width = isWide ? 2 : 1;
      const here = Math.min(left, Math.floor((this.end - this.at) / width));
      if (here === 0) throw new BeyondFastReader('half a character');
      const to = this.at + here * width;
      const piece = bytes.toString(isWide ? 'utf16le' : 'latin1', this.at, to);
      text = text === '' ? piece : text + piece;
      this.at = to;
      left -= here;
    }
    return text;
  }

  private isWide(): boolean {
    const flag = this.byte();
    if (flag > wideFlag) throw new BeyondFastReader('width of characters');
    return flag === wideFlag;
  }

  private skip(count: number): void {
    let left = count;
    while (left > 0) {
      if (!this.hasMore()) throw new BeyondFastReader('text cut short');
      const here = Math.min(left, this.end - this.at);
      this.at += here;
      left -= here;
    }
  }

  /** Makes sure that a number of so many bytes lies ahead in one piece. */
  private reach(count: number): void {
    if (!this.hasMore() || this.at + count > this.end) throw new BeyondFastReader('text cut short');
  }

  /** Goes to the record that carries this one on; false where none does. */
  private moveOn(): boolean {
    const { walk } = this;
    if (this.end + headLength > walk.bytes.length) return false;
    const kind = walk.shortAt(this.end);
    if (kind !== recordKind.continued) {
      if (isContinuation(kind)) throw new BeyondFastReader('odd continuation');
      return false;
    }
    this.at = this.end + headLength;
    this.end = this.at + walk.shortAt(this.end + 2);
    if (this.end > walk.bytes.length) throw new BeyondFastReader('record cut short');
    return true;
  }
}
