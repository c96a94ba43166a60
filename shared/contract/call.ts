import { z } from 'zod';
import { isDay, isMonth, type Day, type Month } from '../models/calendar';
import type { ClientNo } from '../models/client';
import type { Permission } from '../models/session';

/**
 * What a call does with the ledger, and so what its work is given:
 * - `reads`: the ledger as the account may see it, typed as one that can not write;
 * - `changes`: the ledger itself; everything in one transaction;
 * - `works`: the ledger itself in a thread of its own, with steps that are told and a cancel that ends it;
 * - `asks`: the session, because a file, a printer or a password is asked for, or something that is only open.
 */
export type CallKind = 'reads' | 'changes' | 'works' | 'asks';

/** One call: its kind, who may make it, the shape of its argument, and (as a type) its reply. */
export interface CallDefinition<
  Input extends z.ZodType = z.ZodType,
  Output = unknown,
  Kind extends CallKind = CallKind,
> {
  readonly kind: Kind;
  readonly permission: Permission;
  readonly input: Input;
  /** Whether what is read depends on today: what the day brings is entered first. */
  readonly isOfToday?: boolean;
  /** Only a type: the reply is made by our own code and not validated again. */
  readonly output?: Output;
}

function define<Kind extends CallKind>(kind: Kind, isOfToday = false) {
  return <Output>() =>
    <Input extends z.ZodType>(
      permission: Permission,
      input: Input,
    ): CallDefinition<Input, Output, Kind> => ({ kind, permission, input, isOfToday });
}

/** Defines a call that only reads, and whose reply is an `Output`. */
export const reads = define('reads');
/** Defines a call that reads what depends on today: returns that are due, occasions that have come. */
export const readsToday = define('reads', true);
/** Defines a call that changes the ledger. */
export const changes = define('changes');
/** Defines a call that works for long in the ledger's thread. */
export const works = define('works');
/** Defines a call that asks the user's system or the session for something. */
export const asks = define('asks');

/** Longest password, characters; each takes up to four bytes. */
const longestSecret = 128;

/**
 * A password or recovery code: UTF-8 of its NFKC form. As bytes, because they can be filled over once they were used; a
 * text of JavaScript stays in memory until that is used again.
 */
export const secret = z
  .instanceof(Uint8Array)
  .refine(({ length }) => length >= 1 && length <= longestSecret * 4);

export const nothing = z.undefined();
export const month = z.string().refine(isMonth) as unknown as z.ZodType<Month, Month>;
export const day = z.string().refine(isDay) as unknown as z.ZodType<Day, Day>;
export const clientNo = z.string().min(1).max(40) as unknown as z.ZodType<ClientNo, ClientNo>;
export const schemeId = z.string().regex(/^[A-Za-z0-9_-]{1,20}$/);
export const jobId = z.string().regex(/^[a-z0-9-]{8,40}$/);
export const reason = z.string().trim().min(2).max(200);
export const shortName = z.string().trim().min(1).max(40);
