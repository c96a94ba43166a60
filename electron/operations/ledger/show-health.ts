import type { DiskRoom } from '../../../shared/models/health';
import { freeBeside, megabytesOf } from '../../ledger/file/disk-room';
import { readSettings } from '../../ledger/file/settings';
import type { Shown } from '../ground/ledger';

/** Times the ledger that a day's work and a backup may need at most. */
const timesTheLedger = 3;

/** Room on the ledger's disk, and whether it is time to say so; null where the system does not tell. */
export function showDiskRoom({ db, path }: Shown): DiskRoom | null {
  const free = freeBeside(path);
  if (free === null) return null;
  const { diskWarningMegabytes } = readSettings(db);
  const bound = Math.max(diskWarningMegabytes, megabytesOf(path) * timesTheLedger);
  return { free, bound, isLow: free < bound };
}
