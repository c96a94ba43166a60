import { acceptLoss } from '../../operations/ledger/accept-loss';
import type { AskHandlers } from '../ask-handlers';

/** Calls about the soundness of the open ledger and its disk. */
export const healthCalls = {
  'health.state': (_input, desk) => desk.health(),
  'health.acceptLoss': async ({ reason }, desk) => {
    acceptLoss(desk.ledger, reason);
    // Opened anew it is brought to today's structure and begins its day as any other ledger.
    await desk.lock();
    desk.emit('ledger.locked', null);
    return null;
  },
} satisfies Partial<AskHandlers>;
