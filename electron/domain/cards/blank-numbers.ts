import type { BlankRange } from '../../../shared/models/card-stock';
import type { CardLevel } from '../../../shared/models/card';
import type { BlankState } from '../../../shared/models/card-stock';

/** Blanks of one movement: more would be a slip of the pen. */
export const largestRange = 10_000;

/** How many numbers a range holds, both ends included; null where it is none. */
export function rangeSize(firstNo: string, lastNo: string): number | null {
  if (firstNo.length !== lastNo.length || firstNo > lastNo) return null;
  const size = BigInt(lastNo) - BigInt(firstNo) + 1n;
  return size > BigInt(largestRange) ? null : Number(size);
}

/** Every number of a range, in order, with its leading zeros. */
export function numbersOf(firstNo: string, lastNo: string): string[] {
  const size = rangeSize(firstNo, lastNo) ?? 0;
  const first = BigInt(firstNo);
  return Array.from({ length: size }, (_, at) =>
    String(first + BigInt(at)).padStart(firstNo.length, '0'),
  );
}

/** One blank as the ledger has it. */
interface Blank {
  readonly level: CardLevel;
  readonly number: string;
  readonly state: BlankState;
  readonly holder: string | null;
}

/** Neighbouring blanks in one state and hand as stretches; the blanks come in order. */
export function rangesOf(blanks: readonly Blank[]): BlankRange[] {
  const ranges: { -readonly [Key in keyof BlankRange]: BlankRange[Key] }[] = [];
  for (const { level, number, state, holder } of blanks) {
    const last = ranges.at(-1);
    const follows =
      last?.level === level &&
      last.state === state &&
      last.holder === holder &&
      BigInt(last.lastNo) + 1n === BigInt(number);
    if (last && follows) {
      last.lastNo = number;
      last.quantity += 1;
    } else ranges.push({ level, firstNo: number, lastNo: number, quantity: 1, state, holder });
  }
  return ranges;
}
