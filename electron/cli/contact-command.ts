import { contactsCalls } from '../operations/contacts/calls';
import { contactChannels } from '../../shared/models/contact';
import { missingLists } from '../../shared/models/contact-rates';
import { showClientFile } from '../operations/contacts/client-file';
import { bringDayUpToDate } from '../operations/bring-day-up-to-date';
import { showPipeline } from '../operations/contacts/opportunities';
import { showWorklist } from '../operations/contacts/show-worklist';
import { writeContactReport } from '../operations/contacts/write-report';
import { requireClient } from '../operations/ground/find-client';
import { dayOf } from '../operations/ground/clock';
import type { LedgerSession } from '../operations/ledger/unlock-ledger';
import type { WorkReason } from '../../shared/models/worklist';
import type { Command, CommandOutcome } from './command';
import type { CommandOptions } from './options';
import { UsageFailure } from './usage-failure';
import { withLedger } from './with-ledger';

type Deed = (session: LedgerSession, options: CommandOptions) => CommandOutcome;

function reasonLine(reason: WorkReason): string {
  if (reason.kind === 'duty') return `${reason.ruleName} ${reason.counted}/${reason.needed}`;
  if (reason.kind === 'event') return `${reason.event} ${reason.on}`;
  return `${reason.text} ${reason.on}`;
}

const percent = (rate: number | null) => (rate === null ? '—' : `${(rate * 100).toFixed(1)}%`);

function due(session: LedgerSession, options: CommandOptions): CommandOutcome {
  bringDayUpToDate(session);
  const list = showWorklist(session, options.required('rm'));
  const lines = list.entries.map((entry) =>
    [
      entry.due,
      entry.score.toFixed(1),
      entry.clientNo,
      entry.name,
      entry.tier ?? '',
      entry.reasons.map(reasonLine).join(';'),
    ].join('\t'),
  );
  return { json: list, lines };
}

const stretchOf = (options: CommandOptions) => ({
  from: options.requiredDay('from'),
  to: options.requiredDay('to'),
});

const deeds: Readonly<Record<string, Deed>> = {
  due,
  report: (session, options) => {
    const report = writeContactReport(session, {
      clientNo: requireClient(session, options.required('client')).clientNo,
      staffNo: options.required('rm'),
      on: options.day('on') ?? dayOf(session.now()),
      channel: options.oneOf('channel', contactChannels) ?? 'call',
      minutes: options.whole('minutes') ?? null,
      need: options.text('need') ?? '',
      risk: options.text('risk') ?? '',
      nextStep: options.text('next') ?? '',
      nextOn: options.day('next-on') ?? null,
      opportunityId: null,
    });
    return { json: report, lines: [`${report.id}\t${report.clientNo}\t${report.on}`] };
  },
  'take-back': (session, options) => {
    const id = options.requiredWhole('id');
    const report = contactsCalls['contacts.takeBack'](session, {
      id,
      reason: options.required('reason'),
    });
    return { json: report, lines: [`${report.id}\t${report.cancelledAt ?? ''}`] };
  },
  rates: (session, options) => {
    const rates = contactsCalls['contacts.rates'](session, stretchOf(options));
    const named = [
      ['compliance', rates.compliance],
      ['signing', rates.signing],
      ['upkeep', rates.upkeep],
      ['organisationSigning', rates.organisationSigning],
      ['organisationUpkeep', rates.organisationUpkeep],
      ['activeUsers', rates.activeUsers],
    ] as const;
    const lines = named.map(
      ([name, { done, due: all, rate, missingToTarget }]) =>
        `${name}\t${done}/${all}\t${percent(rate)}\t${missingToTarget}`,
    );
    return { json: rates, lines: [...lines, `doNotContact\t${rates.doNotContact}`] };
  },
  missing: (session, options) => {
    const rate = options.oneOf('rate', missingLists) ?? 'compliance';
    const staffNo = options.text('rm') ?? null;
    const clients = contactsCalls['contacts.missing'](session, {
      ...stretchOf(options),
      rate,
      staffNo,
    });
    const lines = clients.map(({ clientNo, name, tier, ownerName, missing }) =>
      [clientNo, name, tier ?? '', ownerName ?? '', missing.join('、')].join('\t'),
    );
    return { json: { clients }, lines };
  },
  file: (session, options) => {
    const file = showClientFile(session, options.required('client'));
    const lines = [
      `${percent(file.completeness)}\t${file.missing.join('、')}`,
      ...file.groups.map(({ dimension, name, aim }) => `${dimension}\t${name}\t${aim}`),
      ...file.related.map((each) =>
        [each.relation, each.clientNo, each.name, each.tier ?? '', each.isVip ? 'VIP' : ''].join(
          '\t',
        ),
      ),
    ];
    return { json: file, lines };
  },
  pipeline: (session, options) => {
    const pipeline = showPipeline(session, { ownerNo: options.text('rm') });
    const names = new Map(pipeline.stages.map(({ id, name }) => [id, name]));
    const lines = pipeline.forecast.map(
      ({ stage, count, amount, expected }) =>
        `${names.get(stage) ?? stage}\t${count}\t${(amount / 100).toFixed(2)}\t${(expected / 100).toFixed(2)}`,
    );
    return { json: pipeline, lines };
  },
};

/** Who is to be contacted and why; contacts, rates and the pipeline. */
export const contactCommand: Command = {
  name: 'contacts',
  usage: `contacts ${Object.keys(deeds).join('|')} --ledger F [--rm NO] [--client NO --channel ${contactChannels.join('|')} --on YYYY-MM-DD --minutes N --need TEXT --risk TEXT --next TEXT --next-on YYYY-MM-DD] [--id N --reason TEXT] [--from YYYY-MM-DD --to YYYY-MM-DD --rate ${missingLists.join('|')}] [--json]`,
  run: (options) => {
    const word = options.words[1] ?? '';
    const deed = deeds[word];
    if (!deed) {
      const hint = Object.keys(deeds).join(' | ');
      throw new UsageFailure('command.optionInvalid', { option: 'contacts', value: word, hint });
    }
    return withLedger(options, (session) => deed(session, options));
  },
};
