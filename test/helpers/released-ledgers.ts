import { cpSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import type { WritableDB } from '../../electron/ledger/database';
import { unpackRow } from '../../electron/ledger/imports/stored-values';
import { trackedTables } from '../../electron/ledger/imports/tracked-tables';
import { showMerges } from '../../electron/operations/clients/merge-clients';
import { undoMerge } from '../../electron/operations/clients/undo-merge';
import { undoImport } from '../../electron/operations/imports/undo-import';
import { unlockLedger, type LedgerSession } from '../../electron/operations/ledger/unlock-ledger';
import { verifyLedger } from '../../electron/operations/ledger/verify-ledger';
import { mergedPair } from '../fixtures/ledgers/files-of-outlet';
import { factsOfLedger, type LedgerFacts, type NamedRow } from '../fixtures/ledgers/ledger-facts';
import {
  fixturePassword as password,
  folderOfVersion,
  type FixtureFacts,
} from '../fixtures/ledgers/write-ledger';
import { temporaryFolder } from './ledger';

const kept = path.join(import.meta.dirname, '../fixtures/ledgers');

/** Structures of which a ledger is kept. */
export const keptVersions: readonly number[] = readdirSync(kept)
  .filter((name) => /^\d+$/.test(name))
  .map(Number);

const folders: string[] = [];

/** Removes every copy that was made. */
export function removeCopies(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** A copy of a released ledger, so that the kept one stays as it is. */
export function copyOfReleased(version: number): { file: string; facts: FixtureFacts } {
  const folder = temporaryFolder();
  folders.push(folder);
  cpSync(path.join(kept, folderOfVersion(version)), folder, { recursive: true });
  const facts = JSON.parse(readFileSync(path.join(folder, 'facts.json'), 'utf8')) as FixtureFacts;
  return { file: path.join(folder, 'ledger.tierdesk'), facts };
}

/** Opens a ledger with today's program, which migrates it. */
export function withSession<Value>(file: string, work: (session: LedgerSession) => Value): Value {
  const session = unlockLedger({ path: file, password, now: () => '2026-12-05T10:00:00' });
  try {
    return work(session);
  } finally {
    session.close();
  }
}

/** Facts of the rows wanted. */
export function only(facts: LedgerFacts, wanted: (row: NamedRow) => boolean): LedgerFacts {
  return Object.fromEntries(
    Object.entries(facts).map(([table, rows]) => [table, rows.filter(wanted)]),
  );
}

const ofPair = ({ client_no: number }: NamedRow) =>
  number === mergedPair.keep || number === mergedPair.drop;
const untilOctober = ({ month }: NamedRow) => typeof month !== 'string' || month <= '2026-10';

/** What the history says that clients were before the first overwriting import. */
function expectHistory(db: WritableDB, facts: FixtureFacts): void {
  const rows = db
    .prepare(
      `SELECT c.client_no, h.before FROM client_history h JOIN client c ON c.id = h.client_id
       WHERE h.batch_id = ? ORDER BY h.id`,
    )
    .raw()
    .all(facts.laterBatches[0]) as [string, string][];
  const wanted = rows.filter(([number]) => !ofPair({ client_no: number }));
  expect(wanted.length).toBeGreaterThan(0);
  const table = trackedTables.client;
  for (const [number, before] of wanted) {
    const values = unpackRow(table, before);
    const was = Object.fromEntries(table.columns.map((column, at) => [column, values[at]]));
    const row = facts.beforeOverwriting['client']?.find((each) => each['client_no'] === number);
    const known = Object.entries(row ?? {}).filter(([column]) => column in was);
    expect(was).toMatchObject(Object.fromEntries(known));
  }
}

/** Takes the merge of a released ledger apart and its later imports back, and looks at what is left. */
export function expectAllUndone(session: LedgerSession, facts: FixtureFacts): void {
  // The first structure kept nothing that an undo could rest on, and knew no merges.
  const canUndo = facts.version > 1;
  expectHistory(session.db, facts);
  const [merge] = showMerges(session);
  expect(merge !== undefined).toBe(canUndo);
  if (merge) {
    undoMerge(session, merge.id);
    const parted = only(factsOfLedger(session.db), (row) => ofPair(row) && untilOctober(row));
    expect(parted).toMatchObject(only(facts.beforeMerge, ofPair));
  }
  for (const batch of facts.laterBatches.toReversed()) {
    const undo = () => undoImport(session, batch, '来文有误');
    if (!canUndo) expect(undo).toThrow('import.untracked');
    else expect(undo().groups.filter(({ state }) => state === 'impossible')).toEqual([]);
  }
  const now = only(factsOfLedger(session.db), untilOctober);
  expect(now).toMatchObject(canUndo ? facts.beforeOverwriting : facts.standing);
  expect(verifyLedger(session, 'en')).toEqual({ ok: true, problems: [] });
}
