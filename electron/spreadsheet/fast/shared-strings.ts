import { RichText } from './rich-text';
import { codeOfName } from './xml-names';
import { token, type Token, type XmlTokens } from './xml-tokens';
import type { PartReader } from './part-sink';

const itemName = codeOfName('si');

/** Reads the texts that cells refer to by number; each is made once for all its cells. */
export class SharedStringsReader implements PartReader {
  readonly strings: string[] = [];
  private readonly text = new RichText();
  private inItem = false;

  take(kind: Token, tokens: XmlTokens): void {
    if (!this.inItem) {
      if (tokens.name !== itemName) return;
      if (kind === token.empty) this.strings.push('');
      if (kind !== token.open) return;
      this.inItem = true;
      this.text.begin();
    } else if (kind === token.close && tokens.name === itemName) {
      this.inItem = false;
      this.strings.push(this.text.finish());
    } else this.text.take(kind, tokens);
  }
}
