import path from 'node:path';
import type { Deed } from './deeds';
import type { Injection } from './injection';
import { judge, type Verdict } from './judge';
import { copyFolder, removeFolder } from './outlet';
import { commandOf, run } from './run-command';
import { notTried, tryPoints, type FaultRow, type Limit } from './try-points';

/** Where tries are made and by what. */
export interface Setting {
  readonly work: string;
  readonly cli: string;
  /** Null where this machine can stop a program at no certain call. */
  readonly injection: Injection | null;
}

/** The writing calls of a deed; 0 where this machine can not count them. Throws where none was seen. */
export async function countCalls({ work, cli, injection }: Setting, deed: Deed): Promise<number> {
  if (!injection) return 0;
  const folder = copyFolder(deed.from, work);
  const file = path.join(work, 'calls');
  const command = commandOf(cli, deed.args(folder));
  await run(injection.wrap(command, folder, { kind: 'count', file }));
  removeFolder(folder);
  const calls = injection.counted(file);
  if (calls === 0) throw new Error(`${deed.name}: no writing call was seen`);
  return calls;
}

async function tryOnce(
  setting: Setting,
  deed: Deed,
  kind: 'kill' | 'torn' | 'EIO' | 'ENOSPC',
  at: number,
): Promise<Verdict> {
  const folder = copyFolder(deed.from, setting.work);
  try {
    const command = commandOf(setting.cli, deed.args(folder));
    const ran = await run(setting.injection!.wrap(command, folder, { kind, at }));
    return judge(deed, folder, ran);
  } finally {
    removeFolder(folder);
  }
}

/** What the rows are called. */
export const titles = {
  kill: 'kill at a writing call',
  torn: 'kill in the middle of a write',
  EIO: 'EIO at a writing call',
  ENOSPC: 'disk full from a writing call on',
} as const;

/** A fault of one kind at every writing call of a deed. */
export async function faultEverywhere(
  setting: Setting,
  deed: Deed,
  { kind, calls }: { readonly kind: keyof typeof titles; readonly calls: number },
  limit: Limit,
): Promise<FaultRow> {
  const fault = `${titles[kind]}: ${deed.name}`;
  if (!setting.injection?.kinds.includes(kind)) {
    return notTried(fault, 0, 'needs a C compiler or strace');
  }
  const points = Array.from({ length: calls }, (_, at) => at + 1);
  return tryPoints(fault, points, limit, (at) => tryOnce(setting, deed, kind, at));
}

/**
 * Kills at moments that nobody chose, over the whole length of each deed. Needs no tool, so that some kills are
 * tried everywhere; all of them, however long they take.
 */
export async function killAtRandom(
  setting: Setting,
  deeds: readonly Deed[],
  count: number,
): Promise<FaultRow> {
  const lengths = new Map<Deed, number>();
  for (const deed of deeds) {
    const folder = copyFolder(deed.from, setting.work);
    const started = performance.now();
    await run(commandOf(setting.cli, deed.args(folder)));
    lengths.set(deed, performance.now() - started);
    removeFolder(folder);
  }
  const points = Array.from({ length: count }, (_, at) => ({
    deed: deeds[at % deeds.length]!,
    // Nothing is written while Node starts: the kills fall into the rest.
    after: (lengths.get(deeds[at % deeds.length]!) ?? 0) * (0.3 + 0.8 * Math.random()),
    toJSON: () => at,
  }));
  return tryPoints(
    'kill at a random moment: all of them in turn',
    points,
    { points: count, until: Infinity },
    async ({ deed, after }) => {
      const folder = copyFolder(deed.from, setting.work);
      try {
        const ran = await run(commandOf(setting.cli, deed.args(folder)), Math.round(after));
        return judge(deed, folder, ran);
      } finally {
        removeFolder(folder);
      }
    },
  );
}
