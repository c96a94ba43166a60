import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { openDatabase, openMemoryDatabase, type ReadableDB } from '../../electron/ledger/database';
import { openEnvelope } from '../../electron/ledger/key-envelope';
import { readKeyFile } from '../../electron/ledger/key-file';
import { migrate } from '../../electron/ledger/migrate';
import { migrations } from '../../electron/ledger/migrations/index';
import { showMerges } from '../../electron/operations/clients/merge-clients';
import { undoMerge } from '../../electron/operations/clients/undo-merge';
import { undoImport } from '../../electron/operations/import/undo-import';
import { unlockLedger, type LedgerSession } from '../../electron/operations/ledger/unlock-ledger';
import { verifyLedger } from '../../electron/operations/ledger/verify-ledger';
import { mergedPair } from '../fixtures/ledgers/files-of-outlet';
import { factsOfLedger, type LedgerFacts, type NamedRow } from '../fixtures/ledgers/ledger-facts';
import {
  fixturePassword as password,
  folderOfVersion,
  type FixtureFacts,
} from '../fixtures/ledgers/write-ledger';
import { temporaryFolder } from '../helpers/ledger';

const kept = path.join(import.meta.dirname, '../fixtures/ledgers');
/** No program ever left a ledger of these: their steps came together with the one after them. */
const neverStoodAlone = new Set([4, 8, 9]);
const versions = readdirSync(kept)
  .filter((name) => /^\d+$/.test(name))
  .map(Number);

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A copy of a released ledger, so that the kept one stays as it is. */
function copyOf(version: number): { file: string; facts: FixtureFacts } {
  const folder = temporaryFolder();
  folders.push(folder);
  cpSync(path.join(kept, folderOfVersion(version)), folder, { recursive: true });
  const facts = JSON.parse(readFileSync(path.join(folder, 'facts.json'), 'utf8')) as FixtureFacts;
  return { file: path.join(folder, 'ledger.tierdesk'), facts };
}

/** Opens a released ledger with today's program, which migrates it. */
function openReleased<Value>(
  version: number,
  work: (session: LedgerSession, facts: FixtureFacts) => Value,
): Value {
  const { file, facts } = copyOf(version);
  const session = unlockLedger({ path: file, password, now: () => '2026-12-05T10:00:00' });
  try {
    return work(session, facts);
  } finally {
    session.close();
  }
}

/** Every table with its columns and rules, as SQLite keeps them; blanks do not count. */
function structureOf(db: ReadableDB): string[] {
  const rows = db
    .prepare('SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name')
    .pluck()
    .all() as string[];
  return rows.map((sql) => sql.replace(/--.*$/gm, '').replace(/\s+/g, ' '));
}

function newLedger(steps = migrations): ReadableDB {
  const db = openMemoryDatabase();
  migrate(db, steps);
  return db;
}

/** Facts of some clients, or of none of the months after October. */
function only(facts: LedgerFacts, wanted: (row: NamedRow) => boolean): LedgerFacts {
  return Object.fromEntries(
    Object.entries(facts).map(([table, rows]) => [table, rows.filter(wanted)]),
  );
}

const ofPair = ({ client_no: number }: NamedRow) =>
  number === mergedPair.keep || number === mergedPair.drop;
const untilOctober = ({ month }: NamedRow) => typeof month !== 'string' || month <= '2026-10';

it('keeps a ledger of every released structure', () => {
  const released = migrations.map(({ version }) => version);
  const missing = released.filter((each) => !neverStoodAlone.has(each) && !versions.includes(each));
  expect(missing, 'run npm run fixture and commit what it writes').toEqual([]);
  expect(versions.filter((each) => !released.includes(each))).toEqual([]);
});

describe.each(versions)('a ledger of structure %i', (version) => {
  it('has the structure that its migrations make today', () => {
    const { file } = copyOf(version);
    const [account] = readKeyFile(file).accounts;
    const db = openDatabase(file, openEnvelope(account!.envelope, password)!, { readonly: true });
    try {
      expect(structureOf(db)).toEqual(structureOf(newLedger(migrations.slice(0, version))));
    } finally {
      db.close();
    }
  });

  it('opens with what it held, is sound, and is built like a new one', () => {
    openReleased(version, (session, facts) => {
      expect(facts.version).toBe(version);
      expect(session.db.pragma('user_version', { simple: true })).toBe(migrations.length);
      expect(factsOfLedger(session.db)).toMatchObject(facts.standing);
      expect(session.db.pragma('foreign_key_check')).toEqual([]);
      expect(verifyLedger(session, 'en')).toEqual({ ok: true, problems: [] });
      expect(structureOf(session.db)).toEqual(structureOf(newLedger()));
    });
  });

  it('takes its merge apart and its later imports back', () => {
    openReleased(version, (session, facts) => {
      const [merge] = showMerges(session);
      if (merge) {
        undoMerge(session, merge.id);
        const parted = only(factsOfLedger(session.db), (row) => ofPair(row) && untilOctober(row));
        expect(parted).toMatchObject(only(facts.beforeMerge, ofPair));
      } else expect(version).toBe(1);
      for (const batch of facts.laterBatches.toReversed()) {
        const undo = () => undoImport(session, batch, '来文有误');
        if (version === 1) expect(undo).toThrow('import.untracked');
        else expect(undo().groups.filter(({ state }) => state === 'impossible')).toEqual([]);
      }
      const now = only(factsOfLedger(session.db), untilOctober);
      expect(now).toMatchObject(version === 1 ? facts.standing : facts.beforeOverwriting);
      expect(verifyLedger(session, 'en')).toEqual({ ok: true, problems: [] });
      expect(existsSync(`${session.path}.before-${migrations.length}.backup`)).toBe(
        version < migrations.length,
      );
    });
  });
});
