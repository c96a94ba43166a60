import type { Day, Month } from './calendar';
import type { ApplicationForm, CardApplication, QuotaMeter, StandardCheck } from './card';
import type { CardException } from './card-exceptions';
import type { CardFee, CardReview, ExpiryReminder, GradingList } from './card-life';
import type { CardRules } from './card-rules';
import type { CountSheet, StockForecast, StockOrder, StockPage } from './card-stock';

/** What every paper says of where, when and by whom it was made. */
export interface PaperFrame {
  readonly bankName: string;
  readonly branchName: string;
  readonly madeAt: string;
  readonly madeBy: string;
}

/** One line of the list that goes to the head office. */
export interface SubmissionLine {
  readonly application: CardApplication;
  readonly check: StandardCheck;
  /** Masked or in full as the setting says. */
  readonly idNo: string;
  readonly employer: string | null;
  readonly occupation: string | null;
}

/** The facts of each paper besides the approval sheet; print lays them out. */
export type CardPaperFacts = { readonly frame: PaperFrame } & (
  | {
      readonly paper: 'applicationForm';
      /** Null for an empty form. */
      readonly form:
        | (Pick<ApplicationForm, 'clientNo' | 'name' | 'idType' | 'ownerName'> & {
            readonly idNo: string;
            readonly mobile: string;
            readonly address: string | null;
            readonly employer: string | null;
            readonly sex: string | null;
            readonly birthDate: string | null;
          })
        | null;
      readonly application: CardApplication | null;
      readonly rules: CardRules;
    }
  | {
      readonly paper: 'submission';
      readonly lines: readonly SubmissionLine[];
      readonly quota: QuotaMeter;
    }
  | { readonly paper: 'sheetCover'; readonly applications: readonly CardApplication[] }
  | { readonly paper: 'handover'; readonly applications: readonly CardApplication[] }
  | { readonly paper: 'reminders'; readonly on: Day; readonly reminders: readonly ExpiryReminder[] }
  | { readonly paper: 'upgrades'; readonly grading: GradingList }
  | { readonly paper: 'downgrades'; readonly grading: GradingList }
  | { readonly paper: 'reviews'; readonly month: Month; readonly reviews: readonly CardReview[] }
  | { readonly paper: 'fees'; readonly fees: readonly CardFee[] }
  | { readonly paper: 'exceptions'; readonly exceptions: readonly CardException[] }
  | { readonly paper: 'stockPage'; readonly pages: readonly StockPage[] }
  | { readonly paper: 'countSheet'; readonly sheet: CountSheet }
  | {
      readonly paper: 'order';
      readonly order: StockOrder;
      readonly forecasts: readonly StockForecast[];
    }
);
export type CardPaperName = CardPaperFacts['paper'];
