import { createHash } from 'node:crypto';
import { localTime } from '../operations/ground/clock';
import { createLedger } from '../operations/ledger/create-ledger';
import { dumpLedger } from '../operations/ledger/dump-ledger';
import { OperationFailure } from '../operations/ground/failure';
import { comparePrinted, headOf } from '../operations/ground/printed-head';
import type { LedgerSession } from '../operations/ledger/unlock-ledger';
import { recordEvent } from '../operations/ground/ledger';
import { verifyLedger } from '../operations/ledger/verify-ledger';
import { isDay, type Day } from '../../shared/models/calendar';
import { formatMessage } from '../../shared/text/message';
import { settings } from '../../shared/text/ui/settings';
import type { Command } from './command';
import { UsageFailure } from './usage-failure';
import { passwordFromEnvironment, withLedger } from './with-ledger';

/** The head's confidentiality agreement: a day, `none`, or today where nothing is said. */
export function agreementOf(value: string | undefined): Day | null | undefined {
  if (value === undefined) return undefined;
  if (value === 'none') return null;
  if (isDay(value)) return value;
  const hint = 'YYYY-MM-DD | none';
  throw new UsageFailure('command.optionInvalid', { option: '--agreement', value, hint });
}

const init: Command = {
  name: 'init',
  usage:
    'init --ledger F --branch NAME --head NAME [--bank NAME] [--agreement YYYY-MM-DD|none] [--json]',
  run: (options) => {
    const { recoveryCode } = createLedger({
      path: options.required('ledger'),
      branchName: options.required('branch'),
      headName: options.required('head'),
      bankName: options.text('bank') ?? '本行',
      password: passwordFromEnvironment(),
      isSample: false,
      agreementSignedOn: agreementOf(options.text('agreement')),
      now: localTime,
    });
    return { json: { recoveryCode }, lines: [`恢复码 / recovery code: ${recoveryCode}`] };
  },
};

/** What a head of the log on paper finds that the ledger alone can not. */
function problemsOfPaper(session: LedgerSession, printed: string | undefined): string[] {
  if (printed === undefined) return [];
  const outcome = comparePrinted(session, headOf(printed));
  if (outcome === 'holds') return [];
  return [formatMessage(settings[`printed.${outcome}`], 'zh-CN', {})];
}

const verify: Command = {
  name: 'verify',
  usage: 'verify --ledger F [--printed HEAD-ON-PAPER|BACKUP-FOLDER] [--json]',
  run: (options) =>
    withLedger(options, (session) => {
      const printed = options.text('printed');
      const problems = [...verifyLedger(session).problems, ...problemsOfPaper(session, printed)];
      const ok = problems.length === 0;
      return {
        json: { ok, problems },
        lines: ok ? ['台账完好 / the ledger is sound'] : problems,
        refused: !ok,
      };
    }),
};

/** The whole ledger in the clear leaves a trace in the audit log, as every export does. */
const dump: Command = {
  name: 'dump',
  usage: 'dump --ledger F [--json]',
  run: (options) =>
    withLedger(options, (session) => {
      if (session.account.agreementSignedOn === null)
        throw new OperationFailure('agreement.missing');
      const text = dumpLedger(session.db);
      const lines = text.split('\n');
      const sha256 = createHash('sha256').update(text).digest('hex');
      const detail = { name: 'dump', sha256 };
      recordEvent(session, { action: 'export', subject: 'dump', detail });
      return { json: { sha256, lines }, lines };
    }),
};

/** Commands about the ledger itself. */
export const ledgerCommands: readonly Command[] = [init, verify, dump];
