import { BeyondFastReader } from '../fast/beyond-fast-reader';
import { isContinuation } from './record-kinds';

const headLength = 4;

/** Goes through the records of a stream; fields instead of an object per record, since there are millions. */
export class RecordWalk {
  /** Of the record in hand: its kind, and where its content begins and ends. */
  kind = -1;
  start = 0;
  end = 0;
  /** Kind of the record that a continuation carries on. */
  continuedKind = -1;

  constructor(readonly bytes: Buffer) {}

  get length(): number {
    return this.end - this.start;
  }

  /** Where the record in hand begins. */
  get place(): number {
    return this.start - headLength;
  }

  /** Goes to the next record; false behind the last one. */
  next(): boolean {
    const { bytes, end: at } = this;
    if (at + headLength > bytes.length) {
      if (bytes.length - at > 1) throw new BeyondFastReader('half a record');
      return false;
    }
    if (!isContinuation(this.kind)) this.continuedKind = this.kind;
    this.kind = this.shortAt(at);
    this.start = at + headLength;
    this.end = this.start + this.shortAt(at + 2);
    if (this.end > bytes.length) throw new BeyondFastReader('record cut short');
    return true;
  }

  /** Goes to the next record, which must be there. */
  nextOfPart(): void {
    if (!this.next()) throw new BeyondFastReader('part without end');
  }

  /** Steps aside for a record shorter than this. */
  needs(length: number): void {
    if (this.end - this.start < length) throw new BeyondFastReader('short record');
  }

  /** A number of two bytes at a place of the stream. */
  shortAt(at: number): number {
    return (this.bytes[at] as number) | ((this.bytes[at + 1] as number) << 8);
  }
}
