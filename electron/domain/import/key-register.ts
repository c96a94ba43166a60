import type { ImportRecord, RecordValue } from '../../../shared/models/import';

/** The row that took a key first. */
export interface KnownRow {
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

/** A row by where it stands and by two sums over its values: rows themselves are not kept. */
interface TakenRow {
  readonly row: number;
  readonly one: number;
  readonly other: number;
}

/** An empty register. */
export function createKeyRegister(): KeyRegister {
  const known = new Map<string, Map<string, TakenRow>>();
  return {
    take: (key, sheet, record) => {
      for (const [name, rows] of known) {
        const earlier = rows.get(key);
        if (earlier === undefined) continue;
        const { one, other } = digestOf(record);
        const isSame = earlier.one === one && earlier.other === other;
        return { sheet: name, row: earlier.row, isSame };
      }
      const rows = known.get(sheet) ?? new Map<string, TakenRow>();
      known.set(sheet, rows);
      rows.set(key, digestOf(record));
      return null;
    },
  };
}

/** Odd factors whose bits look random, one for each sum (as in FNV-1a and MurmurHash3). */
const factor = 0x01000193;
const otherFactor = 0x85ebca6b;

/**
 * Two independent sums of 32 bits over all values. Rows of one key that differ and yet agree in both
 * are one in 10^19: until then, "the same" is the same.
 */
function digestOf({ row, values }: ImportRecord): TakenRow {
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
      const [low, high] = halvesOf(value);
      one = Math.imul(one ^ low, factor) ^ high;
      other = Math.imul(other ^ high, otherFactor) ^ low;
      other ^= 2;
    }
    // Where one value ends and the next begins counts too.
    one = Math.imul(one ^ (one >>> 15), factor);
    other = Math.imul(other ^ (other >>> 13), otherFactor);
  }
  return { row, one, other };
}

const number = new Float64Array(1);
const halves = new Int32Array(number.buffer);

function halvesOf(value: number): readonly [number, number] {
  number[0] = value;
  return [halves[0] as number, halves[1] as number];
}
