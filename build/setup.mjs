import path from 'node:path';
import { prepareElectron } from './setup/electron.mjs';
import { hasDisplay, prepareLinux } from './setup/linux-libraries.mjs';
import { prepareNode } from './setup/node.mjs';
import { pathStartingWith, preparePackages } from './setup/packages.mjs';
import { sandboxIsUnavailable } from './setup/sandbox.mjs';
import { prepareSqlite } from './setup/sqlite.mjs';

/**
 * Sets up what a command without a window needs, and resolves with its tools: `node` (path) and `env`
 * for the programs it runs. Does nothing, quickly, when all is in place.
 */
export async function prepare() {
  const node = await prepareNode();
  await preparePackages(node);
  return { node, env: { ...process.env, PATH: pathStartingWith(path.dirname(node)) } };
}

/**
 * Sets up what a command with windows needs; besides the tools of `prepare` there is `electron`
 * ({folder, binary}). Needs: `screen` (also without a display), `pdfText` (the program pdftotext).
 */
export async function prepareWithElectron(needs = {}) {
  const { node, env } = await prepare();
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
