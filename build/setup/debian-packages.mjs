import path from 'node:path';
import { programIsThere, runQuietly } from '../programs.mjs';
import { cacheFolder } from './cache.mjs';
import { withLock } from './lock.mjs';
import { SetupError, say, step } from './step.mjs';

/**
 * Sees to it that nothing stays missing. `findMissing` resolves with needs `{what, packages, required}`:
 * as root on Debian their packages are installed, otherwise the command that installs them is printed.
 */
export async function provide(findMissing) {
  const missing = await findMissing();
  if (missing.length === 0) return;
  const isDebian = await programIsThere('apt-get');
  if (isDebian && process.getuid?.() === 0) {
    await withLock(path.join(cacheFolder(), 'apt.lock'), () => installMissing(findMissing));
  } else await askForThem(missing, isDebian);
}

async function installMissing(findMissing) {
  const missing = await findMissing();
  if (missing.length === 0) return;
  const attempt = () =>
    step(`Installing ${listed(missing)} with apt-get`, async () => {
      await apt(['update', '-qq']);
      return apt(['install', '-y', '-qq', '--no-install-recommends', ...(await names(missing))]);
    });
  let result = await attempt();
  if (!result.ok) result = await attempt();
  if ((await findMissing()).some((need) => need.required)) {
    await askForThem(await findMissing(), true, result.output);
  }
}

function apt(args) {
  const patient = ['-o', 'DPkg::Lock::Timeout=300'];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return runQuietly('apt-get', [...patient, ...args], { env });
}

async function askForThem(missing, isDebian, details = '') {
  const wanted = (isDebian ? await names(missing) : firstNames(missing)).join(' ');
  const sudo = process.getuid?.() === 0 ? '' : 'sudo ';
  const advice = isDebian
    ? `${sudo}apt-get update && ${sudo}apt-get install -y ${wanted}`
    : `install what Debian calls: ${wanted}`;
  if (missing.some((need) => need.required)) {
    throw new SetupError(`This machine lacks ${listed(missing)}.`, advice, details);
  }
  say(`This machine lacks ${listed(missing)}: ${advice}`);
}

const listed = (missing) => missing.map((need) => need.what).join(', ');

const firstNames = (missing) => [...new Set(missing.flatMap((need) => need.packages.slice(-1)))];

/** The name each needed package has on this release of Debian. */
async function names(missing) {
  const found = await Promise.all(missing.map((need) => firstAvailable(need.packages)));
  return [...new Set(found.flat())];
}

async function firstAvailable(packages) {
  if (packages.length < 2) return packages;
  for (const name of packages) {
    if ((await runQuietly('apt-cache', ['show', name])).ok) return [name];
  }
  return packages.slice(-1);
}
