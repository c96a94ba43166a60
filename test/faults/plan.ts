import { jumpClock } from './clock-jumps';
import type { Deed } from './deeds';
import { countCalls, faultEverywhere, killAtRandom, titles, type Setting } from './faults-of-calls';
import { forbidWriting } from './faults-of-disks';
import { flipBits, harmLog } from './faults-of-files';
import { endThreads, type ThreadPrograms } from './faults-of-threads';
import { harmSideFiles } from './faults-of-side-files';
import { fillSmallDisk } from './small-disk';
import type { FaultRow, Limit } from './try-points';

/** How much is tried: all of it in a quarter of an hour, or a little of everything in a minute. */
interface Extent {
  readonly minutes: number;
  readonly calls: number;
  readonly randomKills: number;
  readonly bitFlips: number;
  readonly logPoints: number;
  readonly diskPoints: number;
  /** Threads ended of each kind, in each host. */
  readonly threadEnds: number;
}

/** Within a quarter of an hour. */
export const whole: Extent = {
  minutes: 14,
  calls: Infinity,
  randomKills: 200,
  bitFlips: 1000,
  logPoints: 200,
  diskPoints: Infinity,
  threadEnds: 1000,
};

/** Within about a minute, for `npm test`. */
export const short: Extent = {
  minutes: 0.9,
  calls: 2,
  randomKills: 7,
  bitFlips: 100,
  logPoints: 20,
  diskPoints: 8,
  threadEnds: 40,
};

/** A row to be made, and how many tries it means: its part of the time. */
export interface Planned {
  /** What its row is called, or the beginning of it. */
  readonly fault: string;
  readonly points: number;
  readonly work: (limit: Limit) => Promise<FaultRow | FaultRow[]>;
}

/** Writes that are torn differ little from kills: some of each deed are enough. */
const tornPoints = 40;

/** Up to so many writing calls are tried one and all. */
const fewCalls = 100;

/** The faults at every writing call of every deed. */
export async function planCalls(
  setting: Setting,
  deeds: readonly Deed[],
  extent: Extent,
): Promise<Planned[]> {
  const counted = new Map<Deed, number>();
  for (const deed of deeds) counted.set(deed, await countCalls(setting, deed));
  // Kills come first and get most of the time, then deeds with few calls: all of theirs are tried, of the
  // others what fits.
  const isShort = (deed: Deed) => (counted.get(deed) ?? 0) <= fewCalls;
  const inOrder = [...deeds.filter(isShort), ...deeds.filter((deed) => !isShort(deed))];
  const kinds = ['kill', 'EIO', 'ENOSPC', 'torn'] as const;
  const pairs = kinds.flatMap((kind) => inOrder.map((deed) => ({ deed, kind })));
  const weightOf = (deed: Deed, kind: (typeof kinds)[number]): number => {
    if (kind === 'kill') return 4;
    return isShort(deed) ? 2 : 1;
  };
  return pairs.map(({ deed, kind }): Planned => {
    const calls = counted.get(deed) ?? 0;
    const most = Math.min(extent.calls, kind === 'torn' ? tornPoints : Infinity, calls);
    return {
      fault: `${titles[kind]}: ${deed.name}`,
      points: most * weightOf(deed, kind),
      work: ({ until }) => faultEverywhere(setting, deed, { kind, calls }, { points: most, until }),
    };
  });
}

/** The faults that need no certain call. */
export function planFiles(
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
    {
      fault: 'a file beside the ledger',
      points: logPoints,
      work: (limit) => harmSideFiles(outlet, work, logPoints, limit),
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

/** Threads that hold the ledger are ended at random moments. */
export function planThreads(
  setting: Setting,
  programs: ThreadPrograms,
  { threadEnds: count }: Extent,
): Planned[] {
  const hosts = ['Node', 'Electron'] as const;
  const kinds = ['refusals', 'cancels'] as const;
  return hosts.flatMap((host) =>
    kinds.map((kind) => ({
      fault: `threads ended, ${kind}, in ${host}`,
      points: count / 4,
      work: (limit: Limit) => endThreads(setting, programs, { host, kind, count }, limit),
    })),
  );
}
