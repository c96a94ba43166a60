/** One transition: where it leads and what must hold first, in the order it is asked. */
export interface Transition<State extends string, Guard extends string> {
  readonly to: State;
  readonly guards: readonly Guard[];
}

/** States × events → transitions, as a value; an event that a state does not name is illegal. */
export type StateMachine<State extends string, Event extends string, Guard extends string> = {
  readonly [From in State]: { readonly [Name in Event]?: Transition<State, Guard> };
};

export type StepResult<State extends string, Guard extends string> =
  | { readonly ok: true; readonly to: State }
  /** The state does not know the event. */
  | { readonly ok: false; readonly reason: 'illegal' }
  | { readonly ok: false; readonly reason: 'refused'; readonly guard: Guard };

/** Takes one step; refused by the first guard that does not hold. */
export function takeStep<State extends string, Event extends string, Guard extends string>(
  machine: StateMachine<State, Event, Guard>,
  from: State,
  event: Event,
  holds: (guard: Guard) => boolean,
): StepResult<State, Guard> {
  const transition = machine[from][event];
  if (!transition) return { ok: false, reason: 'illegal' };
  const guard = transition.guards.find((each) => !holds(each));
  return guard === undefined
    ? { ok: true, to: transition.to }
    : { ok: false, reason: 'refused', guard };
}
