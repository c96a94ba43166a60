import type { ResultStanding } from './result-standing';
import type { ClientFilter } from '../contract/clients/clients';
import type { Month } from './calendar';

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

/** The clients behind a number: a client list to open (docs/rules/reports.md#from-a-number-to-its-clients). */
export interface ReportDrill {
  readonly month: Month;
  readonly scheme: string;
  readonly filter: ClientFilter;
}

export interface ReportTable {
  readonly name: string;
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly (readonly ReportValue[])[];
  readonly totals: readonly ReportValue[] | null;
  /** Parallel to `rows`: who is behind each cell, null where nobody in particular. */
  readonly drills?: readonly (readonly (ReportDrill | null)[])[];
  /** Parallel to `rows`: the client a row is about, where each row is about one. */
  readonly clientNos?: readonly string[];
}

/**
 * A chart as data; screen and paper draw the same (docs/rules/reports.md#charts-and-workbooks). Values are as
 * in tables.
 */
export type ReportChart =
  | {
      readonly kind: 'bars';
      readonly title: string;
      readonly format: ColumnFormat;
      readonly categories: readonly string[];
      readonly series: readonly { readonly name: string; readonly values: readonly number[] }[];
    }
  | {
      readonly kind: 'sankey';
      readonly title: string;
      readonly format: ColumnFormat;
      /** Names on each side, top to bottom; links count from 0 on their side. */
      readonly from: readonly string[];
      readonly to: readonly string[];
      readonly links: readonly {
        readonly from: number;
        readonly to: number;
        readonly value: number;
      }[];
    }
  | {
      readonly kind: 'waterfall';
      readonly title: string;
      readonly format: ColumnFormat;
      /** Totals stand on the ground, changes hang on the step before. */
      readonly steps: readonly {
        readonly name: string;
        readonly value: number;
        readonly isTotal: boolean;
      }[];
    };

/** One value behind screen, print, PDF and Excel (docs/rules/reports.md). */
export interface Report {
  readonly title: string;
  readonly subtitle: string;
  /** The one line that everybody should take away. */
  readonly headline?: string;
  readonly charts?: readonly ReportChart[];
  readonly tables: readonly ReportTable[];
  readonly footnotes: readonly string[];
  /** Whether the tiers it shows still stand; not said where there are none. */
  readonly standing?: ResultStanding;
  /** Definitions of the figures, one line each, for the definitions sheet. */
  readonly definitions: readonly { readonly term: string; readonly meaning: string }[];
}
