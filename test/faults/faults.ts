import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { prepareDeeds } from './deeds';
import type { Setting } from './faults-of-calls';
import { findInjection } from './injection';
import { electronCommand } from './faults-of-threads';
import { planCalls, planFiles, planThreads, short, whole, type Planned } from './plan';
import { isSound, markdownTable, textTable } from './table';
import type { FaultRow } from './try-points';

/** What the run is given by run.mjs. */
export interface Programs {
  readonly cli: string;
  readonly source: string;
  readonly onSmallDisk: string;
  readonly endThreads: string;
  readonly projectFolder: string;
  readonly writePage: (file: string, text: string) => Promise<void>;
}

/** Every row gets its share of the time that is left; what it does not need goes to the others. */
async function runAll(
  plan: readonly Planned[],
  end: number,
  tell: (row: FaultRow) => void,
): Promise<FaultRow[]> {
  const rows: FaultRow[] = [];
  let left = plan.reduce((sum, { points }) => sum + points, 0);
  for (const { points, work } of plan) {
    const share = ((end - performance.now()) * points) / Math.max(left, 1);
    left -= points;
    const made = await work({
      points: Infinity,
      until: performance.now() + Math.max(1_000, share),
    });
    for (const row of [made].flat()) {
      tell(row);
      rows.push(row);
    }
  }
  return rows;
}

const sum = (rows: readonly FaultRow[]): number =>
  rows.reduce((tries, { tried }) => tries + tried, 0);

function tell(row: FaultRow): void {
  process.stdout.write(`${textTable([row]).split('\n')[1]}\n`);
  for (const line of row.broken.slice(0, 5)) process.stdout.write(`    ${line}\n`);
}

/** The pages between these marks are made by the run. */
const marks = /(<!-- table -->)[\s\S]*(<!-- end of table -->)/;

async function keep(
  file: string,
  rows: readonly FaultRow[],
  note: string,
  { writePage }: Programs,
) {
  const page = readFileSync(file, 'utf8');
  await writePage(file, page.replace(marks, `$1\n\n${markdownTable(rows)}\n\n${note}\n\n$2`));
}

/**
 * Tries every fault (docs/faults.md) on the bundled program and judges each ledger afterwards; the exit code is
 * 1 where anything was lost, half done or badly told, and also where no kill could be tried.
 */
export async function faults(args: readonly string[], programs: Programs): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      short: { type: 'boolean' },
      markdown: { type: 'string' },
      only: { type: 'string', default: '' },
      minutes: { type: 'string' },
    },
  });
  const asked = values.short ? short : whole;
  // More time for a slow machine, on which the usual quarter of an hour does not reach every point.
  const extent = { ...asked, minutes: Number(values.minutes ?? asked.minutes) };
  if (!(extent.minutes > 0)) throw new Error(`--minutes ${values.minutes ?? ''}: not a time`);
  const started = performance.now();
  const work = mkdtempSync(path.join(tmpdir(), 'tierdesk-faults-'));
  try {
    // The program is compiled once for all its runs.
    process.env['NODE_COMPILE_CACHE'] = path.join(work, 'compiled');
    const injection = findInjection(programs.source, work);
    process.stdout.write(`Calls are stopped by: ${injection?.name ?? 'nothing here'}\n`);
    const setting: Setting = { work, cli: programs.cli, injection };
    const deeds = await prepareDeeds(work, programs.cli);
    const threads = {
      endThreads: programs.endThreads,
      electron: electronCommand(programs.projectFolder),
    };
    const plan = [
      ...planThreads(setting, threads, extent),
      ...planFiles(setting, deeds, extent, programs.onSmallDisk),
      ...(await planCalls(setting, deeds, extent)),
    ].filter(({ fault }) => fault.includes(values.only));
    const rows = await runAll(plan, started + extent.minutes * 60_000, tell);
    const seconds = Math.round((performance.now() - started) / 1000);
    const tried = sum(rows);
    const kills = sum(rows.filter(({ fault }) => fault.startsWith('kill')));
    const bad = rows.filter((row) => !isSound(row));
    const note = `${tried} tries in ${seconds} s; calls were stopped by ${injection?.name ?? 'nothing'}.`;
    process.stdout.write(`\n${textTable(rows)}\n\n${note} ${bad.length} rows are not sound.\n`);
    if (values.markdown) await keep(values.markdown, rows, note, programs);
    return bad.length === 0 && (kills > 0 || values.only !== '') && tried > 0 ? 0 : 1;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
