import { FileFailure } from '../file-failure';
import type { GridBudget } from '../grid-builder';
import { BeyondFastReader } from './beyond-fast-reader';
import { token, XmlTokens, type Token } from './xml-tokens';

/** What understands one part of a workbook, token by token. */
export interface PartReader {
  take(kind: Token, tokens: XmlTokens): void;
  /** Takes what it can read without tokens, as far as that goes. */
  takeAhead?(tokens: XmlTokens): void;
}

/** Longer than any cell's text, however it is written. */
const longestToken = 1024 * 1024;

/** Feeds the chunks of a part to its reader; `finish` refuses a part that was cut short. */
export class PartSink {
  private readonly tokens = new XmlTokens();
  private begun = false;

  constructor(
    private readonly reader: PartReader,
    private readonly path: string,
    private readonly budget: GridBudget,
  ) {}

  push(chunk: Buffer): void {
    const { tokens, reader } = this;
    if (!this.begun) this.checkEncoding(chunk);
    tokens.push(chunk);
    for (let kind = tokens.next(); kind !== token.none; kind = tokens.next()) {
      reader.take(kind, tokens);
      reader.takeAhead?.(tokens);
    }
    if (tokens.waiting > longestToken) throw this.failure('file.suspicious');
    if (tokens.deepest > this.budget.limits.xmlDepth) throw this.failure('file.suspicious');
  }

  finish(): void {
    if (this.tokens.depth !== 0) throw this.failure('file.damaged');
  }

  /** Everything but UTF-8, with or without its mark, is the general reader's. */
  private checkEncoding(chunk: Buffer): void {
    if (chunk.length === 0) return;
    this.begun = true;
    const beginning = chunk.subarray(0, 200).toString('latin1');
    const encoding = /^[^>]*encoding\s*=\s*["']([^"']*)["']/.exec(beginning)?.[1] ?? 'utf-8';
    if (/^(ï»¿)?\s*</.test(beginning) && beginning[1] !== '\0' && /^utf-?8$/i.test(encoding))
      return;
    throw new BeyondFastReader(`encoding of ${this.path}`);
  }

  private failure(code: 'file.suspicious' | 'file.damaged'): FileFailure {
    return new FileFailure(code, { file: this.budget.fileName, what: `XML: ${this.path}` });
  }
}
