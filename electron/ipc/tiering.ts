import { explainClient } from '../operations/tiering/explain-client';
import { showSettings } from '../operations/settings/change-settings';
import { listTieredMonths, showSchemes, showStructure } from '../operations/tiering/show-tiers';
import type { Handlers } from './handle';

type TieringChannel =
  'tiering.schemes' | 'tiering.months' | 'tiering.run' | 'tiering.structure' | 'tiering.explain';

/** Calls about tiers. */
export const tieringCalls: Handlers<TieringChannel> = {
  'tiering.schemes': (_input, desk) => showSchemes(desk.ledger),
  'tiering.months': (_input, desk) => listTieredMonths(desk.ledger),
  'tiering.run': async ({ jobId, month, scheme }, desk) => {
    const structure = await desk.runJob(jobId, (job) =>
      desk.ledgerThread.tier({ month, scheme }, job),
    );
    return structure;
  },
  'tiering.structure': (input, desk) => showStructure(desk.ledger, input),
  'tiering.explain': (input, desk) =>
    explainClient(desk.ledger, input, showSettings(desk.ledger).language),
};
