import type { CallKind } from '../../shared/contract/call';
import { contract, type Channel, type ChannelOf } from '../../shared/contract';
import type { Failure, Result } from '../../shared/models/result';
import { secretDepth } from '../../shared/models/sealed-secret';
import { bringDayUpToDate } from '../operations/bring-day-up-to-date';
import type { CallInput, ChangingCall, ReadingCall } from '../operations/ground/call-types';
import { calls } from '../operations/calls';
import { OperationFailure, toFailure } from '../operations/ground/failure';
import { countChanges, recordEvent } from '../operations/ground/ledger';
import type { AskHandler } from './ask-handlers';
import type { Desk } from './desk';
import { askHandlers } from './handlers';
import { checkName } from '../operations/access/name-guard';
import { checkSubjects } from '../operations/access/subject-guard';

/** Receives failures nobody expected, for the log; never client data. */
export type FailureLog = (channel: string, failure: Failure) => void;

function validate<Name extends Channel>(channel: Name, input: unknown): CallInput<Name> {
  const parsed = contract[channel].input.safeParse(input);
  if (parsed.success) return parsed.data as CallInput<Name>;
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
  return desk.isOpen ? desk.shownLedger.mask(value) : value;
}

/** Fills over the passwords and codes that came with a call: all that is told in bytes. */
function forgetSecrets(input: unknown, depth = secretDepth): void {
  if (input instanceof Uint8Array) input.fill(0);
  else if (depth > 0 && typeof input === 'object' && input !== null) {
    for (const each of Object.values(input)) forgetSecrets(each, depth - 1);
  }
}

const readings: { readonly [Name in ChannelOf<'reads'>]: ReadingCall<Name> } = calls;
const changings: { readonly [Name in ChannelOf<'changes'>]: ChangingCall<Name> } = calls;

/** Reads what the account may see; what the day brings is entered before it is read. */
function read<Name extends ChannelOf<'reads'>>(desk: Desk, name: Name, input: CallInput<Name>) {
  const reading: ReadingCall<Name> = readings[name];
  if (contract[name].isOfToday) bringDayUpToDate(desk.ledger);
  return reading(desk.shown, input);
}

function change<Name extends ChannelOf<'changes'>>(desk: Desk, name: Name, input: CallInput<Name>) {
  const changing: ChangingCall<Name> = changings[name];
  return changing(desk.ledger, input, desk.shown);
}

/** Works in the ledger's thread, as a job where the call has the id of one. */
function workInThread<Name extends ChannelOf<'works'>>(
  desk: Desk,
  name: Name,
  { jobId, ...input }: CallInput<Name> & { readonly jobId?: string },
) {
  if (jobId === undefined) return desk.ledgerThread.work(name, input);
  return desk.runJob(jobId, (job) => desk.ledgerThread.work(name, input, job));
}

function ask<Name extends ChannelOf<'asks'>>(desk: Desk, name: Name, input: CallInput<Name>) {
  const asking: AskHandler<Name> = askHandlers[name];
  return asking(input, desk);
}

function isOfKind<Kind extends CallKind>(kind: Kind, name: Channel): name is ChannelOf<Kind> {
  return contract[name].kind === kind;
}

/** The input of a call whose name has turned out to be one of a kind. */
const inputFor = <Name extends Channel>(_name: Name, input: CallInput<Channel>) =>
  input as CallInput<Name>;

/** The work of a call by its kind: the kind says what it is given, so that what reads can not write. */
function perform(desk: Desk, name: Channel, input: CallInput<Channel>): unknown {
  if (isOfKind('reads', name)) return read(desk, name, inputFor(name, input));
  if (isOfKind('changes', name)) return change(desk, name, inputFor(name, input));
  if (isOfKind('works', name)) return workInThread(desk, name, inputFor(name, input));
  return ask(desk, name, inputFor(name, input));
}

/**
 * Answers one call: schema, permission, work; every failure becomes data. The sender was checked
 * before (see register-calls.ts).
 */
export async function answerCall(
  desk: Desk,
  channel: Channel,
  input: unknown,
  log: FailureLog,
  work: typeof perform = perform,
): Promise<Result<unknown>> {
  const before = countChanges();
  try {
    // Who may not make a call learns nothing of it, not even what its argument should look like.
    const wasOpen = desk.isOpen;
    if (wasOpen) checkPermission(channel, desk);
    const valid = validate(channel, input);
    if (!wasOpen) checkPermission(channel, desk);
    if (desk.isOpen) {
      checkSubjects(desk.ledger, desk.shownLedger, channel, valid);
      checkName(desk.ledger, channel, valid);
    }
    return { ok: true, value: maskReply(desk, await work(desk, channel, valid)) };
  } catch (error) {
    const failure = toFailure(error, desk.ledgerPath, countChanges() !== before);
    if (failure.detail) log(channel, failure);
    if (failure.code === 'ledger.damaged') void desk.suspectDamage();
    return { ok: false, error: failure };
  } finally {
    forgetSecrets(input);
  }
}
