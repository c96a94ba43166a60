import type { ReportRequest } from '../../../shared/contract/reports/reports';
import type { Month } from '../../../shared/models/calendar';
import {
  retailWorkLists,
  workListNames,
  type WorkListName,
} from '../../../shared/models/work-list';
import type { SchemeSubject } from '../../../shared/models/scheme';

/** Which report is open: one of the three with figures, or a work list. */
export const reportKinds = ['structure', 'migration', 'aumMovement'] as const;
export type ReportChoice = (typeof reportKinds)[number] | WorkListName;

const isWorkList = (choice: ReportChoice): choice is WorkListName =>
  (workListNames as readonly string[]).includes(choice);

/** Reports that compare with an earlier month. */
export const comparesMonths = (choice: ReportChoice): boolean =>
  choice === 'migration' || choice === 'aumMovement';

/** The work lists there are for the clients of a scheme. */
export function workListsFor(subject: SchemeSubject): readonly WorkListName[] {
  return workListNames.filter((list) => subject === 'retail' || !retailWorkLists.includes(list));
}

/** What to ask the main process for. */
export function requestOf(
  choice: ReportChoice,
  place: { readonly month: Month; readonly scheme: string; readonly before: Month | null },
): ReportRequest {
  const { month, scheme, before } = place;
  if (isWorkList(choice)) return { name: 'workList', list: choice, month, scheme };
  if (choice === 'structure') return { name: choice, month, scheme };
  return { name: choice, month, scheme, ...(before ? { before } : {}) };
}
