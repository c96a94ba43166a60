import {
  findAuditEntry,
  firstBrokenEntry,
  headsOfClosings,
  newestAuditEntry,
} from '../../ledger/file/audit';
import { readManifest } from '../../ledger/file/backup-files';
import type { PrintedOutcome } from '../../../shared/models/audit';
import type { Shown } from './ledger';

/** Hex digits of an entry's MAC on paper: enough that nobody finds another log with the same. */
const printedDigits = 20;

/**
 * The newest entry of the log as papers carry it: its number and the beginning of its MAC. What lies in a
 * drawer can not be written anew with the ledger.
 */
export function printedHead({ db }: Pick<Shown, 'db'>): string {
  const newest = newestAuditEntry(db);
  return newest ? textOf(newest.seq, newest.mac) : '';
}

function textOf(seq: number, mac: string): string {
  const digits = mac.slice(0, printedDigits).toUpperCase();
  return [seq, ...(digits.match(/.{4}/g) ?? [])].join('-');
}

/** What somebody typed from paper: dashes, blanks and small letters do not matter. */
function readPrinted(text: string): { seq: number; digits: string } | null {
  const [seq, ...groups] = text
    .trim()
    .toUpperCase()
    .split(/[-\s]+/);
  const digits = groups.join('');
  const isWhole = /^\d{1,12}$/.test(seq ?? '') && /^[0-9A-F]+$/.test(digits);
  return isWhole && digits.length === printedDigits ? { seq: Number(seq), digits } : null;
}

/** Months whose closing wrote down a head that the log no longer has: it was written anew before them. */
export function closingsThatDiffer({ db }: Pick<Shown, 'db'>): string[] {
  const differs = ({ head }: { head: string }): boolean => {
    const noted = readPrinted(head);
    const entry = noted && findAuditEntry(db, noted.seq);
    return !entry?.mac.toUpperCase().startsWith(noted?.digits ?? '');
  };
  return headsOfClosings(db)
    .filter(differs)
    .map(({ month }) => month);
}

/** What was given to compare: a head as it stands on paper, or the folder of a backup, which carries one. */
export function headOf(given: string): string {
  return readManifest(given)?.auditHead ?? given;
}

/**
 * Compares the head of the log on a paper with the log: `missing` where the log does not reach so far,
 * `differs` where its entry is another one or the chain does not hold up to it.
 */
export function comparePrinted(
  { db, auditKey }: Pick<Shown, 'db' | 'auditKey'>,
  text: string,
): PrintedOutcome {
  const printed = readPrinted(text);
  if (!printed) return 'unreadable';
  const entry = findAuditEntry(db, printed.seq);
  if (!entry) return 'missing';
  const isSame = entry.mac.toUpperCase().startsWith(printed.digits);
  const broken = firstBrokenEntry(db, auditKey);
  return isSame && (broken === null || broken > printed.seq) ? 'holds' : 'differs';
}
