import type { Statement } from 'better-sqlite3';
import type { WritableDB } from '../database';

type SqlValue = string | number | null;

/** Fields that a file has, and where they stand in its rows. */
export interface FilledFields {
  readonly fields: readonly string[];
  readonly places: readonly number[];
}

/**
 * Rows that one statement takes. SQLite keeps each page that a statement changes as it was, in case the
 * statement fails half way: the more rows, the fewer copies. With more than these nothing gets quicker, and a whole
 * chunk of a file's rows (`rowsOfStep`) leaves none over.
 */
const rowsAtOnce = 50;
/** Of the rows that are left over, so many are still put in together. */
const fewRows = 8;

/** A value as it stands in a statement. */
function literal(value: SqlValue): string {
  if (value === null) return 'NULL';
  return typeof value === 'number' ? String(value) : `'${value.replaceAll("'", "''")}'`;
}

/**
 * Inserts many rows of one table, several with each statement, which takes half the time. Rows wait
 * until there are enough of them: whoever looks for one calls `settle` first, whoever reads the table
 * calls `flush`.
 */
export class RowInserter {
  private readonly many: Statement;
  private readonly few: Statement;
  private readonly one: Statement;
  private readonly width: number;
  private waiting: SqlValue[] = [];
  private readonly keys = new Set<SqlValue>();

  constructor(
    db: WritableDB,
    table: string,
    columns: readonly string[],
    /** Columns with the same value in all rows. */
    constants: Readonly<Record<string, SqlValue>>,
    /** The table that the rows refer to: its rows go in first. */
    private readonly parents: RowInserter | null = null,
  ) {
    this.width = columns.length;
    // In the text, not bound: names are looked up for every parameter of every statement that runs.
    const same = Object.values(constants).map(literal);
    const row = `(${[...same, ...columns.map(() => '?')].join(', ')})`;
    const names = [...Object.keys(constants), ...columns].join(', ');
    const insertOf = (rows: number) =>
      db.prepare(`INSERT INTO ${table} (${names}) VALUES ${Array(rows).fill(row).join(', ')}`);
    this.many = insertOf(rowsAtOnce);
    this.few = insertOf(fewRows);
    this.one = insertOf(1);
  }

  /** Takes one row by its key: its first values, then those in the given places of a list. */
  add(
    key: SqlValue,
    first: readonly SqlValue[],
    values: readonly (SqlValue | undefined)[],
    places: readonly number[],
  ): void {
    const { waiting } = this;
    this.keys.add(key);
    for (let at = 0; at < first.length; at += 1) waiting.push(first[at] as SqlValue);
    for (let at = 0; at < places.length; at += 1) {
      waiting.push(values[places[at] as number] ?? null);
    }
    if (waiting.length < rowsAtOnce * this.width) return;
    this.parents?.flush();
    this.many.run(waiting);
    this.forget();
  }

  /** Puts rows in before the row of this key is looked for. */
  settle(key: SqlValue): void {
    if (this.keys.has(key)) this.flush();
  }

  /** Puts in the rows that still wait. */
  flush(): void {
    this.parents?.flush();
    const { waiting, width } = this;
    let at = 0;
    for (const end = waiting.length - fewRows * width; at <= end; at += fewRows * width) {
      this.few.run(waiting.slice(at, at + fewRows * width));
    }
    for (; at < waiting.length; at += width) this.one.run(waiting.slice(at, at + width));
    this.forget();
  }

  private forget(): void {
    this.waiting.length = 0;
    this.keys.clear();
  }
}
