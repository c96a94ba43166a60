import { z } from 'zod';
import type { KeptDraft } from '../../models/kept-draft';
import { asks, nothing, type CallDefinition } from '../call';

/** A file of a hundred thousand rows left out, each named, has room. */
const longestDraft = 16_000_000;

/** What was typed and not saved: only whoever typed it sees it again. */
export const draftsCalls = {
  'drafts.list': asks<readonly KeptDraft[]>()('read', nothing),
  /** Keeps a draft in place of the one there was, or forgets it; answered once the ledger has it. */
  'drafts.keep': asks<null>()(
    'read',
    z.strictObject({
      key: z.string().min(1).max(200),
      value: z.string().max(longestDraft).nullable(),
    }),
  ),
} as const satisfies Record<string, CallDefinition>;
