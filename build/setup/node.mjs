import fs from 'node:fs/promises';
import path from 'node:path';
import { runQuietly } from '../programs.mjs';
import { keepInCache } from './cache.mjs';
import { nodeIsGoodEnough } from './node-version.mjs';
import { pinnedNode } from './pinned.mjs';
import { fetchRegistryPackage } from './registry-package.mjs';
import { SetupError } from './step.mjs';

/** The path of a Node that can run the tools: the one running now, or one from the npm registry. */
export async function prepareNode() {
  if (nodeIsGoodEnough(process.versions.node)) return process.execPath;
  return nodeBinaryIn(await pinnedNodeFolder());
}

/** The folder of the fetched Node: its binary in `bin`, its C headers in `include`. */
export function pinnedNodeFolder() {
  const platform = `${process.platform}-${process.arch}`;
  const found = pinnedNode.packages[platform];
  if (!found) {
    throw new SetupError(
      `Node ${process.versions.node} is too old, and there is no package with a newer one for ${platform}.`,
      `install Node ${pinnedNode.version} or newer by hand and put it first in PATH.`,
    );
  }
  const { version } = pinnedNode;
  return keepInCache(
    `node-${version}-${platform}`,
    `Fetching Node ${version} from the npm registry`,
    async (folder) => {
      await fetchRegistryPackage({ ...found, version }, folder);
      await liftPackage(folder);
      await checkNodeRuns(nodeBinaryIn(folder));
    },
  );
}

const nodeBinaryIn = (folder) =>
  path.join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

async function liftPackage(folder) {
  const unpacked = path.join(folder, 'package');
  for (const name of await fs.readdir(unpacked)) {
    await fs.rename(path.join(unpacked, name), path.join(folder, name));
  }
  await fs.rmdir(unpacked);
}

async function checkNodeRuns(binary) {
  if (process.platform !== 'win32') await fs.chmod(binary, 0o755);
  const answer = await runQuietly(binary, ['--version']);
  if (answer.ok) return;
  throw new SetupError(
    'The Node from the npm registry does not run on this machine.',
    `install Node ${pinnedNode.version} or newer by hand and put it first in PATH.`,
    answer.output,
  );
}
