/** Collects text of a page: blanks count once, lines end where blocks do. */
export class CellText {
  private pieces = '';

  add(data: string): void {
    this.pieces += data.replace(/[ \t\r\n\f\u00a0]+/g, ' ');
  }

  breakLine(): void {
    if (this.pieces.trim() !== '') this.pieces += '\n';
  }

  /** Text on lines of its own. */
  addBlock(text: string): void {
    this.breakLine();
    this.pieces += text;
    this.breakLine();
  }

  /** The text so far; the next one begins. */
  take(): string {
    const text = this.pieces.includes('\n')
      ? this.pieces.replace(/ *\n[ \n]*/g, '\n')
      : this.pieces.replace(/ {2,}/g, ' ');
    this.pieces = '';
    return text.trim();
  }
}
