import { formatYuan, toYuanText } from '../../shared/models/money';
import type { KeepOrReach, TierStructure } from '../../shared/models/tiering';
import { explainClient } from '../operations/tiering/explain-client';
import { requireScheme } from '../operations/ground/find-scheme';
import { showKeepOrReach } from '../operations/tiering/keep-or-reach';
import { replayScheme } from '../operations/tiering/replay';
import { readSchemeFile } from '../operations/tiering/scheme-files';
import { WhatIf } from '../operations/tiering/what-if';
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
    watched: structure.watched,
    standing: structure.standing,
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
        lines: [
          ...structure.lines.map(
            ({ tier: name, clients, aum }) => `${name}\t${clients} 户\t${formatYuan(aum)} 元`,
          ),
          ...(structure.watched > 0 ? [`关注\t${structure.watched} 户`] : []),
        ],
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
      const { sentence, rows, result, outOfDate, standing } = explanation;
      return {
        json: { ...result, sentence, standing, rows },
        lines: [
          ...(outOfDate ? [outOfDate] : []),
          sentence,
          ...rows.map(({ label, value }) => `  ${label}: ${value}`),
        ],
      };
    }),
};

const yuanOf = (goal: KeepOrReach['keep']) =>
  goal && { tier: goal.tier, bound: toYuanText(goal.bound), balance: toYuanText(goal.balance) };

const keep: Command = {
  name: 'keep',
  usage: 'keep --ledger F --client NO --month YYYY-MM --scheme ID --on YYYY-MM-DD [--json]',
  run: (options) =>
    withLedger(options, (session) => {
      const found = showKeepOrReach(session, {
        clientNo: options.required('client'),
        month: options.requiredMonth(),
        scheme: options.required('scheme'),
        today: options.requiredDay('on'),
      });
      if ('refused' in found) return { json: found, lines: [found.sentence], refused: true };
      const { reach, keep: stay, mayLeave, assumption } = found;
      const line = (sign: string, goal: KeepOrReach['keep']) =>
        goal ? [`${sign} ${goal.tier}\t${formatYuan(goal.balance)} 元`] : [];
      return {
        json: {
          ...found,
          metric: toYuanText(found.metric),
          balanceToday: toYuanText(found.balanceToday),
          reach: yuanOf(reach),
          keep: yuanOf(stay),
          mayLeave: mayLeave === null ? null : toYuanText(mayLeave),
        },
        lines: [...line('→', reach), ...line('=', stay), assumption],
      };
    }),
};

const whatIf: Command = {
  name: 'whatif',
  usage: 'whatif --ledger F --month YYYY-MM --scheme ID --draft FILE [--json]',
  run: (options) =>
    withLedger(options, (session) => {
      const whatIf = new WhatIf(session, options.requiredMonth(), options.required('scheme'));
      const summary = whatIf.step(readSchemeFile(options.required('draft')));
      const lines = summary.lines.map(
        ({ tier: name, clients, clientsNow }) => `${name}\t${clientsNow} → ${clients} 户`,
      );
      return { json: summary, lines: [...lines, `↑ ${summary.up}\t↓ ${summary.down}`] };
    }),
};

const replay: Command = {
  name: 'replay',
  usage: 'replay --ledger F --scheme ID [--draft FILE] --from YYYY-MM --to YYYY-MM [--json]',
  run: (options) =>
    withLedger(options, (session) => {
      const file = options.text('draft');
      const draft = file
        ? readSchemeFile(file)
        : requireScheme(session, options.required('scheme')).scheme;
      const summary = replayScheme(session, {
        draft,
        from: options.requiredMonth('from'),
        to: options.requiredMonth('to'),
      });
      const lines = summary.months.map(
        ({ month, clientsPerRank, movements: { up, down } }) =>
          `${month}\t${clientsPerRank.join(' ')}\t↑ ${up} ↓ ${down}`,
      );
      return { json: summary, lines: [...lines, `⇅ ${summary.flappingCount}`] };
    }),
};

/** Commands about tiers. */
export const tierCommands: readonly Command[] = [tier, explain, keep, whatIf, replay];
