import { z } from 'zod';

/** What fields of a draft hold, as it is read back: each made once, since hooks compare them. */
export const typed = {
  text: z.string(),
  texts: z.array(z.string()),
  textOrNothing: z.string().nullable(),
  number: z.number(),
  numberOrNothing: z.number().nullable(),
  flag: z.boolean(),
} as const;

/**
 * A value with the parts of another one, whatever stands in them: what is being typed may be empty or out of its bounds,
 * and is kept all the same.
 */
export function shapedLike<Value extends object>(model: Value): z.ZodType<Value> {
  return z.custom<Value>(
    (value) =>
      typeof value === 'object' &&
      value !== null &&
      Object.entries(model).every(([key, part]) => isAlike(Reflect.get(value, key), part)),
  );
}

function isAlike(value: unknown, part: unknown): boolean {
  if (part === null || value === null) return true;
  return typeof value === typeof part && Array.isArray(value) === Array.isArray(part);
}
