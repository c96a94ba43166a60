import { readFileSync } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import { runQuietly } from '../programs.mjs';
import { inProject } from '../project.mjs';
import { keepInCache } from './cache.mjs';
import { electronMajor } from './electron.mjs';
import { prepareCompiler } from './linux-libraries.mjs';
import { pinnedNodeFolder } from './node.mjs';
import { pathStartingWith } from './packages.mjs';
import { SetupError } from './step.mjs';

const firstElectronWithNodeApi10 = 36;

// The package asks for Node-API 10 in its build file; undefining that and taking the experimental
// level gives a binary that also loads on Node-API 9 (and still on 10).
const forNodeApi9 = [
  '-UNAPI_VERSION',
  '-DNAPI_EXPERIMENTAL',
  '-DNODE_API_EXPERIMENTAL_NO_WARNING',
  '-DNODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT',
].join(' ');

/** The SQLite binding for an Electron with Node-API 9, built once; undefined where the package's own will do. */
export async function prepareSqlite(node, electron) {
  const major = electronMajor(electron.folder);
  if (major !== undefined && major >= firstElectronWithNodeApi10) return undefined;
  const { version } = JSON.parse(
    readFileSync(inProject('node_modules/better-sqlite3/package.json'), 'utf8'),
  );
  const folder = await keepInCache(
    `sqlite-${version}-napi9-${process.platform}-${process.arch}`,
    'Building SQLite for this Electron (about a minute)',
    (unfinished) => build(node, unfinished),
  );
  return path.join(folder, 'better_sqlite3.node');
}

async function build(node, folder) {
  await prepareCompiler();
  const source = path.join(folder, 'source');
  const headers = await pinnedNodeFolder();
  await fs.cp(inProject('node_modules/better-sqlite3'), source, { recursive: true });
  const result = await runQuietly(
    node,
    [
      inProject('node_modules/node-gyp/bin/node-gyp.js'),
      'rebuild',
      '--release',
      '--force_build=1',
      '--jobs=max',
      `--nodedir=${headers}`,
    ],
    { cwd: source, env: buildEnvironment(node) },
  );
  if (!result.ok) {
    throw new SetupError(
      'SQLite could not be built.',
      'install a C++ compiler, make and Python 3 (Debian: apt-get install -y g++ make python3), then run again.',
      result.output,
    );
  }
  await fs.rename(
    path.join(source, 'build/Release/better_sqlite3.node'),
    path.join(folder, 'better_sqlite3.node'),
  );
  await fs.rm(source, { recursive: true });
}

function buildEnvironment(node) {
  return {
    ...process.env,
    CXXFLAGS: forNodeApi9,
    // The build file asks "node" for a package that lies beside better-sqlite3 in the checkout.
    NODE_PATH: inProject('node_modules'),
    PATH: pathStartingWith(path.dirname(node)),
  };
}
