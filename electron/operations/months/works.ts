import type { WorksOf } from '../ground/call-types';
import { tellClients } from '../tiering/works';
import { closeMonth } from './close-month';

/** Long work that ends months: what is not tiered yet is tiered first. */
export const monthsWorks: WorksOf<'months'> = {
  'months.close': ({ ledger }, { month, withEarlier = false }, steps) =>
    closeMonth(ledger, month, tellClients(steps), withEarlier),
};
