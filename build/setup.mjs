import path from 'node:path';
import { prepareElectron } from './setup/electron.mjs';
import { hasDisplay, prepareLinux } from './setup/linux-libraries.mjs';
import { prepareNode } from './setup/node.mjs';
import { pathStartingWith, preparePackages } from './setup/packages.mjs';
import { sandboxIsUnavailable } from './setup/sandbox.mjs';
import { prepareSqlite } from './setup/sqlite.mjs';

/**
 * Sets up what a command needs and resolves with its tools: `node` (path), `env` for its programs and,
 * if asked for, `electron` ({folder, binary}). Does nothing, quickly, when all is in place.
 * Needs: `electron`, and with it `screen` (windows also without a display) and `pdfText` (pdftotext).
 */
export async function prepare(needs = {}) {
  const node = await prepareNode();
  await preparePackages(node);
  const env = { ...process.env, PATH: pathStartingWith(path.dirname(node)) };
  if (!needs.electron) return { node, env };
  const electron = await prepareElectron(node);
  const [sqliteBinding] = await Promise.all([
    prepareSqlite(node, electron),
    prepareLinux(electron.binary, needs),
  ]);
  return { node, electron, env: electronEnvironment(env, electron, sqliteBinding) };
}

function electronEnvironment(env, electron, sqliteBinding) {
  const result = { ...env, TIERDESK_DISPLAY: hasDisplay() ? 'real' : 'virtual' };
  // Set by some editors' terminals; it would turn Electron into a plain Node.
  delete result.ELECTRON_RUN_AS_NODE;
  if (!electron.official) result.ELECTRON_OVERRIDE_DIST_PATH = electron.folder;
  if (sqliteBinding) result.TIERDESK_SQLITE_BINDING = sqliteBinding;
  if (sandboxIsUnavailable(electron.folder)) result.TIERDESK_ELECTRON_NO_SANDBOX = '1';
  return result;
}
