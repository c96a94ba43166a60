import type { ImportRecord, RecordValue } from '../../../shared/models/import';
import { TakenRows } from './taken-rows';

/** The row that took a key first. */
interface KnownRow {
  readonly sheet: string;
  /** 1-based. */
  readonly row: number;
  /** Whether it says the same in every mapped column. */
  readonly isSame: boolean;
}

/** Rows already taken, by key; shared by the sheets of one file. */
export interface KeyRegister {
  /** The row that took the key before, or null after taking it for this one. */
  take(key: string, sheet: string, record: ImportRecord): KnownRow | null;
}

/** An empty register. */
export function createKeyRegister(): KeyRegister {
  const known = new Map<string, TakenRows>();
  return {
    take: (key, sheet, { row, values }) => {
      const digest = digestOf(values);
      for (const [name, rows] of known) {
        const place = rows.find(key);
        if (place < 0) continue;
        return { sheet: name, row: rows.rowAt(place), isSame: rows.isSame(place, digest) };
      }
      const rows = known.get(sheet) ?? new TakenRows();
      known.set(sheet, rows);
      rows.add(key, row, digest);
      return null;
    },
  };
}

/** Odd factors whose bits look random, one for each sum (as in FNV-1a and MurmurHash3). */
const factor = 0x01000193;
const otherFactor = 0x85ebca6b;

/** The sums of the row in hand: there is one row in hand at a time, and there are many. */
const sums = new Int32Array(2);

/**
 * Two independent sums of 32 bits over all values, until it is called again. Rows of one key that
 * differ and yet agree in both are one in 10^19: until then, "the same" is the same.
 */
function digestOf(values: readonly RecordValue[]): Int32Array {
  let one = values.length;
  let other = 0x2545f491;
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] as RecordValue;
    if (typeof value === 'string') {
      for (let place = 0; place < value.length; place += 1) {
        const code = value.charCodeAt(place);
        one = Math.imul(one ^ code, factor);
        other = Math.imul(other ^ code, otherFactor);
      }
      one ^= value.length;
      other ^= 1;
    } else if (value !== null) {
      number[0] = value;
      const low = halves[0] as number;
      const high = halves[1] as number;
      one = Math.imul(one ^ low, factor) ^ high;
      other = Math.imul(other ^ high, otherFactor) ^ low;
      other ^= 2;
    }
    // Where one value ends and the next begins counts too.
    one = Math.imul(one ^ (one >>> 15), factor);
    other = Math.imul(other ^ (other >>> 13), otherFactor);
  }
  sums[0] = one;
  sums[1] = other;
  return sums;
}

const number = new Float64Array(1);
const halves = new Int32Array(number.buffer);
