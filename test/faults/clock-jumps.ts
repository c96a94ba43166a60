import path from 'node:path';
import { monthsWithFigures } from '../../electron/ledger/tiered-months';
import { createBackup, showBackups } from '../../electron/operations/ledger/back-up';
import { toFailure } from '../../electron/operations/ground/failure';
import type { Ledger } from '../../electron/operations/ground/ledger';
import { unlockLedger } from '../../electron/operations/ledger/unlock-ledger';
import { verifyLedger } from '../../electron/operations/ledger/verify-ledger';
import { closeMonth } from '../../electron/operations/months/close-month';
import type { Month } from '../../shared/models/calendar';
import { apply, tierPeople } from '../helpers/cards';
import type { Verdict } from './judge';
import { copyFolder, ledgerIn, openIn, removeFolder } from './outlet';
import { tryPoints, type FaultRow, type Limit } from './try-points';

/** The PC's clock before and after: an empty battery, a year off, leap days, turns of the year. */
const jumps: readonly (readonly [string, string])[] = [
  ['2026-11-22T09:00:00', '2025-11-22T09:00:00'],
  ['2026-11-22T09:00:00', '2027-11-22T09:00:00'],
  ['2026-11-22T09:00:00', '2026-11-22T08:00:00'],
  ['2026-11-22T09:00:00', '2000-01-01T00:00:00'],
  ['2026-11-22T09:00:00', '1970-01-01T08:00:00'],
  ['2026-11-22T09:00:00', '2099-12-31T23:59:59'],
  ['2099-12-31T23:59:59', '2026-11-22T09:00:00'],
  ['2028-02-28T23:59:58', '2028-02-29T00:00:01'],
  ['2028-02-29T09:00:00', '2029-02-28T09:00:00'],
  ['2028-02-29T09:00:00', '2028-03-01T09:00:00'],
  ['2026-12-31T23:59:59', '2027-01-01T00:00:00'],
  ['2027-01-01T00:00:00', '2026-12-31T23:59:59'],
  ['2027-03-31T09:00:00', '2027-02-28T09:00:00'],
];

/** A day's work: a month imported and tiered, a card applied for, a backup, the month closed. */
function workADay(context: Ledger & { key: Buffer }, month: string, clientNo: string): string[] {
  tierPeople(context, month, { r1: 900_000, r2: 300_000, r3: 700_000 });
  const { state } = apply(context, clientNo);
  const { name } = createBackup(context, 'daily');
  const backups = showBackups(path.join(path.dirname(context.path), 'backups'));
  // The months before it are closed with it.
  closeMonth(context, month as Month, () => undefined, true);
  return [
    ...(state === 'approved' ? [] : [`the application is ${state}`]),
    ...(backups.some((one) => one.name === name && one.manifest) ? [] : ['the backup is gone']),
  ];
}

/** The wait after wrong passwords: a clock set back keeps it, and the right password opens after it. */
function tryLockout(folder: string, before: string, after: string): string[] {
  const at = (time: string, secret: string) => {
    try {
      unlockLedger({ path: ledgerIn(folder), password: secret, now: () => time }).close();
      return 'open';
    } catch (error) {
      return toFailure(error).code;
    }
  };
  for (let count = 0; count < 4; count += 1) at(before, 'not the password');
  const passed = (Date.parse(after) - Date.parse(before)) / 1000;
  const found = at(after, 'a long password');
  // Three wrong ones are free, the next must wait two seconds: the fourth was not even looked at.
  const due = passed >= 2 ? 'open' : 'password.wait';
  return found === due ? [] : [`after four wrong passwords: ${found}, not ${due}`];
}

function jump(outlet: string, work: string, [before, after]: readonly [string, string]): Verdict {
  const folder = copyFolder(outlet, work);
  try {
    const broken: string[] = [];
    const first = openIn(folder, () => before);
    broken.push(...workADay(first, '2026-10', 'r1'));
    first.close();
    const second = openIn(folder, () => after);
    broken.push(...second.damage.map(({ kind }) => kind));
    broken.push(...workADay(second, '2026-11', 'r2'));
    const months = monthsWithFigures(second.db);
    if ([...months].sort().join() !== '2026-09,2026-10,2026-11')
      broken.push(`months ${months.join()}`);
    broken.push(...verifyLedger(second, 'en').problems);
    second.close();
    broken.push(...tryLockout(folder, before, after));
    return { broken, clear: null };
  } catch (error) {
    const { code, detail } = toFailure(error);
    return { broken: [`${code} ${detail ?? ''}`], clear: null };
  } finally {
    removeFolder(folder);
  }
}

/** The clock jumps between two days of work. */
export const jumpClock = (outlet: string, work: string, limit: Limit): Promise<FaultRow> =>
  tryPoints('the clock jumps', jumps, limit, (each) => jump(outlet, work, each));
