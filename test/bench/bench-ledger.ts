import path from 'node:path';
import { presetSchemes } from '../../electron/domain/tiering/presets/index';
import { localTime } from '../../electron/operations/ground/clock';
import { createLedger } from '../../electron/operations/ledger/create-ledger';
import { unlockLedger, type LedgerSession } from '../../electron/operations/ledger/unlock-ledger';
import type { Month } from '../../shared/models/calendar';
import type { Scheme } from '../../shared/models/scheme';
import { fillLedger } from './fill-ledger';

/** Ledgers of the benchmark hold invented people for some minutes, so the password is no secret. */
export const benchPassword = 'tierdesk-bench';

/** The month that is tiered and listed, and the one before it. */
export const benchMonth = '2026-10' as Month;
export const monthBefore = '2026-09' as Month;

/** The scheme that clients are tiered by: R1, a ladder of four tiers. */
export const benchScheme = presetSchemes.find(({ id }) => id === 'R1') as Scheme;

/** Creates an encrypted ledger on disk, as the guide does. */
export function createBenchLedger(ledgerPath: string): void {
  createLedger({
    path: ledgerPath,
    bankName: '示例银行',
    branchName: '示例银行海棠市分行',
    headName: '示例·程砚秋',
    password: benchPassword,
    isSample: false,
    now: localTime,
  });
}

/** An encrypted ledger on disk with clients and two months of figures. */
export function openFilledLedger(folder: string, clients: number): LedgerSession {
  const ledgerPath = path.join(folder, 'outlet.tierdesk');
  createBenchLedger(ledgerPath);
  const session = unlockLedger({ path: ledgerPath, password: benchPassword, now: localTime });
  fillLedger(session, clients, [monthBefore, benchMonth]);
  return session;
}
