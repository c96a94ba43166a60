import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { jumpClock } from './clock-jumps';
import { prepareDeeds, type Deed } from './deeds';
import { countCalls, faultEverywhere, killAtRandom, titles, type Setting } from './faults-of-calls';
import { forbidWriting } from './faults-of-disks';
import { flipBits, harmLog } from './faults-of-files';
import { findInjection } from './injection';
import { fillSmallDisk } from './small-disk';
import { isSound, markdownTable, textTable } from './table';
import type { FaultRow, Limit } from './try-points';

/** What the run is given by run.mjs. */
export interface Programs {
  readonly cli: string;
  readonly source: string;
  readonly onSmallDisk: string;
  readonly writePage: (file: string, text: string) => Promise<void>;
}

/** How much is tried: all of it in a quarter of an hour, or a little of everything in a minute. */
interface Extent {
  readonly minutes: number;
  readonly calls: number;
  readonly randomKills: number;
  readonly bitFlips: number;
  readonly logPoints: number;
  readonly diskPoints: number;
}

const whole: Extent = {
  ...{ minutes: 14, calls: Infinity, randomKills: 200 },
  ...{ bitFlips: 1000, logPoints: 200, diskPoints: Infinity },
};
const short: Extent = {
  ...{ minutes: 0.9, calls: 2, randomKills: 7 },
  ...{ bitFlips: 100, logPoints: 20, diskPoints: 8 },
};

/** A row to be made, and how many tries it means: its part of the time. */
interface Planned {
  /** What its row is called, or the beginning of it. */
  readonly fault: string;
  readonly points: number;
  readonly work: (limit: Limit) => Promise<FaultRow | FaultRow[]>;
}

/** Writes that are torn differ little from kills: some of each deed are enough. */
const tornPoints = 40;

/** The faults at every writing call of every deed. */
async function planCalls(
  setting: Setting,
  deeds: readonly Deed[],
  extent: Extent,
): Promise<Planned[]> {
  const counted = new Map<Deed, number>();
  for (const deed of deeds) counted.set(deed, await countCalls(setting, deed));
  return (['kill', 'EIO', 'ENOSPC', 'torn'] as const).flatMap((kind) =>
    deeds.map((deed): Planned => {
      const calls = counted.get(deed) ?? 0;
      const most = Math.min(extent.calls, kind === 'torn' ? tornPoints : Infinity, calls);
      return {
        fault: `${titles[kind]}: ${deed.name}`,
        points: most,
        work: ({ until }) =>
          faultEverywhere(setting, deed, { kind, calls }, { points: most, until }),
      };
    }),
  );
}

/** The faults that need no certain call. */
function planFiles(
  setting: Setting,
  deeds: readonly Deed[],
  extent: Extent,
  onSmallDisk: string,
): Planned[] {
  const { work } = setting;
  const { randomKills, diskPoints, bitFlips, logPoints } = extent;
  const outlet = deeds[0]!.from;
  const onDisk = Math.min(diskPoints, 56);
  const secondsUntil = ({ until }: Limit) => (until - performance.now()) / 1000;
  return [
    {
      fault: 'a bit of the ledger flipped',
      points: bitFlips / 4,
      work: (limit) => flipBits(outlet, work, bitFlips, limit),
    },
    {
      fault: 'the log of changes',
      points: logPoints,
      work: (limit) => harmLog(outlet, work, logPoints, limit),
    },
    { fault: 'the clock jumps', points: 80, work: (limit) => jumpClock(outlet, work, limit) },
    {
      fault: 'read-only folder or file',
      points: Math.min(diskPoints, 21) * 4,
      work: ({ until }) => forbidWriting(setting, deeds, { points: diskPoints, until }),
    },
    {
      fault: 'a file system of 4 MB',
      // One after the other, and its own preparation.
      points: onDisk * 3 + 30,
      work: (limit) => fillSmallDisk(setting, onSmallDisk, onDisk, secondsUntil(limit)),
    },
    {
      fault: 'kill at a random moment',
      // Waits for the end of every run, and is the only way without a tool.
      points: randomKills * 2 + 30,
      work: () => killAtRandom(setting, deeds, randomKills),
    },
  ];
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
 * Tries every fault of paper 80 on the bundled program and judges each ledger afterwards; the exit code is 1
 * where anything was lost, half done or badly told, and also where no kill could be tried.
 */
export async function faults(args: readonly string[], programs: Programs): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      short: { type: 'boolean' },
      markdown: { type: 'string' },
      only: { type: 'string', default: '' },
    },
  });
  const extent = values.short ? short : whole;
  const started = performance.now();
  const work = mkdtempSync(path.join(tmpdir(), 'tierdesk-faults-'));
  try {
    const injection = findInjection(programs.source, work);
    process.stdout.write(`Calls are stopped by: ${injection?.name ?? 'nothing here'}\n`);
    const setting: Setting = { work, cli: programs.cli, injection };
    const deeds = await prepareDeeds(work, programs.cli);
    const plan = [
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
