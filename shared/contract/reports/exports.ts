import { z } from 'zod';
import { exportPurposes } from '../../models/export-purpose';
import { asks, type CallDefinition } from '../call';

const answer = z
  .strictObject({
    purpose: z.enum(exportPurposes),
    note: z.string().trim().max(100),
    password: z.string().min(8).max(128).nullable(),
  })
  .refine(({ purpose, note }) => purpose !== 'other' || note.length >= 2, { path: ['note'] });

/** What the window answers when something is about to leave the ledger (`export.asked`). */
export const exportsCalls = {
  /** Null exports nothing. */
  'export.answer': asks<null>()(
    'read',
    z.strictObject({ askId: z.string().max(60), answer: answer.nullable() }),
  ),
} as const satisfies Record<string, CallDefinition>;
