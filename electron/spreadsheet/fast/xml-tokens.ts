import { addToName } from './xml-names';

/** What `XmlTokens.next` found. */
export const token = { none: 0, open: 1, close: 2, empty: 3, text: 4, verbatim: 5 } as const;
export type Token = (typeof token)[keyof typeof token];

const lessThan = 0x3c;
const greaterThan = 0x3e;
const slash = 0x2f;
const colon = 0x3a;
const doubleQuote = 0x22;
const singleQuote = 0x27;
const exclamation = 0x21;
const question = 0x3f;
const space = 0x20;

const commentStart = Buffer.from('<!--');
const verbatimStart = Buffer.from('<![CDATA[');
const verbatimEnd = Buffer.from(']]>');

/**
 * Cuts XML into tokens, chunk by chunk, without making strings. A token that a chunk cuts in two
 * waits for the next chunk. Names are without their prefix, as codes; comments and processing
 * instructions are passed over.
 */
export class XmlTokens {
  /** The bytes that `from` and `to` count in; valid until the next chunk. */
  bytes: Buffer = Buffer.alloc(0);
  /** The attributes of a tag, or a text. */
  from = 0;
  to = 0;
  /** The code of the last tag's name. */
  name = 0;
  /** Open elements. */
  depth = 0;
  /** The most that were open at once. */
  deepest = 0;
  /** Where the next token begins; whoever read whole elements on their own moves it on. */
  at = 0;
  private room: Buffer = Buffer.alloc(0);

  /** Takes the next chunk; what was left of the last one goes before it. */
  push(chunk: Buffer): void {
    const { waiting } = this;
    if (waiting === 0) this.bytes = chunk;
    else {
      // One room for all chunks: a new one each time would be as much memory as the whole part.
      const needed = waiting + chunk.length;
      if (this.room.length < needed) this.room = this.grownRoom(needed);
      else this.bytes.copy(this.room, 0, this.at);
      chunk.copy(this.room, waiting);
      this.bytes = this.room.subarray(0, needed);
    }
    this.at = 0;
  }

  private grownRoom(needed: number): Buffer {
    const room = Buffer.allocUnsafe(needed * 2);
    this.bytes.copy(room, 0, this.at);
    return room;
  }

  /** Bytes that wait for their token's end. */
  get waiting(): number {
    return this.bytes.length - this.at;
  }

  /** The next whole token, or `token.none` where another chunk is needed. */
  next(): Token {
    const { bytes } = this;
    while (this.at < bytes.length) {
      if (bytes[this.at] !== lessThan) return this.readText();
      const second = bytes[this.at + 1];
      if (second === undefined) return token.none;
      if (second !== exclamation && second !== question) return this.readTag(second);
      const found = this.readDeclaration(second);
      if (found === token.none || found === token.verbatim) return found;
    }
    return token.none;
  }

  private readText(): Token {
    const { bytes } = this;
    const { length } = bytes;
    let end = this.at;
    while (end < length && bytes[end] !== lessThan) end += 1;
    if (end === length) return token.none;
    this.from = this.at;
    this.to = end;
    this.at = end;
    return token.text;
  }

  private readTag(second: number): Token {
    const { bytes } = this;
    const { length } = bytes;
    const closing = second === slash;
    let at = this.at + (closing ? 2 : 1);
    let name = 0;
    let byte = 0;
    for (; at < length; at += 1) {
      byte = bytes[at] as number;
      if (byte <= space || byte === greaterThan || byte === slash) break;
      name = byte === colon ? 0 : addToName(name, byte);
    }
    const from = at;
    while (at < length && (byte = bytes[at] as number) !== greaterThan) {
      // A value may hold any character but its own quote.
      if (byte === doubleQuote || byte === singleQuote) at = endOfValue(bytes, at + 1, byte);
      at += 1;
    }
    if (at >= length) return token.none;
    this.name = name;
    this.from = from;
    this.to = at;
    this.at = at + 1;
    return this.countTag(closing, bytes[at - 1] === slash);
  }

  private countTag(closing: boolean, empty: boolean): Token {
    if (closing) {
      this.depth -= 1;
      return token.close;
    }
    if (empty) {
      this.to -= 1;
      return token.empty;
    }
    this.depth += 1;
    if (this.depth > this.deepest) this.deepest = this.depth;
    return token.open;
  }

  /** Passes over a comment or an instruction; gives text that is to be taken verbatim. */
  private readDeclaration(second: number): Token | null {
    if (second === question) return this.passTo('?>');
    const beginning = this.bytes.subarray(this.at, this.at + verbatimStart.length);
    if (beginning.length < verbatimStart.length) return token.none;
    if (beginning.indexOf(commentStart) === 0) return this.passTo('-->');
    if (!beginning.equals(verbatimStart)) return this.passTo('>');
    const from = this.at + verbatimStart.length;
    const to = this.bytes.indexOf(verbatimEnd, from);
    if (to < 0) return token.none;
    this.from = from;
    this.to = to;
    this.at = to + verbatimEnd.length;
    return token.verbatim;
  }

  private passTo(mark: string): Token | null {
    const end = this.bytes.indexOf(mark, this.at);
    if (end < 0) return token.none;
    this.at = end + mark.length;
    return null;
  }
}

/** Where a quoted value ends; beyond the bytes where its quote is not there yet. */
function endOfValue(bytes: Buffer, start: number, quote: number): number {
  let at = start;
  while (at < bytes.length && bytes[at] !== quote) at += 1;
  return at;
}
