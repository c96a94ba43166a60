import type { Statement } from 'better-sqlite3';
import type { WritableDB } from './database';

type SqlValue = string | number | null;

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
    /** The table that the rows refer to: its rows go in first. */
    private readonly parents: RowInserter | null = null,
  ) {
    this.width = columns.length;
    const row = `(${columns.map(() => '?').join(', ')})`;
    const insert = `INSERT INTO ${table} (${columns.join(', ')}) VALUES`;
    this.many = db.prepare(`${insert} ${Array(rowsAtOnce).fill(row).join(', ')}`);
    this.one = db.prepare(`${insert} ${row}`);
  }

  /** Takes one row by its key: its first values and the rest, in the order of the columns. */
  add(key: SqlValue, first: readonly SqlValue[], rest: readonly SqlValue[]): void {
    this.keys.add(key);
    for (let at = 0; at < first.length; at += 1) this.waiting.push(first[at] as SqlValue);
    for (let at = 0; at < rest.length; at += 1) this.waiting.push(rest[at] as SqlValue);
    if (this.waiting.length < rowsAtOnce * this.width) return;
    this.parents?.flush();
    this.many.run(this.waiting);
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
    for (let at = 0; at < waiting.length; at += width) this.one.run(waiting.slice(at, at + width));
    this.forget();
  }

  private forget(): void {
    this.waiting.length = 0;
    this.keys.clear();
  }
}
