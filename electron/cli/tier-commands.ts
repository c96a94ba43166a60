import { formatYuan, toYuanText } from '../../shared/models/money';
import type { TierStructure } from '../../shared/models/tiering';
import { explainClient } from '../operations/tiering/explain-client';
import { tierMonth } from '../operations/tiering/tier-month';
import type { Command } from './command';
import { withLedger } from './with-ledger';

function structureJson(structure: TierStructure): unknown {
  return {
    scheme: structure.schemeId,
    version: structure.schemeVersion,
    month: structure.month,
    tiers: structure.lines.map(({ tier, clients, aum }) => ({
      tier,
      clients,
      aum: toYuanText(aum),
    })),
    movements: structure.movements,
  };
}

const tier: Command = {
  name: 'tier',
  usage: 'tier --ledger F --month YYYY-MM --scheme ID [--json]',
  run: (options) =>
    withLedger(options, (session) => {
      const month = options.requiredMonth();
      const structure = tierMonth(session, { month, scheme: options.required('scheme') });
      return {
        json: structureJson(structure),
        lines: structure.lines.map(
          ({ tier: name, clients, aum }) => `${name}\t${clients} 户\t${formatYuan(aum)} 元`,
        ),
      };
    }),
};

const explain: Command = {
  name: 'explain',
  usage: 'explain --ledger F --client NO --month YYYY-MM --scheme ID [--json]',
  run: (options) =>
    withLedger(options, (session) => {
      const explanation = explainClient(session, {
        clientNo: options.required('client'),
        month: options.requiredMonth(),
        scheme: options.required('scheme'),
      });
      const { sentence, rows, result } = explanation;
      return {
        json: { ...result, sentence, rows },
        lines: [sentence, ...rows.map(({ label, value }) => `  ${label}: ${value}`)],
      };
    }),
};

/** Commands about tiers. */
export const tierCommands: readonly Command[] = [tier, explain];
