import { readFileSync, realpathSync, statfsSync } from 'node:fs';
import path from 'node:path';
import { LedgerFailure } from '../ledger-failure';

/** What the system says of places; tests say it themselves. */
export interface PlaceFacts {
  readonly platform: NodeJS.Platform;
  /** The path behind links, and on Windows behind the letter of a drive; null where nothing is there. */
  readonly realPath: (place: string) => string | null;
  /** Number of the kind of file system; null where the system does not tell. */
  readonly fileSystem: (place: string) => number | null;
  /** What is mounted where, as Linux lists it; empty elsewhere. */
  readonly mounts: () => string;
}

const orNull = <Value>(work: () => Value): Value | null => {
  try {
    return work();
  } catch {
    return null;
  }
};

/** The facts of this PC. */
export const factsOfThisPc: PlaceFacts = {
  platform: process.platform,
  realPath: (place) => orNull(() => realpathSync.native(place)),
  fileSystem: (place) => orNull(() => statfsSync(place).type),
  mounts: () => orNull(() => readFileSync('/proc/self/mountinfo', 'utf8')) ?? '',
};

/** File systems whose other end is another PC, as Linux names them. */
const networkKinds = new RegExp(
  '^(cifs|smb3?|smbfs|nfs\\d?|ncpfs|afs|coda|ceph|lustre|gfs2?|ocfs2|beegfs|glusterfs|davfs2?' +
    '|fuse\\.(sshfs|rclone|davfs2?|glusterfs|ceph|smbnetfs|gvfsd-fuse|s3fs|curlftpfs|nfs.*))$',
);

/** The same by number (linux/magic.h), for what is mounted where the list can not be read. */
const networkNumbers: ReadonlyMap<number, string> = new Map([
  [0x6969, 'nfs'],
  [0x517b, 'smb'],
  [0xff534d42, 'cifs'],
  [0xfe534d42, 'smb3'],
  [0x564c, 'ncpfs'],
  [0x5346414f, 'afs'],
  [0x73757245, 'coda'],
  [0x00c36400, 'ceph'],
  [0x0bd00bd0, 'lustre'],
]);

/** Begins a path to another PC; `\\?\C:\` and `\\.\` are this PC's own. */
const isUnc = (place: string): boolean => /^[\\/]{2}(\?[\\/]UNC[\\/]|[^\\/?.])/i.test(place);

/** In the list a blank is written \040. */
const plainPlace = (written: string) =>
  written.replace(/\\(\d{3})/g, (_all, digits: string) => String.fromCharCode(parseInt(digits, 8)));

/** The kind of file system that a path lies on: that of the innermost mount, the last one over the same place. */
function kindOfMount(mounts: string, place: string): string {
  let found = { length: -1, kind: '' };
  for (const line of mounts.split('\n')) {
    const [before = '', after = ''] = line.split(' - ');
    const mount = plainPlace(before.split(' ')[4] ?? '');
    const kind = after.split(' ')[0] ?? '';
    const holds = place === mount || mount === '/' || place.startsWith(`${mount}/`);
    if (mount !== '' && holds && mount.length >= found.length) {
      found = { length: mount.length, kind };
    }
  }
  return found.kind;
}

/** The nearest folder above a path that is there, with its real path. */
function nearest(place: string, facts: PlaceFacts): string {
  const { dirname } = facts.platform === 'win32' ? path.win32 : path.posix;
  for (let folder = place; ; folder = dirname(folder)) {
    const real = facts.realPath(folder);
    if (real !== null) return real;
    if (dirname(folder) === folder) return folder;
  }
}

/**
 * How a place lies on another PC: the name of its network or file system; null where it lies on this one, or
 * nothing says otherwise.
 */
export function networkOf(place: string, facts: PlaceFacts = factsOfThisPc): string | null {
  const real = nearest(place, facts);
  if (facts.platform === 'win32') {
    const share = [place, real].find(isUnc);
    return share === undefined
      ? null
      : (/^[\\/]{2}(?:\?[\\/]UNC[\\/])?[^\\/]+/i.exec(share)?.[0] ?? share);
  }
  const kind = kindOfMount(facts.mounts(), real);
  if (networkKinds.test(kind)) return kind;
  const number = facts.fileSystem(real);
  // Some systems give it as a number with a sign.
  return number === null ? null : (networkNumbers.get(number >>> 0) ?? null);
}

/**
 * Refuses a ledger on a network share: its newest work lies in a file that all programs share by the memory of
 * one PC, which no network file system has; it would be torn. Throws `ledger.onNetwork`.
 */
export function requireLocalPlace(ledgerPath: string, facts?: PlaceFacts): void {
  const network = networkOf(ledgerPath, facts);
  if (network !== null) throw new LedgerFailure('ledger.onNetwork', { path: ledgerPath, network });
}
