/** What came of copying rows to the clipboard. */
export interface CopyOutcome {
  readonly state: 'reading' | 'copied' | 'blocked' | 'failed';
  readonly rows: number;
  /** Copies what is ready; for a click when the browser refused at first. */
  readonly again?: () => boolean;
}
