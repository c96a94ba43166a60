import { z } from 'zod';
import type { Paper } from '../../models/paper';
import type { AppState } from '../../models/session';
import { asks, changes, works, type CallDefinition, day, nothing, jobId, secret } from '../call';

/** The program, its ledgers and who is signed in. */
export const sessionCalls = {
  'app.state': asks<AppState>()('open', nothing),
  'app.finishGuide': changes<null>()('settings', nothing),
  'app.cancelJob': asks<null>()('open', z.strictObject({ jobId })),

  'ledger.create': asks<{ recoveryCode: string }>()(
    'open',
    z.strictObject({
      bankName: z.string().trim().min(1).max(40),
      branchName: z.string().trim().min(1).max(40),
      headName: z.string().trim().min(1).max(20),
      password: secret,
      agreementSignedOn: day.nullable(),
    }),
  ),
  'ledger.unlock': asks<null>()(
    'open',
    z.strictObject({ accountId: z.int().positive(), password: secret }),
  ),
  'ledger.recover': asks<null>()(
    'open',
    z.strictObject({ recoveryCode: secret, newPassword: secret }),
  ),
  'ledger.lock': asks<null>()('open', nothing),
  /** Leaves the present ledger (sample or own) and goes to the other one. */
  'ledger.openSample': asks<null>()('open', z.strictObject({ jobId })),
  'ledger.leaveSample': asks<null>()('open', nothing),
  'ledger.recoverySheet': asks<Paper>()(
    'settings',
    z.strictObject({ recoveryCode: z.string().max(80) }),
  ),
  /** Prints the sheet through the system's dialog; it is never saved to the disk. */
  'ledger.printRecoverySheet': asks<{ readonly printed: boolean }>()(
    'settings',
    z.strictObject({ recoveryCode: z.string().max(80) }),
  ),
  'ledger.changePassword': asks<null>()(
    'read',
    z.strictObject({ currentPassword: secret, newPassword: secret }),
  ),
  'ledger.verify': works<{ ok: boolean; problems: readonly string[] }>()(
    'settings',
    z.strictObject({ jobId }),
  ),
} as const satisfies Record<string, CallDefinition>;
