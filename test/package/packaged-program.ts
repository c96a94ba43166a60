import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const projectFolder = path.resolve(import.meta.dirname, '../..');
const folderName = `linux${process.arch === 'x64' ? '' : `-${process.arch}`}-unpacked`;

/** The program as it was packaged. */
export const packageFolder = path.join(projectFolder, 'dist', folderName);
export const packagedProgram = path.join(packageFolder, 'tierdesk');

/** An account without any rights, as Debian and its kin have it. */
const ordinaryUser = 65534;

/** A copy of the package in a folder that an ordinary user may write in. */
export interface PackageCopy {
  readonly folder: string;
  /** Starts the program as an ordinary user. */
  readonly program: string;
  readonly env: Readonly<Record<string, string>>;
  readonly remove: () => void;
}

/**
 * Copies the package for an ordinary user: a sandbox does not start for root, and a package does not
 * start without one. Only with `canBeInspected` does its fuse let a test drive it.
 */
export async function copyPackage(wanted: { canBeInspected: boolean }): Promise<PackageCopy> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tierdesk-package-'));
  const copy = path.join(folder, 'TierDesk');
  fs.cpSync(packageFolder, copy, { recursive: true });
  const binary = path.join(copy, 'tierdesk');
  if (wanted.canBeInspected) {
    await flipFuses(binary, {
      version: FuseVersion.V1,
      [FuseV1Options.EnableNodeCliInspectArguments]: true,
    });
  }
  const home = path.join(folder, 'home');
  fs.mkdirSync(home);
  const env: Record<string, string> = { HOME: home, XDG_CONFIG_HOME: home, XDG_RUNTIME_DIR: home };
  const remove = () => fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  if (process.getuid?.() !== 0) return { folder, program: binary, env, remove };
  const screenKey = process.env['XAUTHORITY'];
  if (screenKey) {
    env['XAUTHORITY'] = path.join(home, 'screen-key');
    fs.copyFileSync(screenKey, env['XAUTHORITY']);
  }
  giveAway(folder);
  return { folder, program: starter(folder, binary), env, remove };
}

/**
 * A script that gives up root's rights before it becomes the program. A test runner that is root itself
 * puts `--no-sandbox` before all else, which the program has no need of any more.
 */
function starter(folder: string, binary: string): string {
  const script = path.join(folder, 'start');
  const drop = '[ "$1" = --no-sandbox ] && shift';
  const giveUp = `setpriv --reuid=${ordinaryUser} --regid=${ordinaryUser} --clear-groups`;
  fs.writeFileSync(script, `#!/bin/sh\n${drop}\nexec ${giveUp} "${binary}" "$@"\n`, {
    mode: 0o755,
  });
  return script;
}

function giveAway(folder: string): void {
  fs.chownSync(folder, ordinaryUser, ordinaryUser);
  for (const name of fs.readdirSync(folder, { recursive: true }) as string[]) {
    fs.lchownSync(path.join(folder, name), ordinaryUser, ordinaryUser);
  }
}
