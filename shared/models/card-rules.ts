import { z } from 'zod';
import { wan, yuan } from './money';

const bound = z.int().min(1).max(900_000_000_000_000);
const levelBounds = z.strictObject({ standard: bound, platinum: bound, black: bound });

/** Every figure of the card regulation (docs/rules/cards.md#standard-of-a-level); a change counts from its day on. */
export const cardRulesSchema = z.strictObject({
  /** Lower bounds of the three-month daily average, fen. */
  headOfficeBounds: levelBounds,
  /** The branch's own bounds, never below the head office's; fen. */
  branchBounds: levelBounds,
  validityYears: z.int().min(1).max(10),
  /** Days before the last valid day, furthest first. */
  reminderDays: z.array(z.int().min(1).max(365)).min(1).max(6),
  /** Years after the agreement ended in which nobody may apply again. */
  waitingYears: z.int().min(0).max(10),
  /** Special cards in thousandths of the opened VIP cards. */
  specialPermille: z.int().min(0).max(1000),
  /** Account management fee of an annual review below the standard, fen. */
  reviewFee: z.int().min(0).max(100_000_000),
  /** Days from the approval after which a card that is not opened is an exception. */
  openingDays: z.int().min(1).max(365),
  /** Cards opened from this day on must have an application; null: from the ledger's first day on. */
  applicationsFrom: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .nullable(),
  /** Whether an application needs the scan of the ID before it can be submitted. */
  requiresIdScan: z.boolean(),
  /** Months that the stock must last, and above how many it is overstock. */
  stockMonths: z.int().min(1).max(24),
  overstockMonths: z.int().min(2).max(60),
  /** Months of use that the forecast looks back on. */
  useMonths: z.int().min(1).max(24),
  /** Lines on a page of the stock register. */
  registerLines: z.int().min(5).max(40),
});
export type CardRules = Readonly<z.infer<typeof cardRulesSchema>>;

/** Rules that count from a day on, and why they were set. */
export interface DatedCardRules {
  readonly rules: CardRules;
  /** Null for the defaults. */
  readonly effectiveFrom: string | null;
  readonly reason: string;
  readonly recordedAt: string | null;
  readonly recordedBy: string | null;
}

const regulationBounds = { standard: wan(20), platinum: wan(150), black: wan(600) };

/**
 * The regulation as it stands (docs/rules/cards.md#standard-of-a-level); N days, stock months and page length
 * are ours.
 */
export const defaultCardRules: CardRules = {
  headOfficeBounds: regulationBounds,
  branchBounds: regulationBounds,
  validityYears: 2,
  reminderDays: [60, 30, 7],
  waitingYears: 1,
  specialPermille: 50,
  reviewFee: yuan(100),
  openingDays: 45,
  applicationsFrom: null,
  requiresIdScan: false,
  stockMonths: 3,
  overstockMonths: 12,
  useMonths: 6,
  registerLines: 20,
};
