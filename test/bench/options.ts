import { parseArgs } from 'node:util';

/** The parts of the benchmark, in the order they run. */
const partNames = ['import', 'tiering', 'start', 'list', 'assign', 'worklist'] as const;
export type PartName = (typeof partNames)[number];

/** What a run of the benchmark was asked for. */
export interface BenchOptions {
  readonly parts: readonly PartName[];
  /** Rows of the imported workbook. */
  readonly rows: number;
  /** Clients that are tiered. */
  readonly clients: number;
  /** Clients of the ledger that lists are drawn from. */
  readonly listClients: number;
  /** Times each import and each tiering is measured. */
  readonly rounds: number;
}

export const usage = `usage: npm run bench -- [${partNames.join('] [')}] [--rows N] [--clients N] [--rounds N]
  --rows N      rows of the imported workbook (200000)
  --clients N   clients of the ledgers: tiering (2000000) and lists (200000)
  --rounds N    times each import and each tiering is measured (3)`;

const isPart = (name: string): name is PartName => (partNames as readonly string[]).includes(name);

function countOf(text: string | undefined, usual: number): number {
  if (text === undefined) return usual;
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1)
    throw new RangeError(`not a number of things: ${text}`);
  return count;
}

/** Reads the command's arguments; throws an error that says what is wrong with them. */
export function readOptions(args: readonly string[]): BenchOptions {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      rows: { type: 'string' },
      clients: { type: 'string' },
      rounds: { type: 'string' },
    },
  });
  const unknown = positionals.find((name) => !isPart(name));
  if (unknown !== undefined) throw new RangeError(`no such part: ${unknown}`);
  const chosen = partNames.filter((name) => positionals.includes(name));
  return {
    parts: chosen.length > 0 ? chosen : partNames,
    rows: countOf(values.rows, 200_000),
    clients: countOf(values.clients, 2_000_000),
    listClients: countOf(values.clients, 200_000),
    rounds: countOf(values.rounds, 3),
  };
}
