import { z } from 'zod';
import type { AccountLine } from '../models/account';
import { roles } from '../models/session';
import { asks, changes, reads, day, nothing, secret, type CallDefinition } from './call';

const id = z.int().positive();
const role = z.enum(roles);

/** Who may sign in, and as what (docs/rules/access.md); each call gives the accounts as they are then. */
export const accountsCalls = {
  'accounts.list': reads<readonly AccountLine[]>()('settings', nothing),
  'accounts.add': asks<readonly AccountLine[]>()(
    'settings',
    z.strictObject({
      displayName: z.string().trim().min(1).max(20),
      role,
      staffNo: z.string().trim().min(1).max(40).nullable(),
      password: secret,
      agreementSignedOn: day.nullable(),
    }),
  ),
  'accounts.setRole': asks<readonly AccountLine[]>()('settings', z.strictObject({ id, role })),
  'accounts.disable': asks<readonly AccountLine[]>()('settings', z.strictObject({ id })),
  /** Says whose clients are the account's own: those of this member of staff. */
  'accounts.setStaff': changes<readonly AccountLine[]>()(
    'settings',
    z.strictObject({ id, staffNo: z.string().trim().min(1).max(40).nullable() }),
  ),
  /** Day of the confidentiality agreement; without it an account sees masked data only. */
  'accounts.setAgreement': asks<readonly AccountLine[]>()(
    'settings',
    z.strictObject({ id, signedOn: day.nullable() }),
  ),
  /** Last day of the recovery code's old form; null where it is of the present one. */
  'accounts.recovery': reads<{ readonly oldUntil: string | null }>()('settings', nothing),
  /** Makes a new recovery code, which is shown this once; the former one opens nothing any more. */
  'accounts.renewRecovery': asks<{ readonly recoveryCode: string }>()('settings', nothing),
  /** Lets an account that wrong passwords have locked try again. */
  'accounts.unlock': changes<readonly AccountLine[]>()('settings', z.strictObject({ id })),
  /** Gives a new password; a disabled account may sign in again with it. */
  'accounts.setPassword': asks<readonly AccountLine[]>()(
    'settings',
    z.strictObject({ id, password: secret }),
  ),
} as const satisfies Record<string, CallDefinition>;
