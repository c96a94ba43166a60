import fs from 'node:fs/promises';
import path from 'node:path';
import { runQuietly } from '../programs.mjs';
import { inProject, projectFolder } from '../project.mjs';
import { SetupError, step } from '../setup/step.mjs';
import { kindVariable, requireElectronFor, versionIn } from './kind-of-package.mjs';
import { writeThirdPartyNotices } from './third-party-notices.mjs';

/** The folder of the unpacked program for this PC. */
const packageFolder = () =>
  inProject('dist', `linux${process.arch === 'x64' ? '' : `-${process.arch}`}-unpacked`);

/**
 * Packages what is bundled, for `users` or for `tests`: with `targets` as electron-builder names them (`--win`,
 * `--linux deb`), else as a folder for this PC. Resolves with that folder; refuses to make a package for users
 * of any but the official Electron.
 */
export async function makePackage({ node, env, electron }, kind, targets = ['--dir']) {
  requireElectronFor(kind, electron);
  await step('Listing third-party licences', () =>
    writeThirdPartyNotices(inProject('out', 'third-party-notices.txt')),
  );
  await fs.rm(packageFolder(), { recursive: true, force: true });
  const told = { ...env, [kindVariable]: kind };
  await step(`Packaging for ${kind}`, () => runBuilder({ node, env: told, electron }, targets));
  return packageFolder();
}

async function runBuilder({ node, env, electron }, targets) {
  const builder = inProject('node_modules/electron-builder/cli.js');
  const result = await runQuietly(
    node,
    [builder, '--config', inProject('electron-builder.config.mjs'), ...targets, ...ours(electron)],
    { cwd: projectFolder, env },
  );
  if (result.ok) return;
  throw new SetupError(
    'The program could not be packaged.',
    'read what electron-builder says; installers need its own tools, which it downloads.',
    result.output,
  );
}

/** An Electron that did not come with its npm package is named with its version. */
function ours(electron) {
  if (electron.official) return [];
  const version = versionIn(electron.folder);
  return [`-c.electronDist=${path.resolve(electron.folder)}`, `-c.electronVersion=${version}`];
}
