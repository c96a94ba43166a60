import { assignmentCalls } from '../operations/assignment/calls';
import { bringDayUpToDate } from '../operations/bring-day-up-to-date';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { AssignmentProposal } from '../../shared/models/assignment';
import { commitMoves } from '../operations/assignment/commit-moves';
import { proposeOwners } from '../operations/assignment/propose-owners';
import { careMonth } from '../operations/assignment/read-board';
import { saveAssignment } from '../operations/assignment/save-assignment';
import { showRates } from '../operations/assignment/show-rates';
import { wayOf, withShown } from './way-of';
import { writeWholeFile } from '../operations/ground/write-whole-file';
import type { LedgerSession } from '../operations/ledger/unlock-ledger';
import type { Command, CommandOutcome } from './command';
import type { CommandOptions } from './options';
import { UsageFailure } from './usage-failure';
import { withLedger } from './with-ledger';

type Deed = (
  session: LedgerSession,
  options: CommandOptions,
) => CommandOutcome | Promise<CommandOutcome>;

/** What `propose --out` writes and `commit --draft` reads. */
const draftSchema = z.object({
  moves: z.array(z.object({ clientNo: z.string(), to: z.string().nullable() })),
});

const defaultSeconds = 60;

function proposalLines(proposal: AssignmentProposal): string[] {
  const changes = proposal.moves.filter(({ from }) => from !== null).length;
  const proven = proposal.isProven ? '已证明最优 / proven' : `${(proposal.gap * 100).toFixed(3)}%`;
  return [
    `${proposal.moves.length} 户调整 / moves，其中换管户人 ${changes},${proven},${proposal.method}`,
    ...proposal.people.map(
      ({ staffNo, name, before, after }) =>
        `${staffNo}\t${name}\t${before.clients} → ${after.clients} 户\t${before.load.toFixed(3)} → ${after.load.toFixed(3)}`,
    ),
    ...(proposal.shortage?.sentences ?? []),
  ];
}

async function propose(session: LedgerSession, options: CommandOptions): Promise<CommandOutcome> {
  const word = options.oneOf('scope', ['unassigned', 'all']) ?? 'unassigned';
  const proposal = await proposeOwners(session, {
    month: careMonth(session, options.month()),
    scope: { kind: word },
    moves: [],
    seconds: options.whole('seconds') ?? defaultSeconds,
  });
  const out = options.text('out');
  if (out) {
    const moves = proposal.moves.map(({ clientNo, to }) => ({ clientNo, to }));
    writeWholeFile(out, `${JSON.stringify({ month: proposal.month, moves }, null, 1)}\n`);
  }
  return {
    json: proposal,
    lines: proposalLines(proposal),
    refused: proposal.unplacedClients.length > 0,
  };
}

function readDraft(path: string): z.infer<typeof draftSchema>['moves'] {
  const failure = (value: string) =>
    new UsageFailure('command.optionInvalid', { option: '--draft', value, hint: 'JSON {moves}' });
  try {
    return draftSchema.parse(JSON.parse(readFileSync(path, 'utf8'))).moves;
  } catch {
    throw failure(path);
  }
}

const exception = (options: CommandOptions) => ({ exceptionReason: options.text('exception') });

/** One client by `--client`, or with `--all` every difference that is not kept. */
function settlingOf(session: LedgerSession, options: CommandOptions) {
  const reason = options.required('reason');
  if (!options.flag('all')) return { clientNos: [options.requiredClientNo()], reason };
  const open = assignmentCalls['assignment.differences'](session, { withKept: false });
  return { clientNos: open.map(({ clientNo }) => clientNo), reason };
}

