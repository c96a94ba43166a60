/** What somebody typed into a form and has not saved. */
export interface KeptDraft {
  /** Which form it belongs to. */
  readonly key: string;
  /** JSON. */
  readonly value: string;
  /** Local time, `YYYY-MM-DDTHH:mm:ss`. */
  readonly changedAt: string;
}
