import type { MessageValues } from '../../shared/models/message-values';
import { errorTexts, type ErrorCode } from '../../shared/text/errors';
import { formatMessage } from '../../shared/text/message';
import { toFailure } from '../operations/ground/failure';
import { onThreadLeftAlone } from '../workers/native-thread';
import type { CommandOutcome } from './command';
import { allCommands, findCommand } from './commands';
import { CommandOptions } from './options';
import { UsageFailure } from './usage-failure';

/** Where a command writes. */
interface Console {
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
}

async function help(): Promise<CommandOutcome> {
  const commands = await allCommands();
  const lines = commands.map(({ usage }) => `tierdesk ${usage}`);
  return { json: { commands: lines }, lines: [...lines, 'TIERDESK_PASSWORD = 密码 / password'] };
}

async function run(args: readonly string[]): Promise<{ outcome: CommandOutcome; json: boolean }> {
  const options = CommandOptions.parse(args);
  const name = options.words[0] ?? 'help';
  const json = options.flag('json');
  if (name === 'help') return { outcome: await help(), json };
  const command = await findCommand(name);
  if (!command) throw new UsageFailure('command.unknown', { command: name });
  return { outcome: await command.run(options), json };
}

/** The ledger a command names, for errors that name no file; also where its options are typed wrong. */
function ledgerOf(args: readonly string[]): string {
  const at = args.indexOf('--ledger');
  return at < 0 ? '' : (args[at + 1] ?? '');
}

function tellFailure(console: Console, code: ErrorCode, values: MessageValues): void {
  console.err(formatMessage(errorTexts[code], 'zh-CN', values));
  console.err(formatMessage(errorTexts[code], 'en', values));
}

/** Failures that nobody expected, or that name a broken rule: the detail is what helps. */
const toldInDetail = new Set<ErrorCode>([
  'call.failed',
  'call.failedAfterChange',
  'ledger.ruleBroken',
]);

/** Runs one command; returns 0 when done, 1 when refused or failed, 2 when typed wrong. */
export async function runCommand(args: readonly string[], console: Console): Promise<0 | 1 | 2> {
  onThreadLeftAlone(({ code, values }) => tellFailure(console, code, values));
  try {
    const { outcome, json } = await run(args);
    if (json) console.out(JSON.stringify(outcome.json, null, 2));
    else outcome.lines.forEach(console.out);
    return outcome.refused ? 1 : 0;
  } catch (error) {
    const { code, values, detail } = toFailure(error, ledgerOf(args));
    tellFailure(console, code, values);
    if (detail && toldInDetail.has(code)) console.err(detail);
    return error instanceof UsageFailure ? 2 : 1;
  }
}
