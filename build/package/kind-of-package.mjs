import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inProject } from '../project.mjs';
import { SetupError } from '../setup/step.mjs';

/** Whom a package is for: `users`, or `tests` of the package itself. */
export const kindsOfPackage = ['users', 'tests'];

/** The variable that hands the kind to electron-builder.config.mjs, which makes nothing without it. */
export const kindVariable = 'TIERDESK_PACKAGE_FOR';

/** What a package of each kind is called, on its window, its files and its data folder. */
export const nameOf = { users: 'TierDesk', tests: 'TierDesk Test' };

/** The version of Electron that packages for users are made of. */
export function officialVersion() {
  return JSON.parse(readFileSync(inProject('node_modules/electron/package.json'), 'utf8')).version;
}

/** What the folder of an Electron says of its version; undefined where it does not tell. */
export function versionIn(folder) {
  const file = path.join(folder, 'version');
  return existsSync(file) ? readFileSync(file, 'utf8').trim().replace(/^v/, '') : undefined;
}

/**
 * Throws unless this Electron may become a package of the wanted kind: users are given nothing but the official
 * one, in the version that package.json names.
 */
export function requireElectronFor(kind, electron) {
  if (!kindsOfPackage.includes(kind)) throw new Error(`no kind of package: ${kind}`);
  if (kind !== 'users') return;
  const wanted = officialVersion();
  const found = versionIn(electron.folder);
  if (electron.official && found === wanted) return;
  throw new SetupError(
    `A package for users is made of the official Electron ${wanted} only; here there is ` +
      `${electron.official ? 'an' : 'a stand-in,'} Electron ${found ?? 'of unknown version'}.`,
    'run it where the official one can be downloaded (or name a mirror in ELECTRON_MIRROR, and unset ' +
      'ELECTRON_OVERRIDE_DIST_PATH); a package that is only tried out: npm run package -- --for-tests',
  );
}
