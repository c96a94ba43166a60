import type { WorksOf } from '../ground/call-types';
import { proposeOwners } from './propose-owners';

const proposalSteps = ['checking', 'explaining', 'optimising'] as const;

/** Long work about who owns whom. */
export const assignmentWorks: WorksOf<'assignment'> = {
  'assignment.propose': async ({ ledger }, wanted, { tell, isCancelled }) => {
    const total = proposalSteps.length;
    const proposal = await proposeOwners(ledger, wanted, {
      shouldStop: isCancelled,
      onStep: (step) => tell({ step: 'proposing', done: proposalSteps.indexOf(step), total }),
    });
    // A search that was cancelled ends with what it has: nobody wants that.
    tell({ step: 'proposing', done: total, total });
    return proposal;
  },
};
