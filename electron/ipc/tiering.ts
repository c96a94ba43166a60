import { explainClient } from '../operations/tiering/explain-client';
import { showKeepOrReach } from '../operations/tiering/keep-or-reach';
import { showContribution, showMatrix } from '../operations/tiering/show-matrix';
import { listTieredMonths, showSchemes, showStructure } from '../operations/tiering/show-tiers';
import { showSettings } from '../operations/settings/change-settings';
import type { Handlers } from './handle';

type TieringChannel =
  | 'tiering.schemes'
  | 'tiering.months'
  | 'tiering.run'
  | 'tiering.structure'
  | 'tiering.explain'
  | 'tiering.keepOrReach'
  | 'tiering.matrixPoints'
  | 'tiering.contribution'
  | 'tiering.whatIfOpen'
  | 'tiering.whatIfStep'
  | 'tiering.whatIfMovers'
  | 'tiering.whatIfClose'
  | 'tiering.replay';

/** Calls about tiers, and about what a draft of a scheme would do to them. */
export const tieringCalls: Handlers<TieringChannel> = {
  'tiering.schemes': (_input, desk) => showSchemes(desk.ledger),
  'tiering.months': (_input, desk) => listTieredMonths(desk.shown),
  'tiering.run': ({ jobId, month, scheme }, desk) =>
    desk.runJob(jobId, (job) => desk.ledgerThread.tier({ month, scheme }, job)),
  'tiering.structure': (input, desk) => showStructure(desk.shown, input),
  'tiering.explain': (input, desk) =>
    explainClient(desk.shown, input, showSettings(desk.shown).language),
  'tiering.keepOrReach': (input, desk) =>
    showKeepOrReach(desk.shown, input, showSettings(desk.shown).language),
  'tiering.matrixPoints': (input, desk) => showMatrix(desk.shown, input),
  'tiering.contribution': (input, desk) => showContribution(desk.shown, input),
  'tiering.whatIfOpen': ({ jobId, month, scheme }, desk) =>
    desk.runJob(jobId, ({ cancel }) => desk.ledgerThread.openWhatIf({ month, scheme }, cancel)),
  'tiering.whatIfStep': ({ whatIfId, draft }, desk) =>
    desk.ledgerThread.stepWhatIf(whatIfId, draft),
  'tiering.whatIfMovers': ({ whatIfId, ...wanted }, desk) =>
    desk.ledgerThread.whatIfMovers(whatIfId, wanted),
  'tiering.whatIfClose': async ({ whatIfId }, desk) => {
    await desk.ledgerThread.closeWhatIf(whatIfId);
    return null;
  },
  'tiering.replay': ({ jobId, ...wanted }, desk) =>
    desk.runJob(jobId, (job) => desk.ledgerThread.replay(wanted, job)),
};
