import { z } from 'zod';
import { isDay, isMonth, type Day, type Month } from '../models/calendar';
import type { ClientNo } from '../models/client';
import type { Permission } from '../models/session';

/** One call: who may make it, the shape of its argument, and (as a type) its reply. */
export interface CallDefinition<Input extends z.ZodType = z.ZodType, Output = unknown> {
  readonly permission: Permission;
  readonly input: Input;
  /** Only a type: the reply is made by our own code and not validated again. */
  readonly output?: Output;
}

/** Defines a call whose reply is an `Output`. */
export function call<Output>() {
  return <Input extends z.ZodType>(
    permission: Permission,
    input: Input,
  ): CallDefinition<Input, Output> => ({
    permission,
    input,
  });
}

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
