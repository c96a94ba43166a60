import type Database from 'better-sqlite3';

/** Throws where the work at hand is to end. */
type Ask = () => void;

const nobodyStops: Ask = () => undefined;

let ask: Ask = nobodyStops;

/**
 * Says who is asked, from now on, whether the work of this thread is to go on: before every statement of the
 * connections it opens, between rows that are handed over one by one, and inside statements that say
 * `goes_on()`. SQLite itself can not be interrupted by its driver, and a thread that holds the ledger is never
 * terminated (docs/decisions/0023). Returns what takes it back.
 */
export function askWhetherToGoOn(asked: Ask): () => void {
  ask = asked;
  return () => {
    ask = nobodyStops;
  };
}

/** Work that is seen through, within each other. */
let seenThrough = 0;

/** For long work without statements: throws where it is to end. */
export function goOn(): void {
  if (seenThrough === 0) ask();
}

/** What belongs together with something that is done already and can not be taken back: nobody is asked in it. */
export function seeThrough<Value>(work: () => Value): Value {
  seenThrough += 1;
  try {
    return work();
  } finally {
    seenThrough -= 1;
  }
}

/** Gives a connection the function `goes_on()`, which is 1, or throws out of the statement that calls it. */
export function defineGoesOn(db: Database.Database): void {
  // It depends on no column and is no constant, so SQLite asks it again for every row.
  db.function('goes_on', { directOnly: true }, () => {
    goOn();
    return 1;
  });
}

/** Has every statement of a connection ask before it begins, where this thread's work can be stopped at all. */
export function askBeforeStatements(db: Database.Database): void {
  if (ask === nobodyStops) return;
  const prepare = db.prepare.bind(db) as (sql: string) => Database.Statement;
  const asking = (sql: string) => heed(prepare(sql));
  // The driver's types tell parameters from the text, which nobody here makes use of.
  db.prepare = asking as unknown as Database.Database['prepare'];
}

function heed(statement: Database.Statement): Database.Statement {
  const { get, all, run, iterate } = statement;
  return Object.assign(statement, {
    get: (...values: unknown[]) => {
      goOn();
      return get.apply(statement, values);
    },
    all: (...values: unknown[]) => {
      goOn();
      return all.apply(statement, values);
    },
    run: (...values: unknown[]) => {
      goOn();
      return run.apply(statement, values);
    },
    *iterate(...values: unknown[]) {
      for (const row of iterate.apply(statement, values)) {
        goOn();
        yield row;
      }
    },
  });
}
