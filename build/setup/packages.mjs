import fs from 'node:fs/promises';
import path from 'node:path';
import { createHash } from 'node:crypto';
import { inProject, projectFolder } from '../project.mjs';
import { cacheFolder } from './cache.mjs';
import { installedMatchesLock } from './installed-packages.mjs';
import { withLock } from './lock.mjs';
import { npm } from './npm.mjs';
import { SetupError, step } from './step.mjs';

/** Runs `npm ci` unless node_modules already holds exactly what package-lock.json asks for. */
export async function preparePackages(node) {
  if (await packagesAreInPlace()) return;
  await withLock(checkoutLock(), async () => {
    if (await packagesAreInPlace()) return;
    await step('Installing packages (npm ci)', () => install(node));
  });
}

/** A lock for work inside this checkout; outside it, because npm ci empties node_modules. */
export function checkoutLock() {
  const key = createHash('sha256').update(projectFolder).digest('hex').slice(0, 12);
  return path.join(cacheFolder(), `checkout-${key}.lock`);
}

async function install(node) {
  const env = { ...process.env, PATH: pathStartingWith(path.dirname(node)) };
  // No package of ours needs an install script, and on a closed network the usual ones hang.
  const flags = [
    '--ignore-scripts',
    '--include=dev',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  const result = await npm(['ci', ...flags], { node, env });
  if (result.ok) return;
  throw new SetupError(
    'npm ci failed.',
    'check that npm reaches its registry ("npm ping"; registry and proxy: "npm config list"), then run again.',
    result.output,
  );
}

/** A PATH whose first folder is the given one. */
export function pathStartingWith(folder) {
  return [folder, process.env.PATH ?? ''].join(path.delimiter);
}

async function packagesAreInPlace() {
  const [lock, installed] = await Promise.all([
    readJson(inProject('package-lock.json')),
    readJson(inProject('node_modules', '.package-lock.json')),
  ]);
  if (!lock) {
    throw new SetupError(
      'package-lock.json is missing or broken.',
      'bring it back with "git checkout package-lock.json".',
    );
  }
  return installed !== undefined && installedMatchesLock(lock, installed);
}

async function readJson(file) {
  try {
    return JSON.parse(await fs.readFile(file, 'utf8'));
  } catch {
    return undefined;
  }
}
