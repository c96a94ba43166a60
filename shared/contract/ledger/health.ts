import { z } from 'zod';
import type { LedgerHealth } from '../../models/health';
import { asks, nothing, reason, type CallDefinition } from '../call';

/** Whether the ledger and its disk are sound (docs/rules/ledger.md#damage). */
export const healthCalls = {
  'health.state': asks<LedgerHealth>()('read', nothing),
  /** Goes on with what is there after the newest work was lost; kept in the audit log with its reason. */
  'health.acceptLoss': asks<null>()('settings', z.strictObject({ reason })),
} as const satisfies Record<string, CallDefinition>;
