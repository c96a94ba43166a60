import { monthsCalls } from '../operations/months/calls';
import type { MonthState } from '../../shared/models/month-state';
import { closeMonth } from '../operations/months/close-month';
import type { Command, CommandOutcome } from './command';
import { UsageFailure } from './usage-failure';
import { withLedger } from './with-ledger';

const actions = ['list', 'close', 'reopen'] as const;
type Action = (typeof actions)[number];

function linesOf({ month, isClosed, events, changedResults }: MonthState): string[] {
  const state = isClosed ? '已结账' : '未结账';
  const changed = changedResults === null ? '' : `，与上次封存相比 ${changedResults} 条结果不同`;
  return [
    `${month}\t${state}${changed}`,
    ...events.map(({ kind, at, by, reason }) =>
      kind === 'closed' ? `  ${at} ${by} 结账` : `  ${at} ${by} 重开：${reason}`,
    ),
  ];
}

const outcomeOf = (states: readonly MonthState[]): CommandOutcome => ({
  json: { months: states },
  lines: states.flatMap(linesOf),
});

/** Closes months, opens them again, and shows where each stands. */
export const monthCommand: Command = {
  name: 'month',
  usage:
    'month list|close|reopen --ledger F [--month YYYY-MM] [--with-earlier] [--reason TEXT] [--json]',
  run: (options) => {
    const action = options.words[1] as Action | undefined;
    if (!action || !actions.includes(action)) {
      const values = { option: 'ACTION', value: action ?? '', hint: actions.join(' | ') };
      throw new UsageFailure('command.optionInvalid', values);
    }
    return withLedger(options, (session) => {
      if (action === 'list') return outcomeOf(monthsCalls['months.list'](session, undefined));
      const month = options.requiredMonth();
      return outcomeOf([
        action === 'close'
          ? closeMonth(session, month, undefined, options.flag('with-earlier'))
          : monthsCalls['months.reopen'](session, { month, reason: options.required('reason') }),
      ]);
    });
  },
};
