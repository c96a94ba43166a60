import { createHash } from 'node:crypto';
import {
  closeSync,
  cpSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import path from 'node:path';
import { lockLedger } from '../../ledger/file/ledger-lock';
import { LedgerFailure } from '../../ledger/ledger-failure';

/** What the program keeps in the folder of its ledger only while it runs. */
const whileRunning = /\.(lock|holder)$/;

/** Where a ledger was moved from, and where its copy is kept. */
interface LedgerMove {
  readonly from: string;
  readonly to: string;
  readonly keptAt: string;
}

/** Every file below a folder with its content, in short; equal texts, equal folders. */
function contentOf(folder: string): string {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !whileRunning.test(entry.name))
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();
  const hash = createHash('sha256');
  for (const name of names) {
    const content = createHash('sha256')
      .update(readFileSync(path.join(folder, name)))
      .digest('hex');
    hash.update(`${name.split(path.sep).join('/')} ${content}\n`);
  }
  return hash.digest('hex');
}

/** Brings a folder's files from the system's memory to the disk. */
function syncFiles(folder: string): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = openSync(path.join(entry.parentPath, entry.name), 'r+');
    try {
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  }
}

/**
 * Moves the folder of a ledger, backups and all, to a place where there is none yet; what was there is kept
 * beside the old place, under another name. Null where there is nothing to move. Whatever stops it in between,
 * the next start finds the ledger whole at the one place or the other, and goes on. Throws `ledger.inUse` where
 * somebody has it open, and `ledger.moveFailed` where the copy is not what it was copied from.
 */
export function moveLedger(wanted: {
  readonly from: string;
  readonly to: string;
  readonly fileName: string;
  readonly now: string;
}): LedgerMove | null {
  const { from, to, fileName } = wanted;
  if (!existsSync(path.join(from, fileName)) || existsSync(path.join(to, fileName))) return null;
  const release = lockLedger(path.join(from, fileName));
  const unfinished = `${to}.unfinished`;
  try {
    mkdirSync(path.dirname(to), { recursive: true });
    rmSync(unfinished, { recursive: true, force: true });
    cpSync(from, unfinished, {
      recursive: true,
      preserveTimestamps: true,
      filter: (source) => !whileRunning.test(source),
    });
    syncFiles(unfinished);
    if (contentOf(from) !== contentOf(unfinished)) {
      throw new LedgerFailure('ledger.moveFailed', { path: from });
    }
    if (existsSync(to)) renameSync(to, freeName(`${to}-before-move`));
    renameSync(unfinished, to);
  } finally {
    release();
  }
  const stamp = wanted.now.replace(/[-:]/g, '').replace('T', '-');
  const keptAt = freeName(`${from}-moved-${stamp}`);
  try {
    renameSync(from, keptAt);
    return { from, to, keptAt };
  } catch {
    // Where it can not be renamed it stays under its name: the new place counts from now on.
    return { from, to, keptAt: from };
  }
}

function freeName(wanted: string): string {
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? wanted : `${wanted}-${count}`;
    if (!existsSync(name)) return name;
  }
}
