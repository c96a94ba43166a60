import type { LedgerSession } from '../operations/ledger/unlock-ledger';
import type { CommandOutcome } from './command';
import type { CommandOptions } from './options';

/** What one word after `cards` does. */
export type CardDeed = (
  session: LedgerSession,
  options: CommandOptions,
) => CommandOutcome | Promise<CommandOutcome>;

/** A list as JSON under its name, and one line per row for people. */
export function rowsOutcome<Row>(
  name: string,
  rows: readonly Row[],
  line: (row: Row) => readonly (string | number | null)[],
): CommandOutcome {
  return {
    json: { [name]: rows },
    lines: rows.map((row) =>
      line(row)
        .map((value) => value ?? '')
        .join('\t'),
    ),
  };
}

/** One value, and a line about it. */
export function valueOutcome<Value>(
  value: Value,
  line: (value: Value) => readonly (string | number | null)[],
): CommandOutcome {
  return {
    json: value,
    lines: [
      line(value)
        .map((each) => each ?? '')
        .join('\t'),
    ],
  };
}
