import { eventNames, type EventName, type Events } from '../../shared/events';
import type { Channel, Input, Output } from '../../shared/contract';
import type { Failure, Result } from '../../shared/models/result';
import type { AppState } from '../../shared/models/session';
import { defaultSettings } from '../../shared/models/settings';
import { someProgram } from '../helpers/program';

type Answers = { [Name in Channel]?: (input: Input<Name>) => Result<Output<Name>> };

/** A reply that carries a value. */
export function value<Value>(result: Value): Result<Value> {
  return { ok: true, value: result };
}

/** A reply that carries a failure. */
export function failure(error: Failure): Result<never> {
  return { ok: false, error };
}

/** The state of a window whose ledger is in the given condition. */
export function appState(ledger: AppState['ledger'], guideDone = true): AppState {
  return { program: someProgram, ledger, guideDone, sampleLedgerExists: false };
}

export const openLedger: AppState['ledger'] = {
  kind: 'open',
  path: '/somewhere/outlet.tierdesk',
  isSample: false,
  account: { id: 1, displayName: 'Sample Head' },
  staffNo: null,
  role: 'head',
  permissions: ['open', 'read', 'import', 'tier', 'settings'],
  lastLoginAt: null,
  agreementSignedOn: '2026-01-05',
  branchName: 'Sample Outlet',
  bankName: 'Sample Bank',
};

/** Stands at the edge of the window where the preload would; answers what it is told to. */
export function standInBridge(answers: Answers) {
  const asked: [Channel, unknown][] = [];
  const listeners = Object.fromEntries(eventNames.map((name) => [name, new Set()])) as unknown as {
    [Name in EventName]: Set<(value: Events[Name]) => void>;
  };
  const standard: Answers = {
    'settings.get': () => value(defaultSettings),
    'settings.set': () => value(defaultSettings),
    'tiering.months': () => value([]),
    'drafts.list': () => value([]),
    'drafts.keep': () => value(null),
    'health.state': () =>
      value({ damage: [], checkedAt: null, problems: [], disk: null, restored: null }),
    'tiering.schemes': () => value([]),
    ...answers,
  };
  const call = new Proxy(
    {},
    {
      get: (_target, channel: Channel) => (input: never) => {
        asked.push([channel, input]);
        const answer = standard[channel] as ((input: never) => Result<unknown>) | undefined;
        const missing = { code: 'call.failed', values: {}, detail: `no answer for ${channel}` };
        return Promise.resolve(answer ? answer(input) : failure(missing as Failure));
      },
    },
  );
  const on = (name: EventName) => (listener: (value: never) => void) => {
    listeners[name].add(listener as never);
    return () => listeners[name].delete(listener as never);
  };
  Object.assign(window, {
    tierdesk: {
      call,
      on: Object.fromEntries(eventNames.map((name) => [name, on(name)])),
      pathOfFile: () => '/dropped/file.xlsx',
    },
  });
  const emit = <Name extends EventName>(name: Name, event: Events[Name]): void =>
    listeners[name].forEach((listener) => listener(event));
  return { asked, emit, answers: standard };
}
