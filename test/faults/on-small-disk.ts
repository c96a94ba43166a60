import { cpSync, existsSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { toFailure } from '../../electron/operations/ground/failure';
import { prepareDeeds, type Deed } from './deeds';
import { judge, type Verdict } from './judge';
import { ledgerIn, openIn, stateOf } from './outlet';
import { runCommand } from './run-command';
import { tryPoints } from './try-points';

// Started by small-disk.ts in a mount of its own: PLACE WORK POINTS SECONDS; prints the row as JSON.
const [place = '', work = '', points = '', seconds = ''] = process.argv.slice(2);
const cli = process.env['TIERDESK_FAULTS_CLI']!;

/** Kilobytes left for the work. */
const roomLeft = [0, 16, 48, 96, 192, 384, 768, 1536];

function empty(): void {
  for (const name of readdirSync(place)) rmSync(path.join(place, name), { recursive: true });
}

/** Fills the disk up to a rest. */
function fill(kilobytes: number, name = 'ballast'): string {
  const ballast = path.join(place, name);
  const { bavail, bsize } = statfsSync(place);
  writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - kilobytes * 1024)));
  return ballast;
}

async function tryWith(deed: Deed, kilobytes: number): Promise<Verdict> {
  empty();
  cpSync(deed.from, place, { recursive: true });
  const ballast = fill(kilobytes);
  const ran = await runCommand(cli, deed.args(place));
  const look = lookWhileFull(deed);
  // Whoever judges signs in, which needs a little room.
  rmSync(ballast);
  const { broken, ...verdict } = judge(deed, place, ran);
  return { ...verdict, broken: [...broken, ...look] };
}

/** A disk without any room still lets the ledger be looked at, twice, and takes nothing. */
function lookWhileFull(deed: Deed): string[] {
  // A structure of an older program must be brought up to date first, which needs room.
  if (deed.name === 'migration' || !existsSync(`${ledgerIn(place)}.spare`)) return [];
  fill(0, 'last-rest');
  const problems: string[] = [];
  for (const time of ['first', 'second']) {
    try {
      const session = openIn(place);
      const seen = stateOf(session.db);
      if (seen === '') problems.push(`nothing is seen at the ${time} look`);
      session.close();
    } catch (error) {
      const { code } = toFailure(error);
      problems.push(`a full disk keeps the ledger closed at the ${time} look: ${code}`);
    }
  }
  rmSync(path.join(place, 'last-rest'));
  return problems;
}

const deeds = await prepareDeeds(work, cli);
const all = roomLeft.flatMap((kilobytes) =>
  deeds.map((deed) => ({ deed, kilobytes, toJSON: () => `${deed.name}, ${kilobytes} KB left` })),
);
let before: Promise<unknown> = Promise.resolve();
const row = await tryPoints(
  'a file system of 4 MB',
  all,
  { points: Number(points), until: performance.now() + Number(seconds) * 1000 },
  ({ deed, kilobytes }) => {
    // There is one disk: one try after the other.
    const verdict = before.then(() => tryWith(deed, kilobytes));
    before = verdict.catch(() => undefined);
    return verdict;
  },
);
process.stdout.write(JSON.stringify(row));
