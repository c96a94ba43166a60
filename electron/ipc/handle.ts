import { contract, type Channel, type Input, type Output } from '../../shared/contract';
import type { Failure, Result } from '../../shared/models/result';
import { secretDepth } from '../../shared/models/sealed-secret';
import { OperationFailure, toFailure } from '../operations/failure';
import { countChanges, recordEvent } from '../operations/ledger-context';
import { maskOthers } from '../domain/client/mask-rows';
import type { Desk } from './desk';
import { checkName } from './name-guard';
import { checkSubjects } from './subject-guard';

/** One call's work. The input is already validated and the permission checked. */
export type Handler<Name extends Channel> = (
  input: Input<Name>,
  desk: Desk,
) => Output<Name> | Promise<Output<Name>>;

/** Handlers of some channels; each module exports its own. */
export type Handlers<Names extends Channel> = { readonly [Name in Names]: Handler<Name> };

/** Receives failures nobody expected, for the log; never client data. */
export type FailureLog = (channel: string, failure: Failure) => void;

function validate(channel: Channel, input: unknown): Input<Channel> {
  const parsed = contract[channel].input.safeParse(input);
  if (parsed.success) return parsed.data as Input<Channel>;
  const where = parsed.error.issues[0]?.path.join('.') || channel;
  throw new OperationFailure('call.invalid', { where });
}

function checkPermission(channel: Channel, desk: Desk): void {
  const { permission } = contract[channel];
  if (desk.may(permission)) return;
  // A damaged ledger takes no entry, and the refusal stays one all the same.
  if (!desk.isDamaged) recordEvent(desk.ledger, { action: 'refused', subject: channel });
  throw new OperationFailure('call.forbidden', { permission });
}

/**
 * What is read comes masked from the ledger (see `Desk.shown`); what a change gives back is masked here.
 */
function maskReply(desk: Desk, value: unknown): unknown {
  if (!desk.isOpen || desk.shownLedger.isWhole) return value;
  return maskOthers(value, desk.shownLedger.shownOf);
}

/** Fills over the passwords and codes that came with a call: all that is told in bytes. */
function forgetSecrets(input: unknown, depth = secretDepth): void {
  if (input instanceof Uint8Array) input.fill(0);
  else if (depth > 0 && typeof input === 'object' && input !== null) {
    for (const each of Object.values(input)) forgetSecrets(each, depth - 1);
  }
}

/**
 * Answers one call: schema, permission, work; every failure becomes data. The sender was checked
 * before (see register-calls.ts).
 */
export async function answerCall(
  handlers: Handlers<Channel>,
  desk: Desk,
  channel: Channel,
  input: unknown,
  log: FailureLog,
): Promise<Result<unknown>> {
  const before = countChanges();
  try {
    // Who may not make a call learns nothing of it, not even what its argument should look like.
    const wasOpen = desk.isOpen;
    if (wasOpen) checkPermission(channel, desk);
    const valid = validate(channel, input);
    if (!wasOpen) checkPermission(channel, desk);
    checkSubjects(desk, channel, valid);
    checkName(desk, channel, valid);
    const handler = handlers[channel] as Handler<Channel>;
    return { ok: true, value: maskReply(desk, await handler(valid, desk)) };
  } catch (error) {
    const failure = toFailure(error, desk.ledgerPath, countChanges() !== before);
    if (failure.detail) log(channel, failure);
    if (failure.code === 'ledger.damaged') void desk.suspectDamage();
    return { ok: false, error: failure };
  } finally {
    forgetSecrets(input);
  }
}
