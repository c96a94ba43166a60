import { z } from 'zod';
import { settingsSchema, type Settings } from '../models/settings';
import { call, type CallDefinition, nothing } from './call';

/** Settings and the audit log. */
export const settingsCalls = {
  'settings.get': call<Settings>()('read', nothing),
  'settings.set': call<Settings>()('settings', settingsSchema.partial()),
  'settings.history': call<
    readonly { key: string; before: string; after: string; at: string; by: string }[]
  >()('settings', nothing),
  'audit.list': call<
    readonly { seq: number; at: string; account: string; action: string; subject: string }[]
  >()('audit', z.strictObject({ limit: z.int().min(1).max(1000) })),
} as const satisfies Record<string, CallDefinition>;
