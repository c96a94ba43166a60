import type { CommandOptions } from './options';

/** What a command did: a value for `--json`, and lines for people. */
export interface CommandOutcome {
  readonly json: unknown;
  readonly lines: readonly string[];
  /** Exit code 1: it ran, and the answer is no. */
  readonly refused?: boolean;
}

/** One command of the command line. */
export interface Command {
  readonly name: string;
  readonly usage: string;
  readonly run: (options: CommandOptions) => CommandOutcome | Promise<CommandOutcome>;
}