const deeds: Readonly<Record<string, Deed>> = {
  propose,
  commit: (session, options) => {
    const operation = commitMoves(session, {
      month: careMonth(session, options.month()),
      moves: readDraft(options.required('draft')),
      on: options.requiredDay('on'),
      reason: options.required('reason'),
      ...exception(options),
    });
    return { json: operation, lines: [`${operation.id}\t${operation.clients} 户`] };
  },
  list: (session) => {
    bringDayUpToDate(session);
    const operations = assignmentCalls['assignment.operations'](session, undefined);
    return {
      json: { operations },
      lines: operations.map(
        ({ id, kind, effectiveOn, clients, decidedBy, reason }) =>
          `${id}\t${kind}\t${effectiveOn}\t${clients} 户\t${decidedBy}\t${reason}`,
      ),
    };
  },
  reverse: (session, options) => {
    const operation = assignmentCalls['assignment.reverse'](session, {
      operationId: options.requiredWhole('id'),
      on: options.requiredDay('on'),
      reason: options.required('reason'),
    });
    return { json: operation, lines: [`${operation.id}\t${operation.clients} 户`] };
  },
  claim: (session, options) => {
    const claim = assignmentCalls['assignment.claim'](session, {
      clientNo: options.requiredClientNo(),
      staffNo: options.required('rm'),
      reason: options.required('reason'),
    });
    return { json: claim, lines: [`${claim.id}\t${claim.clientNo}\t${claim.staffName}`] };
  },
  claims: (session) => {
    const claims = assignmentCalls['assignment.claims'](session, undefined);
    const lines = claims.map((each) =>
      [each.id, each.clientNo, each.staffName, each.state].join('\t'),
    );
    return { json: { claims }, lines };
  },
  decide: (session, options) => {
    const claim = assignmentCalls['assignment.decideClaim'](session, {
      claimId: options.requiredWhole('id'),
      month: careMonth(session, options.month()),
      accept: !options.flag('refuse'),
      on: options.requiredDay('on'),
      reason: options.required('reason'),
      wishVerifiedBy: options.text('wish') ?? null,
      ...exception(options),
    });
    return { json: claim, lines: [`${claim.id}\t${claim.state}`] };
  },
  differences: (session, options) => {
    bringDayUpToDate(session);
    const differences = assignmentCalls['assignment.differences'](session, {
      withKept: options.flag('all'),
    });
    const lines = differences.map(({ clientNo, name, ownerName, source, saidShown, isKept }) =>
      [clientNo, name, ownerName ?? '—', source, saidShown, isKept ? 'kept' : ''].join('\t'),
    );
    return { json: { differences }, lines };
  },
  accept: (session, options) => {
    const clients = assignmentCalls['assignment.acceptDifferences'](
      session,
      settlingOf(session, options),
    );
    return { json: { clients }, lines: [`${clients} 户 / clients`] };
  },
  'keep-owner': (session, options) => {
    const clients = assignmentCalls['assignment.keepOwners'](session, settlingOf(session, options));
    return { json: { clients }, lines: [`${clients} 户 / clients`] };
  },
  rates: (session, options) => {
    bringDayUpToDate(session);
    const rates = showRates(session, { month: careMonth(session, options.month()) });
    const lines = [
      rates.total,
      rates.prospects,
      ...rates.byTier,
      ...rates.byPerson,
      ...rates.byMonth,
    ].map(
      ({ key, name, assigned, shouldBe, rate }) =>
        `${key}\t${name}\t${assigned}/${shouldBe}\t${rate === null ? '—' : `${(rate * 100).toFixed(1)}%`}`,
    );
    return { json: rates, lines };
  },
  export: async (session, options) => {
    const out = options.required('out');
    const month = careMonth(session, options.month());
    const staffNo = options.text('rm');
    const staffNos = staffNo === undefined ? null : [staffNo];
    const rows = options.flag('sheet-only')
      ? await withShown(session, (shown) =>
          saveAssignment(shown, { name: 'sheet', month }, out, wayOf(options)),
        )
      : await withShown(session, (shown) =>
          saveAssignment(shown, { name: 'people', month, staffNos }, out, wayOf(options)),
        );
    return { json: { out, rows }, lines: [`${out}\t${rows}`] };
  },
};

/** Who owns whom: proposals, commits, reversals, claims and rates. */
export const assignCommand: Command = {
  name: 'assign',
  usage: `assign ${Object.keys(deeds).join('|')} --ledger F [--month YYYY-MM] [--scope unassigned|all --seconds N --out FILE] [--draft FILE --on YYYY-MM-DD --reason TEXT --exception TEXT] [--id N] [--client NO|--all] [--rm NO] [--wish TEXT] [--refuse] [--sheet-only] [--json]`,
  run: (options) => {
    const word = options.words[1] ?? '';
    const deed = deeds[word];
    if (!deed) {
      const hint = Object.keys(deeds).join(' | ');
      throw new UsageFailure('command.optionInvalid', { option: 'assign', value: word, hint });
    }
    return withLedger(options, (session) => deed(session, options));
  },
};
