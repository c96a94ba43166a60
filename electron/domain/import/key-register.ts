import type { ImportRecord } from '../../../shared/models/import';

/** Where a key was met first. */
export interface KnownRow {
  readonly sheet: string;
  readonly record: ImportRecord;
}

/** Rows already taken, by key; shared by the sheets of one file. */
export interface KeyRegister {
  /** The row that took the key before, or null after taking it for this one. */
  take(key: string, sheet: string, record: ImportRecord): KnownRow | null;
}

/** An empty register. */
export function createKeyRegister(): KeyRegister {
  const known = new Map<string, Map<string, ImportRecord>>();
  return {
    take: (key, sheet, record) => {
      for (const [name, records] of known) {
        const earlier = records.get(key);
        if (earlier !== undefined) return { sheet: name, record: earlier };
      }
      const records = known.get(sheet) ?? new Map<string, ImportRecord>();
      known.set(sheet, records);
      records.set(key, record);
      return null;
    },
  };
}

/** Whether two rows say the same in every mapped column. */
export function sameValues(one: ImportRecord, other: ImportRecord): boolean {
  return (
    one.values.length === other.values.length &&
    one.values.every((value, at) => value === other.values[at])
  );
}
