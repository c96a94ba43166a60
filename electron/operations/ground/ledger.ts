import {
  appendAudit,
  keepAuditHead,
  newestAuditEntry,
  type AuditEntry,
} from '../../ledger/file/audit';
import { inTransaction, type ReadableDB, type WritableDB } from '../../ledger/database';
import { seeThrough } from '../../ledger/stopping';

/**
 * An open ledger as an account may see it, who is working, and the clock: what operations work with that only
 * read. Its type can not write; neither can its connection, but that of an account which sees everything.
 */
export interface Shown {
  readonly db: ReadableDB;
  /** Where `db` shows only what an account may see: the connection that takes audit entries. */
  readonly writer?: WritableDB;
  readonly path: string;
  readonly auditKey: Buffer;
  readonly account: { readonly id: number; readonly displayName: string };
  /** Local time, `YYYY-MM-DDTHH:mm:ss`. */
  readonly now: () => string;
}

/** The open ledger itself: what operations work with that change it. */
export interface Ledger extends Shown {
  readonly db: WritableDB;
}

/** What the audit log says of an operation. */
export interface AuditNote {
  readonly action: string;
  readonly subject: string;
  readonly detail?: Readonly<Record<string, unknown>>;
}

/**
 * The one way to change a ledger: the work and its audit entry in one transaction, then the head
 * of the audit chain outside. `noteOf` names what happened from the work's result; null where the
 * work has noted every step of its own. Called inside the work of another change it is a part of that
 * one: the head waits for the whole, as it must never know an entry that the log may yet lose.
 */
export function changeLedger<Value>(
  context: Ledger,
  work: () => Value,
  noteOf: (value: Value) => AuditNote | null,
): Value {
  const value = keepChange(context, work, noteOf);
  if (!context.db.inTransaction) changesKept += 1;
  return value;
}

/** Changes that were kept since the program began. */
let changesKept = 0;

/**
 * How many changes this thread has kept. A failure that comes after one must not say that nothing changed:
 * compare what it was before with what it is.
 */
export function countChanges(): number {
  return changesKept;
}

function keepChange<Value>(
  context: Ledger,
  work: () => Value,
  noteOf: (value: Value) => AuditNote | null,
): Value {
  let entry: AuditEntry | undefined;
  const isPart = context.db.inTransaction;
  const value = inTransaction(context.db, () => {
    const result = work();
    const note = noteOf(result);
    entry = note ? noteInAudit(context, note) : newestAuditEntry(context.db);
    return result;
  });
  if (entry && !isPart && !context.db.memory) keepAuditHead(context.path, entry);
  return value;
}

/**
 * Records something that changed nothing else: a look at a masked value, an export, a refusal. It has happened, so
 * work that is stopped meanwhile records it all the same.
 */
export function recordEvent(context: Shown, note: AuditNote): void {
  const whole = { ...context, db: context.writer ?? (context.db as WritableDB) };
  const nothingElse = () => undefined;
  seeThrough(() => keepChange(whole, nothingElse, () => note));
}

/** Writes an entry of the audit log; only inside the work of `changeLedger`. */
export function noteInAudit(context: Ledger, note: AuditNote): AuditEntry {
  return appendAudit(context.db, context.auditKey, {
    at: context.now(),
    account: context.account.displayName,
    ...note,
  });
}
