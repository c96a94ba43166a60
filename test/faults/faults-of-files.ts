import {
  copyFileSync,
  cpSync,
  existsSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { changeLedger } from '../../electron/operations/ground/ledger';
import { openDatabase } from '../../electron/ledger/database';
import { readSettings, writeSettings } from '../../electron/ledger/file/settings';
import { findStructureFaults } from '../../electron/ledger/file/verification';
import { toFailure } from '../../electron/operations/ground/failure';
import { importPeople } from '../helpers/ledger';
import type { Verdict } from './judge';
import { copyFolder, keyOf, ledgerIn, now, october, openIn, removeFolder, stateOf } from './outlet';
import { tryPoints, type FaultRow, type Limit } from './try-points';

function randomNumbers(count: number, below: number): number[] {
  return Array.from({ length: count }, () => Math.floor(Math.random() * below));
}

/** The sentence of a damaged ledger, or how it opened. */
function openDamaged(file: string, key: Buffer, sound: string): Verdict {
  try {
    const db = openDatabase(file, key);
    try {
      if (stateOf(db) === sound) {
        // Harmless, or found by the check at the start.
        findStructureFaults(db);
        return { broken: [], clear: null };
      }
      return { broken: ['the ledger opens with other figures'], clear: null };
    } finally {
      db.close();
    }
  } catch (error) {
    const { code } = toFailure(error, file);
    return { broken: [], clear: code === 'ledger.damaged', said: code };
  }
}

/** Single bits of a ledger's file are flipped: found, or without any effect; never another figure. */
export function flipBits(
  outlet: string,
  work: string,
  count: number,
  limit: Limit,
): Promise<FaultRow> {
  const folder = copyFolder(outlet, work);
  const file = ledgerIn(folder);
  const key = keyOf(folder);
  const sound = readFileSync(file);
  const db = openDatabase(file, key);
  const state = stateOf(db);
  db.close();
  const points = randomNumbers(count, sound.length * 8);
  return tryPoints('a bit of the ledger flipped', points, limit, (bit) => {
    const damaged = Buffer.from(sound);
    damaged[bit >> 3] = (damaged[bit >> 3] as number) ^ (1 << (bit & 7));
    for (const side of ['-wal', '-shm']) rmSync(`${file}${side}`, { force: true });
    writeFileSync(file, damaged);
    return openDamaged(file, key, state);
  }).finally(() => removeFolder(folder));
}

/** A ledger as a power cut leaves it: changes are in its log and not yet in its file. */
function makeOpenLog(outlet: string, work: string): { folder: string; states: string[] } {
  const live = copyFolder(outlet, work);
  const session = openIn(live);
  const states = [stateOf(session.db)];
  // What the opening wrote goes into the file: the log begins with the first change.
  session.db.pragma('wal_checkpoint(TRUNCATE)');
  const folder = copyFolder(outlet, work);
  const change = (deed: () => void) => {
    deed();
    states.push(stateOf(session.db));
  };
  const people = (amount: number) => [
    { clientNo: '00000001', name: '示例·1', aumPointInTime: amount },
  ];
  const name = (branchName: string) =>
    changeLedger(
      session,
      () => writeSettings(session.db, { branchName }, { accountId: 1, at: now() }),
      () => ({ action: 'settings', subject: 'branchName' }),
    );
  change(() => name(`${readSettings(session.db).branchName}一`));
  change(() => void importPeople(session, october, people(100)));
  change(() => name('紫薇支行'));
  change(() => void importPeople(session, '2026-11', people(200)));
  for (const ending of ['', '-wal', '.keys', '.audit-head']) {
    copyFileSync(`${ledgerIn(live)}${ending}`, `${ledgerIn(folder)}${ending}`);
  }
  session.close();
  removeFolder(live);
  return { folder, states };
}

/** Opens it as the program does: whole changes only, and what is lost is named. */
function judgeLog(folder: string, states: readonly string[]): Verdict {
  try {
    const session = openIn(folder);
    try {
      const found = states.lastIndexOf(stateOf(session.db));
      if (found < 0) return { broken: ['something half done is there'], clear: null };
      const isLost = found < states.length - 1;
      const isNamed = session.damage.some(({ kind }) => kind === 'auditTail');
      const broken = isLost && !isNamed ? ['work is lost and nobody says so'] : [];
      return { broken, clear: isLost ? isNamed : null };
    } finally {
      session.close();
    }
  } catch (error) {
    const { code } = toFailure(error);
    return { broken: [], clear: code === 'ledger.damaged', said: code };
  }
}

/** The log of changes cut at any length, or one of its bits flipped. */
export async function harmLog(
  outlet: string,
  work: string,
  count: number,
  limit: Limit,
): Promise<FaultRow[]> {
  const { folder, states } = makeOpenLog(outlet, work);
  const log = `${ledgerIn(folder)}-wal`;
  if (!existsSync(log)) throw new Error('the ledger has no log to harm');
  const size = readFileSync(log).length;
  const tryLog = (harm: (file: string) => void) => {
    const copy = path.join(work, 'log');
    cpSync(folder, copy, { recursive: true });
    harm(`${ledgerIn(copy)}-wal`);
    const verdict = judgeLog(copy, states);
    removeFolder(copy);
    return verdict;
  };
  const lengths = Array.from({ length: count }, (_, at) => Math.round((size * at) / count));
  const cut = await tryPoints('the log of changes cut off', lengths, limit, (length) =>
    tryLog((file) => truncateSync(file, length)),
  );
  const bits = randomNumbers(count, size * 8);
  const flipped = await tryPoints('a bit of the log of changes flipped', bits, limit, (bit) =>
    tryLog((file) => {
      const bytes = readFileSync(file);
      bytes[bit >> 3] = (bytes[bit >> 3] as number) ^ (1 << (bit & 7));
      writeFileSync(file, bytes);
    }),
  );
  removeFolder(folder);
  return [cut, flipped];
}
