import type { ForeignAmount } from '../../../shared/models/exchange-rate';
import type { ImportRecord, RecordValue } from '../../../shared/models/import';
import { foreignField } from './convert-foreign';
import type { Field } from './field-tables';

/**
 * One record per client from rows per client and currency: amounts and counts add up, of everything
 * else the first word stands. `joined` are the rows that went into an earlier one.
 */
export function joinCurrencies(
  fields: readonly Field[],
  records: readonly ImportRecord[],
): { readonly records: ImportRecord[]; readonly joined: number[] } {
  const key = fields.findIndex(({ name }) => name === 'clientNo');
  const byClient = new Map<RecordValue, ImportRecord>();
  const joined: number[] = [];
  for (const record of records) {
    const client = record.values[key] ?? null;
    const known = byClient.get(client);
    if (known) joined.push(record.row);
    byClient.set(client, known ? add(fields, known, record) : record);
  }
  return { records: [...byClient.values()], joined };
}

function add(fields: readonly Field[], one: ImportRecord, other: ImportRecord): ImportRecord {
  const values = one.values.map((value, at): RecordValue => {
    const more = other.values[at] ?? null;
    // The field behind the last column is what the amounts were before.
    const field = fields[at];
    if (field === undefined) return joinForeign(value, more);
    const sums = (field.type === 'money' && field.lenient !== true) || field.type === 'count';
    if (sums && typeof value === 'number' && typeof more === 'number') return value + more;
    return value ?? more;
  });
  return { row: one.row, values };
}

function joinForeign(one: RecordValue, other: RecordValue): string | null {
  const all = [...readForeign(one), ...readForeign(other)];
  return all.length > 0 ? JSON.stringify(all) : null;
}

/** What a record's amounts were before they became RMB. */
export function readForeign(value: RecordValue | undefined): readonly ForeignAmount[] {
  return typeof value === 'string' ? (JSON.parse(value) as ForeignAmount[]) : [];
}

/** The place of those amounts among a sheet's fields; -1 where it has none. */
export function foreignPlace(fields: readonly string[]): number {
  return fields.indexOf(foreignField);
}
