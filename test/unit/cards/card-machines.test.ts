import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applicationEvents,
  applicationGuards,
  applicationMachine,
  type ApplicationEvent,
  type ApplicationGuard,
} from '../../../electron/domain/cards/application-machine';
import { blankGuards, blankMachine } from '../../../electron/domain/cards/blank-machine';
import {
  cardEvents,
  cardGuards,
  cardMachine,
  liveCardStates,
} from '../../../electron/domain/cards/card-machine';
import {
  takeStep,
  type StateMachine,
  type StepResult,
} from '../../../electron/domain/cards/state-machine';
import { applicationStates, type ApplicationState } from '../../../shared/models/card';
import { blankStates, stockMoves } from '../../../shared/models/card-stock';
import { cardStates } from '../../../shared/models/card-life';

/** Every state that can be reached from one, by steps whose guards all hold. */
function reachable<State extends string, Event extends string>(
  machine: StateMachine<State, Event, string>,
  from: State,
): Set<State> {
  const found = new Set<State>([from]);
  for (const state of found) {
    for (const event of Object.keys(machine[state]) as Event[]) {
      const result = takeStep(machine, state, event, () => true);
      if (result.ok) found.add(result.to);
    }
  }
  return found;
}

describe('the machines', () => {
  it('reach every state from their beginning', () => {
    expect(reachable(applicationMachine, 'draft')).toEqual(new Set(applicationStates));
    const cards = new Set([...reachable(cardMachine, 'active'), 'conflicting']);
    expect(cards).toEqual(new Set(cardStates));
    expect(reachable(blankMachine, 'inStock')).toEqual(new Set(blankStates));
  });

  it('end where the regulation ends', () => {
    const ends = (machine: StateMachine<string, string, string>) =>
      Object.keys(machine).filter((state) => Object.keys(machine[state] ?? {}).length === 0);
    expect(ends(applicationMachine)).toEqual(['rejected', 'withdrawn']);
    expect(ends(cardMachine)).toEqual(['revoked']);
    expect(ends(blankMachine as StateMachine<string, string, string>)).toEqual([
      'used',
      'returned',
      'destroyed',
    ]);
  });

  it('ask only guards and know only events that are named', () => {
    const check = (
      machine: StateMachine<string, string, string>,
      events: readonly string[],
      guards: readonly string[],
    ) => {
      for (const transitions of Object.values(machine)) {
        for (const [event, transition] of Object.entries(transitions)) {
          expect(events).toContain(event);
          for (const guard of transition?.guards ?? []) expect(guards).toContain(guard);
        }
      }
    };
    check(applicationMachine, applicationEvents, applicationGuards);
    check(cardMachine, cardEvents, cardGuards);
    check(blankMachine as StateMachine<string, string, string>, stockMoves, blankGuards);
  });
});

/** What an application has gone through, as the regulation tells it. */
interface Told {
  readonly approved: boolean;
  readonly decided: boolean;
  readonly printed: boolean;
  readonly over: boolean;
}

function tell(told: Told, event: ApplicationEvent, to: ApplicationState): Told {
  return {
    approved: told.approved || to === 'approved',
    decided: told.decided || event === 'approveSpecially' || event === 'reject',
    printed: told.printed || event === 'print',
    over: to === 'rejected' || to === 'withdrawn' || to === 'opened' || to === 'closed',
  };
}

/** What must be true of an application in a state, whatever way it came. */
function checkTold(state: ApplicationState, told: Told): void {
  if (state === 'draft' || state === 'submitted') expect(told.approved).toBe(false);
  if (['approved', 'sheetPrinted', 'opened', 'closed'].includes(state)) {
    expect(told.approved).toBe(true);
  }
  if (state === 'sheetPrinted') expect(told.printed).toBe(true);
  if (state === 'rejected') expect(told.approved).toBe(false);
}

it('keeps the order of the regulation over 10,000 random ways, whatever holds', () => {
  const step = fc.record({
    event: fc.constantFrom(...applicationEvents),
    refused: fc.subarray([...applicationGuards]),
  });
  let taken = 0;
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 14 }), (steps) => {
      let state: ApplicationState = 'draft';
      let told: Told = { approved: false, decided: false, printed: false, over: false };
      for (const { event, refused } of steps) {
        const { printed } = told;
        const holds = (guard: ApplicationGuard): boolean => {
          // Whether a sheet came out is what happened, not chance.
          if (guard === 'sheetCameOut' || guard === 'noSheetCameOut') {
            return printed === (guard === 'sheetCameOut');
          }
          return !refused.includes(guard);
        };
        const known = applicationMachine[state][event];
        const result: StepResult<ApplicationState, ApplicationGuard> = takeStep(
          applicationMachine,
          state,
          event,
          holds,
        );
        // Legal exactly where the value says so, refused exactly by a guard of its own.
        expect(result.ok).toBe(known !== undefined && known.guards.every(holds));
        if (!result.ok) continue;
        taken += 1;
        told = tell(told, event, result.to);
        state = result.to;
        checkTold(state, told);
      }
    }),
    { numRuns: 10_000 },
  );
  expect(taken).toBeGreaterThan(5_000);
});

it('has no two ways to be the client’s one card at once', () => {
  for (const state of cardStates) {
    for (const [event, transition] of Object.entries(cardMachine[state])) {
      const becomesLive =
        liveCardStates.includes(transition!.to) && !liveCardStates.includes(state);
      if (becomesLive)
        expect([event, transition!.guards]).toEqual([
          event,
          expect.arrayContaining(['noOtherActive']),
        ]);
    }
  }
});
