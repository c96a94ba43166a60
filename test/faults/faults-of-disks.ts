import { spawnSync } from 'node:child_process';
import { chmodSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Deed } from './deeds';
import type { Setting } from './faults-of-calls';
import { judge } from './judge';
import { copyFolder, ledgerIn, removeFolder } from './outlet';
import { commandOf, run } from './run-command';
import type { Command } from './injection';
import { notTried, tryPoints, type FaultRow, type Limit } from './try-points';

/** Rights that a superuser has over an ordinary user, as far as files go. */
const overrides = '-dac_override,-dac_read_search,-fowner';
const asOrdinaryUser = [`--bounding-set=${overrides}`, `--inh-caps=${overrides}`];

const isSuperuser = () => process.getuid?.() === 0;

/** As a superuser everything can be written: such a run gives these rights up first. */
function withoutRights(command: Command): Command | null {
  if (!isSuperuser()) return command;
  const gives = spawnSync('setpriv', [...asOrdinaryUser, 'sh', '-c', ':']).status === 0;
  if (!gives) return null;
  return {
    ...command,
    program: 'setpriv',
    args: [...asOrdinaryUser, command.program, ...command.args],
  };
}

const ways = {
  folder: (folder: string) => chmodSync(folder, 0o555),
  file: (folder: string) => chmodSync(ledgerIn(folder), 0o444),
  both: (folder: string) => {
    chmodSync(ledgerIn(folder), 0o444);
    chmodSync(folder, 0o555);
  },
} as const;

function makeWritable(folder: string): void {
  chmodSync(folder, 0o755);
  for (const name of readdirSync(folder)) {
    const file = path.join(folder, name);
    if (statSync(file).isFile()) chmodSync(file, 0o644);
  }
}

/** Every deed where folder, file or both may only be read. */
export async function forbidWriting(
  setting: Setting,
  deeds: readonly Deed[],
  limit: Limit,
): Promise<FaultRow> {
  const fault = 'read-only folder or file, as an ordinary user';
  const points = deeds.flatMap((deed) =>
    (Object.keys(ways) as (keyof typeof ways)[]).map((way) => ({
      deed,
      way,
      toJSON: () => `${deed.name}, ${way}`,
    })),
  );
  if (process.platform === 'win32' || !withoutRights(commandOf('', []))) {
    return notTried(fault, points.length, 'needs setpriv, or another user than root');
  }
  return tryPoints(fault, points, limit, async ({ deed, way }) => {
    const folder = copyFolder(deed.from, setting.work);
    try {
      ways[way](folder);
      const ran = await run(withoutRights(commandOf(setting.cli, deed.args(folder)))!);
      makeWritable(folder);
      return judge(deed, folder, ran);
    } finally {
      makeWritable(folder);
      removeFolder(folder);
    }
  });
}
