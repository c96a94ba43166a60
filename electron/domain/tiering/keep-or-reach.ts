import { daysInMonth, monthOf, type Day } from '../../../shared/models/calendar';
import { ceilDivide, divideRounded } from './exact';

/** A month before that counts, with its daily balances added up: fen times days. */
export interface SettledMonth {
  readonly fenDays: bigint;
  readonly days: number;
}

/**
 * An average that is under way. Assumption: on the days of the month before today the client held
 * `soFar` on the average; from today to the month's last day, both included, the same balance is held.
 */
export interface RunningAverage {
  readonly today: Day;
  readonly soFar: number;
  /** The months before that count in the average; months without figures do not. */
  readonly earlier: readonly SettledMonth[];
}

interface Parts {
  /** Fen times days that are settled already. */
  readonly settled: bigint;
  readonly daysLeft: bigint;
  readonly days: bigint;
}

function partsOf({ today, soFar, earlier }: RunningAverage): Parts {
  const monthDays = daysInMonth(monthOf(today));
  const gone = Number(today.slice(8)) - 1;
  const before = earlier.reduce((sum, { fenDays }) => sum + fenDays, 0n);
  return {
    settled: before + BigInt(soFar) * BigInt(gone),
    daysLeft: BigInt(monthDays - gone),
    days: BigInt(earlier.reduce((sum, { days }) => sum + days, monthDays)),
  };
}

/** The average at the month's end when a balance is held from today on, rounded to the fen. */
export function averageIfHeld(running: RunningAverage, balance: number): number {
  const { settled, daysLeft, days } = partsOf(running);
  return Number(divideRounded(settled + BigInt(balance) * daysLeft, days));
}

/**
 * The least balance, held from today to the month's end, with which the average reaches a bound
 * (docs/rules/tiering.md#keep-or-reach): exactly this much reaches it, one fen less does not. Below zero where
 * the bound is reached even by owing.
 */
export function balanceToReach(running: RunningAverage, bound: number): number {
  const { settled, daysLeft, days } = partsOf(running);
  // Half a fen is rounded up from zero on and down below it.
  const half = bound > 0 ? days : days - 2n;
  const needed = ceilDivide(2n * BigInt(bound) * days - half, 2n);
  return Number(ceilDivide(needed - settled, daysLeft));
}
