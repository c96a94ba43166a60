/** How a column's values are typed and shown. */
export type ColumnFormat = 'text' | 'yuan' | 'wan' | 'integer' | 'percent' | 'day' | 'month';

export interface ReportColumn {
  readonly key: string;
  readonly title: string;
  readonly format: ColumnFormat;
  /** Width in characters of the sheet's default font. */
  readonly width: number;
}

/** Money in fen, shares as fractions, days and months as text; null is an empty cell. */
export type ReportValue = string | number | null;

export interface ReportTable {
  readonly name: string;
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly (readonly ReportValue[])[];
  readonly totals: readonly ReportValue[] | null;
}

/** One value behind screen, print, PDF and Excel (paper 70). */
export interface Report {
  readonly title: string;
  readonly subtitle: string;
  readonly tables: readonly ReportTable[];
  readonly footnotes: readonly string[];
  /** Definitions of the figures, one line each, for the definitions sheet. */
  readonly definitions: readonly { readonly term: string; readonly meaning: string }[];
}
