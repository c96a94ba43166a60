import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { benchAssign } from './bench-assign';
import { benchImport } from './bench-import';
import { benchList } from './bench-list';
import { benchStart } from './bench-start';
import { benchTiering } from './bench-tiering';
import { benchWorklist } from './bench-worklist';
import { readOptions, usage, type BenchOptions, type PartName } from './options';
import { formatTable, type BenchTable } from './table';
import type { BenchPlaces, BenchTask } from './bench-task';

const parts: Readonly<Record<PartName, (task: BenchTask) => Promise<readonly BenchTable[]>>> = {
  import: benchImport,
  tiering: benchTiering,
  start: benchStart,
  list: benchList,
  assign: benchAssign,
  worklist: benchWorklist,
};

function describeMachine(): string {
  const memory = Math.round(os.totalmem() / 1024 ** 3);
  return `${os.availableParallelism()} cores, ${memory} GB, ${process.platform} ${process.arch}, Node ${process.versions.node}`;
}

async function runPart(
  name: PartName,
  places: BenchPlaces & { readonly options: BenchOptions },
): Promise<void> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), `tierdesk-bench-${name}-`));
  try {
    for (const table of await parts[name]({ ...places, folder })) console.log(formatTable(table));
  } finally {
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Runs the chosen parts one after another; returns the exit code. */
export async function bench(args: readonly string[], places: BenchPlaces): Promise<number> {
  let options: BenchOptions;
  try {
    options = readOptions(args);
  } catch (error) {
    console.error(`${(error as Error).message}\n${usage}`);
    return 2;
  }
  console.log(`${describeMachine()}\n`);
  for (const name of options.parts) await runPart(name, { ...places, options });
  return 0;
}
