import type { Damage } from '../../../shared/models/damage';
import { firstBrokenEntry, missingHeadEntry } from '../../ledger/file/audit';
import { readCheckNote } from '../../ledger/file/check-note';
import type { ReadableDB } from '../../ledger/database';
import { sentenceOfDriver } from '../../ledger/driver-codes';
import {
  findPageFaults,
  findStructureFaults,
  type ExaminationStep,
} from '../../ledger/file/verification';
import type { Ledger } from '../ground/ledger';

/** An open ledger, as far as its file is concerned. */
type FileToCheck = Pick<Ledger, 'db' | 'path' | 'auditKey'>;

/** Runs a check; a page that can not be read is what it found. Other failures are passed on. */
export function lookFor(check: () => Damage[]): Damage[] {
  try {
    return check();
  } catch (error) {
    const { code } = error as { code?: unknown };
    const isDamage = typeof code === 'string' && sentenceOfDriver(code) === 'ledger.damaged';
    if (!isDamage) throw error;
    return [{ kind: 'unreadable', values: {} }];
  }
}

/** How SQLite says in a list of faults that a page's tag does not hold. */
const unreadablePage = /unable to get the page|malformed/;

/** One page that can not be read makes many faults of its tree: they are one piece of news. */
function faultsOf(faults: readonly string[]): Damage[] {
  if (faults.some((fault) => unreadablePage.test(fault)))
    return [{ kind: 'unreadable', values: {} }];
  return faults.map((fault) => ({ kind: 'structure', values: { fault } }));
}

/** Work that the head of the audit log knows and the ledger lacks: the file or its log lost their end. */
function findLostTail(db: ReadableDB, path: string): Damage[] {
  const seq = missingHeadEntry(db, path);
  if (seq === null) return [];
  return seq === 0 ? [{ kind: 'auditHead', values: {} }] : [{ kind: 'auditTail', values: { seq } }];
}

/**
 * The quick check before a ledger is written to (docs/rules/ledger.md#damage): every page with its tag, and
 * whether the newest work is there. The next entry would hide a lost tail for ever. Nothing is changed.
 */
export function findDamageAtStart(context: FileToCheck): Damage[] {
  const { db, path } = context;
  // What only the full check can see is still there.
  if (readCheckNote(path)?.isDamaged) return findDamage(context);
  const pages = lookFor(() => faultsOf(findPageFaults(db)));
  return pages.length > 0 ? pages : lookFor(() => findLostTail(db, path));
}

/** The full check of the file: pages, indexes, references, and every entry of the audit log. */
export function findDamage(
  { db, path, auditKey }: FileToCheck,
  onStep?: ExaminationStep,
): Damage[] {
  const structure = lookFor(() => faultsOf(findStructureFaults(db, onStep)));
  if (structure.some(({ kind }) => kind === 'unreadable')) return structure;
  const broken = lookFor(() => {
    const seq = firstBrokenEntry(db, auditKey);
    return seq === null ? [] : [{ kind: 'auditBroken', values: { seq } }];
  });
  const tail = db.memory ? [] : lookFor(() => findLostTail(db, path));
  return [...structure, ...broken, ...tail];
}
