import { cardApplicationDeeds } from './card-application-deeds';
import type { CardDeed } from './card-deeds';
import { cardLifeDeeds } from './card-life-deeds';
import { stockDeed } from './card-stock-deeds';
import type { Command } from './command';
import { UsageFailure } from './usage-failure';
import { withLedger } from './with-ledger';

const deeds: Readonly<Record<string, CardDeed>> = {
  ...cardApplicationDeeds,
  ...cardLifeDeeds,
  stock: stockDeed,
};

/** Commands about VIP cards. Papers are laid out by the window program. */
export const cardCommands: readonly Command[] = [
  {
    name: 'cards',
    usage: `cards ${Object.keys(deeds).join('|')} --ledger F … [--json]`,
    run: (options) => {
      const action = options.words[1] ?? '';
      if (action === 'print')
        throw new UsageFailure('command.needsWindow', { command: 'cards print' });
      const deed = deeds[action];
      if (!deed) throw new UsageFailure('command.unknown', { command: `cards ${action}` });
      return withLedger(options, (session) => deed(session, options));
    },
  },
];
