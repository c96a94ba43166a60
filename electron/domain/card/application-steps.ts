import type { ApplicationState } from '../../../shared/models/card';

/** Every step an application may take; what is not here is impossible (paper 50). */
const steps: Readonly<Record<ApplicationState, readonly ApplicationState[]>> = {
  draft: ['submitted', 'withdrawn'],
  submitted: ['approved', 'rejected', 'withdrawn'],
  approved: ['sheetPrinted', 'withdrawn'],
  // A reprint stays where it is; an application may be withdrawn until the card is opened.
  sheetPrinted: ['sheetPrinted', 'opened', 'closed', 'withdrawn'],
  opened: [],
  closed: [],
  rejected: [],
  withdrawn: [],
};

/** Whether an application may go from one state to another. */
export function mayStep(from: ApplicationState, to: ApplicationState): boolean {
  return steps[from].includes(to);
}
