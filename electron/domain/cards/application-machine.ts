import type { ApplicationState } from '../../../shared/models/card';
import type { StateMachine, Transition } from './state-machine';

/** What can happen to an application. */
export const applicationEvents = [
  'submit',
  'approveAutomatically',
  'approveSpecially',
  'approveByRegulation',
  'reject',
  'print',
  'open',
  'close',
  'withdraw',
  'takeBackToPrinted',
  'takeBackToApproved',
] as const;
export type ApplicationEvent = (typeof applicationEvents)[number];

/** What must hold for a step of an application. */
export const applicationGuards = [
  'clientWishes',
  'idNumberKnown',
  'idScanAttached',
  'kindFitsCard',
  'noWaitingTime',
  'standardMet',
  'groundGiven',
  'standardNotAsked',
  'quotaHasRoom',
  'decisionRecorded',
  'sheetIssued',
  'oldCardHandedIn',
  'endsInCard',
  'endsCard',
  'sheetCameOut',
  'noSheetCameOut',
] as const;
export type ApplicationGuard = (typeof applicationGuards)[number];

type Step = Transition<ApplicationState, ApplicationGuard>;
const step = (to: ApplicationState, ...guards: readonly ApplicationGuard[]): Step => ({
  to,
  guards,
});

const withdraw = step('withdrawn');
const open = step('opened', 'endsInCard');
const close = step('closed', 'endsCard', 'oldCardHandedIn');

/**
 * The way of an application (docs/rules/cards.md#steps-of-an-application). It ends when the card it asked for
 * is opened, or, for a closing, when the card is handed in; from there the card's own machine goes on.
 */
export const applicationMachine: StateMachine<
  ApplicationState,
  ApplicationEvent,
  ApplicationGuard
> = {
  draft: {
    submit: step(
      'submitted',
      'clientWishes',
      'idNumberKnown',
      'idScanAttached',
      'noWaitingTime',
      'kindFitsCard',
    ),
    withdraw,
  },
  submitted: {
    approveAutomatically: step('approved', 'standardMet'),
    approveSpecially: step('approved', 'groundGiven', 'quotaHasRoom', 'decisionRecorded'),
    approveByRegulation: step('approved', 'standardNotAsked'),
    reject: step('rejected', 'groundGiven'),
    withdraw,
  },
  approved: {
    print: step('sheetPrinted', 'sheetIssued', 'oldCardHandedIn'),
    open,
    close,
    withdraw,
  },
  sheetPrinted: {
    // A reprint stays where it is.
    print: step('sheetPrinted', 'sheetIssued'),
    open,
    close,
    withdraw,
  },
  opened: {
    takeBackToPrinted: step('sheetPrinted', 'sheetCameOut'),
    takeBackToApproved: step('approved', 'noSheetCameOut'),
  },
  closed: {
    takeBackToPrinted: step('sheetPrinted', 'sheetCameOut'),
    takeBackToApproved: step('approved', 'noSheetCameOut'),
  },
  rejected: {},
  withdrawn: {},
};

/** States in which an application is under way: at most one of a client (docs/rules/cards.md#one-client-one-card). */
export const openApplicationStates: readonly ApplicationState[] = [
  'draft',
  'submitted',
  'approved',
  'sheetPrinted',
];
