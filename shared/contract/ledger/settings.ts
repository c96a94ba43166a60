import { z } from 'zod';
import { settingsSchema, type Settings } from '../../models/settings';
import type { AuditPage, AuditVerdict, PrintedOutcome } from '../../models/audit';
import { asks, changes, reads, day, type CallDefinition, nothing } from '../call';

const auditFilter = z.strictObject({
  action: z.string().max(60).nullable(),
  account: z.string().max(40).nullable(),
  /** First and last day, both included. */
  from: day.nullable(),
  to: day.nullable(),
  /** Part of the subject; empty for all. */
  subject: z.string().max(100),
});
export type AuditFilter = z.infer<typeof auditFilter>;

/** Settings and the audit log. */
export const settingsCalls = {
  'settings.get': reads<Settings>()('read', nothing),
  'settings.set': changes<Settings>()('settings', settingsSchema.partial()),
  'settings.history': reads<
    readonly { key: string; before: string; after: string; at: string; by: string }[]
  >()('settings', nothing),
  'audit.list': reads<AuditPage>()(
    'audit',
    z.strictObject({
      filter: auditFilter,
      offset: z.int().min(0),
      limit: z.int().min(1).max(1000),
    }),
  ),
  /** Accounts and actions that the log has entries of. */
  'audit.choices': reads<{
    readonly accounts: readonly string[];
    readonly actions: readonly string[];
  }>()('audit', nothing),
  /** Goes through the whole chain and names the first entry that does not hold. */
  'audit.verify': reads<AuditVerdict>()('audit', nothing),
  /** Compares the log with its head as a paper carries it. */
  'audit.comparePrinted': reads<PrintedOutcome>()(
    'audit',
    z.strictObject({ text: z.string().trim().min(1).max(60) }),
  ),
  /** Saves the entries as a workbook; the log says so. */
  'audit.export': asks<{ readonly path: string | null }>()(
    'audit',
    z.strictObject({ filter: auditFilter }),
  ),
} as const satisfies Record<string, CallDefinition>;
