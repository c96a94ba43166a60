import type { Statement } from 'better-sqlite3';
import type { WritableDB } from '../database';

type SqlValue = string | number | null;

/** Fields that a file has, and where they stand in its rows. */
export interface FilledFields {
  readonly fields: readonly string[];
  readonly places: readonly number[];
}

/** Rows that one statement takes: with more of them nothing gets quicker. */
const rowsAtOnce = 16;

/**
 * Inserts many rows of one table, several with each statement, which takes half the time. Rows wait
 * until there are enough of them: whoever looks for one calls `settle` first, whoever reads the table
 * calls `flush`.
 */
export class RowInserter {
  private readonly many: Statement;
  private readonly one: Statement;
  private readonly width: number;
  private waiting: SqlValue[] = [];
  private readonly keys = new Set<SqlValue>();

  constructor(
    db: WritableDB,
    table: string,
    columns: readonly string[],
    /** Columns with the same value in all rows. */
    private readonly constants: Readonly<Record<string, SqlValue>>,
    /** The table that the rows refer to: its rows go in first. */
    private readonly parents: RowInserter | null = null,
  ) {
    this.width = columns.length;
    const same = Object.keys(constants);
    const row = `(${[...same.map((name) => `@${name}`), ...columns.map(() => '?')].join(', ')})`;
    const insert = `INSERT INTO ${table} (${[...same, ...columns].join(', ')}) VALUES`;
    this.many = db.prepare(`${insert} ${Array(rowsAtOnce).fill(row).join(', ')}`);
    this.one = db.prepare(`${insert} ${row}`);
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
    this.many.run(waiting, this.constants);
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
    for (let at = 0; at < waiting.length; at += width) {
      this.one.run(waiting.slice(at, at + width), this.constants);
    }
    this.forget();
  }

  private forget(): void {
    this.waiting.length = 0;
    this.keys.clear();
  }
}
