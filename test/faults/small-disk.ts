import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Setting } from './faults-of-calls';
import { notTried, type FaultRow } from './try-points';

const fault = 'a file system of 4 MB';
const mountAndRun = 'mount -t tmpfs -o size=4m none "$1" && exec "$2" "$3" "$1" "$4" "$5" "$6"';

/** A mount of one's own: a superuser's, or an ordinary user's where the system grants it. */
function namespaceOptions(): string[] | null {
  const ways = [['-m'], ['-U', '-r', '-m']];
  const works = (options: string[]) =>
    spawnSync('unshare', [...options, 'sh', '-c', 'mount -t tmpfs -o size=4m none /mnt']).status ===
    0;
  return process.platform === 'linux' ? (ways.find(works) ?? null) : null;
}

/** Every deed on a file system of 4 MB with ever less room; the tries are made inside (on-small-disk.ts). */
export async function fillSmallDisk(
  setting: Setting,
  program: string,
  points: number,
  seconds: number,
): Promise<FaultRow> {
  const options = namespaceOptions();
  if (!options) return notTried(fault, 0, 'needs Linux with leave to mount');
  const place = path.join(setting.work, 'small-disk');
  const inside = path.join(setting.work, 'for-small-disk');
  for (const folder of [place, inside]) mkdirSync(folder);
  const limits = [String(points), String(seconds)];
  const command = [
    'sh',
    '-c',
    mountAndRun,
    'sh',
    place,
    process.execPath,
    program,
    inside,
    ...limits,
  ];
  const child = spawn('unshare', [...options, ...command], {
    env: { ...process.env, TIERDESK_FAULTS_CLI: setting.cli },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let out = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`on the small disk: ended with ${String(code)}`);
  return JSON.parse(out) as FaultRow;
}
