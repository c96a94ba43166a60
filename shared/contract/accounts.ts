import { z } from 'zod';
import type { AccountLine } from '../models/account';
import { roles } from '../models/session';
import { call, nothing, type CallDefinition } from './call';

const id = z.int().positive();
const role = z.enum(roles);
const password = z.string().min(8).max(128);

/** Who may sign in, and as what (paper 80); each call gives the accounts as they are then. */
export const accountsCalls = {
  'accounts.list': call<readonly AccountLine[]>()('settings', nothing),
  'accounts.add': call<readonly AccountLine[]>()(
    'settings',
    z.strictObject({
      displayName: z.string().trim().min(1).max(20),
      role,
      staffNo: z.string().trim().min(1).max(40).nullable(),
      password,
    }),
  ),
  'accounts.setRole': call<readonly AccountLine[]>()('settings', z.strictObject({ id, role })),
  'accounts.disable': call<readonly AccountLine[]>()('settings', z.strictObject({ id })),
  /** Gives a new password; a disabled account may sign in again with it. */
  'accounts.setPassword': call<readonly AccountLine[]>()(
    'settings',
    z.strictObject({ id, password }),
  ),
} as const satisfies Record<string, CallDefinition>;
