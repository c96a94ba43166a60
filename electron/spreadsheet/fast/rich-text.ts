import { decodeBytes, joinLineEnds, needsUnescape, putEntitiesIn, putEscapesIn } from './xml-text';
import { codeOfName } from './xml-names';
import { token, type Token, type XmlTokens } from './xml-tokens';

const textName = codeOfName('t');
const runName = codeOfName('r');
const phoneticName = codeOfName('rPh');

/**
 * Collects a text from the tokens inside `<si>` or `<is>`: plain, or runs of different looks. How
 * to pronounce it is no part of it.
 */
export class RichText {
  private pieces = '';
  private plain = true;
  private escapes = false;
  private elements = 0;
  private closedTexts = 0;
  private runs = 0;
  private inText = false;
  private inPhonetic = false;
  private inRun = false;

  /** Forgets the last text. */
  begin(): void {
    this.pieces = '';
    this.plain = true;
    this.escapes = false;
    this.elements = 0;
    this.closedTexts = 0;
    this.runs = 0;
    this.inText = false;
    this.inPhonetic = false;
    this.inRun = false;
  }

  /** Takes one token between the element's begin and end. */
  take(kind: Token, tokens: XmlTokens): void {
    if (kind === token.text || kind === token.verbatim) this.takeText(kind, tokens);
    else if (kind === token.close) this.takeEnd(tokens.name);
    else this.takeBegin(tokens.name, kind === token.empty);
  }

  /** The text so far, line ends and escapes put right. */
  finish(): string {
    // Without runs, only a text that comes first counts.
    if (!this.plain && this.runs === 0) return '';
    return this.escapes ? joinLineEnds(this.pieces) : this.pieces;
  }

  private takeBegin(name: number, empty: boolean): void {
    this.elements += 1;
    if (this.elements === 1) this.plain = name === textName;
    if (name === runName) {
      this.runs += 1;
      this.inRun = !empty;
    }
    if (empty) {
      if (name === textName && !this.inPhonetic) this.closedTexts += 1;
      return;
    }
    if (name === phoneticName) this.inPhonetic = true;
    // A plain text is over with its first piece; runs may come behind it.
    const isOver = this.plain && this.closedTexts > 0 && !this.inRun;
    if (name === textName && !this.inPhonetic && !isOver) {
      this.inText = true;
    }
  }

  private takeEnd(name: number): void {
    if (name === phoneticName) this.inPhonetic = false;
    if (name === runName) this.inRun = false;
    if (name !== textName || !this.inText) return;
    this.inText = false;
    this.closedTexts += 1;
  }

  private takeText(kind: Token, { bytes, from, to }: XmlTokens): void {
    if (!this.inText) return;
    let text = decodeBytes(bytes, from, to);
    if (needsUnescape(bytes, from, to)) {
      this.escapes = true;
      if (kind === token.text) text = putEscapesIn(putEntitiesIn(text));
    }
    this.pieces = this.pieces === '' ? text : this.pieces + text;
  }
}
