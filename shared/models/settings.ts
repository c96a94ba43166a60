import { usualScheme } from './scheme-roles';
import { z } from 'zod';
import { moveWays } from './asset-move';
import { roles } from './session';

/** Every setting with its bounds and default; a change is kept with its author and time. */
export const settingsSchema = z.strictObject({
  bankName: z.string().trim().min(1).max(40),
  branchName: z.string().trim().min(1).max(40),
  branchCode: z.string().trim().max(20),
  /** Scheme shown first on the home page and in the lists. */
  mainScheme: z.string().max(20),
  idleLockMinutes: z.int().min(1).max(120),
  /** Wrong passwords in a row that lock an account until a head unlocks it; 0 never does. */
  lockAfterTries: z.int().min(0).max(100),
  /** Clients who are not an account's own: masked, or not shown at all (docs/rules/access.md#who-sees-whom). */
  othersClients: z.enum(['masked', 'hidden']),
  /** Roles that see the names of their own clients in full. */
  fullNameRoles: z.array(z.enum(roles).exclude(['head'])).max(roles.length),
  /** Whether printed sheets carry the whole ID number. */
  printFullIdNo: z.boolean(),
  /** Parts may differ from the total by this many fen before a warning. */
  partsToleranceFen: z.int().min(0).max(1_000_000),
  /** A change against last month above this factor is flagged. */
  monthChangeFactor: z.number().min(1.5).max(1000),
  /** A file's own average over months may differ from the ledger's months by this share, percent. */
  averageDifferencePercent: z.int().min(1).max(100),
  /** From which on money that went or came is an outflow or inflow (see `MoveRule`). */
  moveHow: z.enum(moveWays),
  moveAmountFen: z.int().min(1).max(100_000_000_000),
  moveSharePercent: z.int().min(1).max(1000),
  moveLeastFen: z.int().min(1).max(100_000_000_000),
  supervisorName: z.string().trim().max(20),
  approverName: z.string().trim().max(20),
  /** Shift of the printed page in tenths of a millimetre, to the right and down. */
  printOffsetX: z.int().min(-200).max(200),
  printOffsetY: z.int().min(-200).max(200),
  /** Second place of backups, a USB drive or a share; empty where there is none. */
  backupFolder: z.string().trim().max(400),
  /** Free megabytes on the ledger's disk below which the user is warned. */
  diskWarningMegabytes: z.int().min(50).max(100_000_000),
  language: z.enum(['zh-CN', 'en']),
  /** Revision of each shipped scheme that the outlet has or has decided on. */
  presetRevisions: z.record(z.string().max(20), z.int().min(1)),
  /** The first-run guide was finished or skipped. */
  guideDone: z.boolean(),
});
export type Settings = z.infer<typeof settingsSchema>;

/** Settings of a new ledger; names are filled in when it is created. */
export const defaultSettings: Settings = {
  bankName: '本行',
  branchName: '本网点',
  branchCode: '',
  mainScheme: usualScheme,
  idleLockMinutes: 5,
  lockAfterTries: 10,
  othersClients: 'masked',
  fullNameRoles: ['rm', 'advisor', 'lobbyManager', 'teller'],
  printFullIdNo: false,
  partsToleranceFen: 100,
  monthChangeFactor: 10,
  averageDifferencePercent: 5,
  // The regulation of contacts gives the amount and the share; that a share counts from 5万 on is ours.
  moveHow: 'either',
  moveAmountFen: 20_000_000,
  moveSharePercent: 30,
  moveLeastFen: 5_000_000,
  supervisorName: '',
  approverName: '',
  printOffsetX: 0,
  printOffsetY: 0,
  backupFolder: '',
  diskWarningMegabytes: 500,
  language: 'zh-CN',
  presetRevisions: {},
  guideDone: false,
};
