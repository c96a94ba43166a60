import {
  kindsNeedingOldCard,
  type ApplicationState,
  type CardApplication,
  type CardLevel,
} from '../../../shared/models/card';

export interface CardFilter {
  readonly text: string;
  readonly states: readonly ApplicationState[];
  readonly levels: readonly CardLevel[];
}

export const noFilter: CardFilter = { text: '', states: [], levels: [] };

/** Applications that fit the filter, newest first. */
export function filterApplications(
  applications: readonly CardApplication[],
  filter: CardFilter,
): readonly CardApplication[] {
  const text = filter.text.trim().toLowerCase();
  return applications
    .filter(
      (one) =>
        (filter.states.length === 0 || filter.states.includes(one.state)) &&
        (filter.levels.length === 0 || filter.levels.includes(one.level)) &&
        (text === '' ||
          [one.name, one.clientNo, one.sheetNumber ?? ''].some((part) =>
            part.toLowerCase().includes(text),
          )),
    )
    .sort((a, b) => b.id - a.id);
}

/** Whether the old card must come back before the sheet comes out (docs/rules/cards.md#the-old-card). */
export function awaitsOldCard(application: CardApplication): boolean {
  const { kind, state, oldCardHandedInOn } = application;
  const isApproved = state === 'approved' || state === 'sheetPrinted';
  return isApproved && kindsNeedingOldCard.includes(kind) && oldCardHandedInOn === null;
}

/** Whether the sheet of an application can be shown and printed. */
export function hasSheet(application: CardApplication): boolean {
  const { state } = application;
  return (state === 'approved' || state === 'sheetPrinted') && !awaitsOldCard(application);
}

/** Whether an application is still under way, so that it can be taken back. */
export function mayWithdraw({ state }: CardApplication): boolean {
  return ['draft', 'submitted', 'approved', 'sheetPrinted'].includes(state);
}
