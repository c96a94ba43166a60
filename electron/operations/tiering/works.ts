import type { WorksOf, WorkSteps } from '../ground/call-types';
import { replayScheme } from './replay';
import { tierMonth } from './tier-month';

/** Tells how many clients are done. */
export const tellClients =
  ({ tellOften }: WorkSteps) =>
  (done: number): void =>
    tellOften({ step: 'tiering', done, total: 0 });

/** Long work about tiers, and about what a draft of a scheme would do to them. */
export const tieringWorks: WorksOf<'tiering'> = {
  'tiering.run': ({ ledger }, wanted, steps) => tierMonth(ledger, wanted, tellClients(steps)),
  'tiering.replay': ({ ledger }, wanted, steps) => replayScheme(ledger, wanted, tellClients(steps)),
  'tiering.whatIfOpen': ({ whatIfs }, wanted) => whatIfs.start(wanted),
  'tiering.whatIfStep': ({ whatIfs }, { whatIfId, draft }) => whatIfs.get(whatIfId).step(draft),
  'tiering.whatIfMovers': ({ whatIfs }, { whatIfId, ...wanted }) =>
    whatIfs.get(whatIfId).movers(wanted),
  'tiering.whatIfClose': ({ whatIfs }, { whatIfId }) => {
    whatIfs.close(whatIfId);
    return null;
  },
};
