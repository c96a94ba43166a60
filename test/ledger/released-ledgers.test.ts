import { existsSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { openDatabase, openMemoryDatabase, type ReadableDB } from '../../electron/ledger/database';
import { openEnvelope } from '../../electron/ledger/file/key-envelope';
import { readKeyFile } from '../../electron/ledger/file/key-file';
import { migrate } from '../../electron/ledger/file/migrate';
import { migrations } from '../../electron/ledger/migrations/index';
import { verifyLedger } from '../../electron/operations/ledger/verify-ledger';
import { factsOfLedger } from '../fixtures/ledgers/ledger-facts';
import { fixturePassword } from '../fixtures/ledgers/write-ledger';
import {
  copyOfReleased,
  expectAllUndone,
  keptVersions,
  removeCopies,
  withSession,
} from '../helpers/released-ledgers';

/** Released before a ledger was kept with each release; 4, 8 and 9 were never the newest of any program. */
const madeFromHistory = [1, 2, 3, 5, 6, 7, 10, 11, 12, 13];

afterEach(removeCopies);

/** Every table and index as SQLite keeps them; blanks and comments do not count. */
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

it('keeps a ledger of every released structure, and of the newest', () => {
  const newest = migrations.at(-1)?.version ?? 0;
  const missing = [...madeFromHistory, newest].filter((each) => !keptVersions.includes(each));
  expect(missing, 'run npm run fixture and commit what it writes').toEqual([]);
  expect(Math.max(...keptVersions)).toBe(newest);
});

describe.each(keptVersions)('a ledger of structure %i', (version) => {
  it('has the structure that its migrations make today', () => {
    const { file } = copyOfReleased(version);
    const { ledgerId, accounts } = readKeyFile(file);
    const { id: accountId, envelope } = accounts[0]!;
    const key = openEnvelope(envelope, fixturePassword, { ledgerId, accountId })!;
    const db = openDatabase(file, key, { readonly: true });
    try {
      expect(structureOf(db)).toEqual(structureOf(newLedger(migrations.slice(0, version))));
    } finally {
      db.close();
    }
  });

  it('opens with what it held, is sound, and is built like a new one', () => {
    const { file, facts } = copyOfReleased(version);
    withSession(file, (session) => {
      expect(facts.version).toBe(version);
      expect(session.db.pragma('user_version', { simple: true })).toBe(migrations.length);
      expect(factsOfLedger(session.db)).toMatchObject(facts.standing);
      expect(session.db.pragma('foreign_key_check')).toEqual([]);
      expect(verifyLedger(session, 'en')).toEqual({ ok: true, problems: [] });
      expect(structureOf(session.db)).toEqual(structureOf(newLedger()));
    });
    const backup = `${file}.before-${migrations.length}.backup`;
    expect(existsSync(backup)).toBe(version < migrations.length);
  });

  it('takes its merge apart and its later imports back', () => {
    const { file, facts } = copyOfReleased(version);
    withSession(file, (session) => expectAllUndone(session, facts));
  });
});
