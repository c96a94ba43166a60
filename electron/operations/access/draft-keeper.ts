import type { KeptDraft } from '../../../shared/models/kept-draft';
import { inTransaction, isReadOnly, type WritableDB } from '../../ledger/database';
import { listDrafts, putDraft, removeDraft } from '../../ledger/access/drafts';
import { LedgerFailure } from '../../ledger/ledger-failure';
import type { Ledger } from '../ground/ledger';

/** How long what was typed may wait in the program's memory before it is written, milliseconds. */
const writtenAfterMs = 300;
/** How long to wait for other work on the ledger, which writes just now. */
const triedAgainAfterMs = 1_000;

interface Waiter {
  readonly written: () => void;
  readonly failed: (failure: unknown) => void;
}

/**
 * Keeps what the account has typed and not saved, in the encrypted ledger and nowhere else. It is no fact:
 * the audit log says nothing of it, only the account itself sees it again, and it is gone once it is saved.
 */
export class DraftKeeper {
  /** By key; null is to be forgotten. */
  private readonly waiting = new Map<string, KeptDraft | null>();
  private waiters: Waiter[] = [];
  private timer: NodeJS.Timeout | null = null;

  constructor(private readonly context: Ledger) {}

  /** All drafts of the account, those included that still wait to be written. */
  list(): readonly KeptDraft[] {
    const { db, account } = this.context;
    const kept = new Map(listDrafts(db, account.id).map((draft) => [draft.key, draft]));
    for (const [key, draft] of this.waiting) {
      if (draft) kept.set(key, draft);
      else kept.delete(key);
    }
    return [...kept.values()];
  }

  /** Takes a draft, JSON, or forgets it where that is null; settled once the ledger has it. */
  keep(key: string, value: string | null): Promise<void> {
    const { db, now } = this.context;
    this.waiting.set(key, value === null ? null : { key, value, changedAt: now() });
    if (isReadOnly(db)) {
      // It can not be written, but whoever closes the window is asked because of it.
      if (value === null) this.waiting.delete(key);
      throw new LedgerFailure('ledger.readOnlyMode', {});
    }
    return new Promise((written, failed) => {
      this.waiters.push({ written, failed });
      this.writeSoon(writtenAfterMs);
    });
  }

  /** Writes all that waits, now, however long other work has the ledger; false where it can not be written. */
  writeNow(): boolean {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    return this.tryToWrite() === 'written';
  }

  private writeSoon(delay: number): void {
    this.timer ??= setTimeout(() => {
      this.timer = null;
      // An import writes for seconds: whoever types meanwhile must not wait for it.
      const outcome = withoutPatience(this.context.db, () => this.tryToWrite());
      if (outcome === 'busy') this.writeSoon(triedAgainAfterMs);
    }, delay).unref();
  }

  private tryToWrite(): 'written' | 'busy' | 'failed' {
    if (this.waiting.size === 0) return 'written';
    const { db, account } = this.context;
    // Work that has a transaction open would take the drafts along, forwards or back.
    if (db.inTransaction) return 'busy';
    try {
      inTransaction(db, () => {
        for (const [key, draft] of this.waiting) {
          if (draft) putDraft(db, account.id, draft);
          else removeDraft(db, account.id, key);
        }
      });
    } catch (error) {
      if (error instanceof LedgerFailure && error.code === 'ledger.busy') return 'busy';
      this.settle(({ failed }) => failed(error));
      return 'failed';
    }
    this.waiting.clear();
    this.settle(({ written }) => written());
    return 'written';
  }

  private settle(tell: (waiter: Waiter) => void): void {
    const { waiters } = this;
    this.waiters = [];
    waiters.forEach(tell);
  }
}

function withoutPatience<Value>(db: WritableDB, work: () => Value): Value {
  const patience = Number(db.pragma('busy_timeout', { simple: true }));
  db.pragma('busy_timeout = 0');
  try {
    return work();
  } finally {
    db.pragma(`busy_timeout = ${patience}`);
  }
}
