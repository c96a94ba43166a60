import { standardCost, type KeyEnvelope } from '../../ledger/file/key-envelope';
import { readKeyFileIfSound } from '../../ledger/file/key-file';
import { secondsToWait } from '../../ledger/access/login-delay';
import { coverTraces, Secret, type TypedSecret } from '../../ledger/file/secret';
import { localTime } from '../ground/clock';
import { prepareRecovery, type PreparedRecovery } from './create-ledger';
import { isLocked } from './guess-password';

// scrypt takes a good part of a second. In the window's process it is worked out here, in a thread of the system,
// before the work that judges a password or writes an envelope, which then runs through without a pause.

async function using<Value>(
  secrets: readonly Secret[],
  work: () => Value | Promise<Value>,
): Promise<Value> {
  try {
    return await work();
  } finally {
    for (const secret of secrets) secret.forget();
    await coverTraces();
  }
}

/** An envelope of the old form is replaced at once. */
async function prepareToSignIn(secret: Secret, envelope: KeyEnvelope): Promise<void> {
  await secret.prepareToOpen(envelope);
  if (envelope.generation === undefined) await secret.prepareToSeal(envelope.cost);
}

/** Prepares what signs an account in; a guess that has to wait costs nothing and is judged as it is. */
export function withPassword<Value>(
  wanted: { readonly path: string; readonly accountId?: number; readonly password: TypedSecret },
  work: (password: Secret) => Value | Promise<Value>,
): Promise<Value> {
  const secret = new Secret(wanted.password);
  return using([secret], async () => {
    const keys = readKeyFileIfSound(wanted.path);
    const { accountId } = wanted;
    const entry = keys?.accounts.find(({ id }) => accountId === undefined || id === accountId);
    const now = Date.parse(localTime());
    const isTried =
      keys &&
      entry &&
      !isLocked(keys, entry) &&
      !secondsToWait(entry.failures, entry.lastFailureAt, now);
    if (isTried) await prepareToSignIn(secret, entry.envelope);
    return work(secret);
  });
}

/** Prepares a recovery code and the new password it gives. */
export function withRecoveryCode<Value>(
  wanted: {
    readonly path: string;
    readonly recoveryCode: TypedSecret;
    readonly newPassword: TypedSecret;
  },
  work: (prepared: { recoveryCode: Secret; newPassword: Secret }) => Value | Promise<Value>,
): Promise<Value> {
  const recoveryCode = Secret.ofRecoveryCode(wanted.recoveryCode);
  const newPassword = new Secret(wanted.newPassword);
  return using([recoveryCode, newPassword], async () => {
    const keys = readKeyFileIfSound(wanted.path);
    if (keys) {
      await prepareToSignIn(recoveryCode, keys.recovery);
      await newPassword.prepareToSeal(keys.recovery.cost);
    }
    return work({ recoveryCode, newPassword });
  });
}

/** Prepares the present password of the account at work, and the one that takes its place. */
export function withBothPasswords<Value>(
  session: {
    readonly path: string;
    readonly account: { readonly id: number };
    readonly keyCost: number;
  },
  typed: { readonly currentPassword: TypedSecret; readonly newPassword: TypedSecret },
  work: (prepared: { currentPassword: Secret; newPassword: Secret }) => Value | Promise<Value>,
): Promise<Value> {
  const { path, account, keyCost } = session;
  const current = { path, accountId: account.id, password: typed.currentPassword };
  return withPassword(current, (currentPassword) =>
    withNewPassword(typed.newPassword, keyCost, (newPassword) =>
      work({ currentPassword, newPassword }),
    ),
  );
}

/** Prepares a new password for an envelope of this cost. */
export function withNewPassword<Value>(
  typed: TypedSecret,
  cost: number | undefined,
  work: (password: Secret) => Value | Promise<Value>,
): Promise<Value> {
  const secret = new Secret(typed);
  return using([secret], async () => {
    await secret.prepareToSeal(cost ?? standardCost);
    return work(secret);
  });
}

/** Prepares a new recovery code for an envelope of this cost. */
export async function withNewRecovery<Value>(
  cost: number | undefined,
  work: (recovery: PreparedRecovery) => Value | Promise<Value>,
): Promise<Value> {
  const recovery = await prepareRecovery(cost ?? standardCost);
  return using([recovery.secret], () => work(recovery));
}

/** Prepares the password and the recovery code of a ledger to come. */
export function withNewLedger<Value>(
  typed: TypedSecret,
  cost: number,
  work: (password: Secret, recovery: PreparedRecovery) => Value | Promise<Value>,
): Promise<Value> {
  return withNewPassword(typed, cost, (password) =>
    withNewRecovery(cost, (recovery) => work(password, recovery)),
  );
}

export { standardCost } from '../../ledger/file/key-envelope';
