import type { Day } from '../../../shared/models/calendar';
import { changeOne, type ReadableDB, type WritableDB } from '../database';
import { markOfEnvelope, type EnvelopeOwner, type KeyEnvelope } from '../file/key-envelope';

/** What the ledger itself says of which ledger it is; the key file beside it must agree. */
interface LedgerIdentity {
  readonly ledgerId: string;
  readonly isSample: boolean;
  /** Last day on which envelopes of the old form open; null where there never were any. */
  readonly oldEnvelopesUntil: Day | null;
}

/** Which ledger this is; undefined until a program that binds envelopes has opened it for writing. */
export function readLedgerIdentity(db: ReadableDB): LedgerIdentity | undefined {
  if (!hasPresentEnvelopes(db)) return undefined;
  const row = db.prepare('SELECT * FROM ledger_identity').get() as
    { ledger_id: string; is_sample: number; old_envelopes_until: Day | null } | undefined;
  return (
    row && {
      ledgerId: row.ledger_id,
      isSample: row.is_sample === 1,
      oldEnvelopesUntil: row.old_envelopes_until,
    }
  );
}

/** A damaged or backed up ledger may have an older structure. */
export function hasPresentEnvelopes(db: ReadableDB): boolean {
  return (
    db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'present_envelope'").get() !== undefined
  );
}

/** Says once and for all which ledger this is. */
export function writeLedgerIdentity(db: WritableDB, identity: LedgerIdentity): void {
  changeOne(
    db,
    'INSERT INTO ledger_identity VALUES (1, ?, ?, ?)',
    identity.ledgerId,
    identity.isSample ? 1 : 0,
    identity.oldEnvelopesUntil,
  );
}

/** What the ledger keeps of the envelope of an account, or of the recovery code. */
export interface PresentEnvelope {
  readonly accountId: number | null;
  /** 0 is the old form. */
  readonly generation: number;
  readonly mark: string | null;
  /** Of a key file that was being written. */
  readonly pendingMark: string | null;
}

const columns = `account_id AS accountId, generation, mark, pending_mark AS pendingMark`;

/** What is kept of one owner's envelope; null stands for the recovery code. */
export function findPresentEnvelope(
  db: ReadableDB,
  accountId: number | null,
): PresentEnvelope | undefined {
  return db
    .prepare(`SELECT ${columns} FROM present_envelope WHERE account_id IS ?`)
    .get(accountId) as PresentEnvelope | undefined;
}

/** Registers an envelope that is in the key file already; null opens nothing. */
export function registerEnvelope(
  db: WritableDB,
  accountId: number | null,
  envelope: { readonly generation: number; readonly mark: string | null },
): void {
  const known = findPresentEnvelope(db, accountId);
  const sql = known
    ? `UPDATE present_envelope
       SET generation = ?, mark = ?, pending_mark = NULL, pending_generation = NULL
       WHERE account_id IS ?`
    : 'INSERT INTO present_envelope (generation, mark, account_id) VALUES (?, ?, ?)';
  changeOne(db, sql, envelope.generation, envelope.mark, accountId);
}

/** The key file is about to get another envelope; until it is accepted the former one opens. */
export function announceEnvelope(
  db: WritableDB,
  owner: EnvelopeOwner,
  { key, envelope }: { readonly key: Buffer; readonly envelope: KeyEnvelope },
): void {
  if (!findPresentEnvelope(db, owner.accountId)) {
    registerEnvelope(db, owner.accountId, { generation: 0, mark: null });
  }
  changeOne(
    db,
    `UPDATE present_envelope SET pending_generation = ?, pending_mark = ? WHERE account_id IS ?`,
    envelope.generation,
    markOfEnvelope(key, owner, envelope),
    owner.accountId,
  );
}

/** The announced envelope is in the key file: from now on it is the only one. */
export function acceptEnvelope(db: WritableDB, accountId: number | null): void {
  changeOne(
    db,
    `UPDATE present_envelope SET generation = pending_generation, mark = pending_mark,
       pending_generation = NULL, pending_mark = NULL
     WHERE account_id IS ? AND pending_mark IS NOT NULL`,
    accountId,
  );
}

/** The former envelope was used: what was announced never came about. */
export function dropAnnounced(db: WritableDB, accountId: number | null): void {
  changeOne(
    db,
    `UPDATE present_envelope SET pending_generation = NULL, pending_mark = NULL
     WHERE account_id IS ?`,
    accountId,
  );
}

/** From now on no envelope opens for an account, whatever lies in the key file. */
export function withdrawEnvelope(db: WritableDB, accountId: number): void {
  db.prepare(
    `UPDATE present_envelope SET mark = NULL, pending_generation = NULL, pending_mark = NULL
     WHERE account_id = ?`,
  ).run(accountId);
}

/** What is kept of every envelope; none in an older structure. */
export function listPresentEnvelopes(db: ReadableDB): PresentEnvelope[] {
  if (!hasPresentEnvelopes(db)) return [];
  return db.prepare(`SELECT ${columns} FROM present_envelope`).all() as PresentEnvelope[];
}
