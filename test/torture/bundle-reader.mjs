import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { build } from 'vite';

/**
 * Bundles the reader, so that a plain Node starts it quickly for each file. Gives the bundle's path
 * and how to remove it; each run has its own, so that two runs do not disturb each other.
 */
export async function bundleReader() {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'tierdesk-torture-'));
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: { ssr: path.join(import.meta.dirname, 'read-one.ts'), outDir: folder },
  });
  // Without this, Node would take the bundle for CommonJS, and look twice.
  await fs.writeFile(path.join(folder, 'package.json'), '{"type":"module"}');
  return {
    reader: path.join(folder, 'read-one.js'),
    remove: () => fs.rm(folder, { recursive: true, force: true }),
  };
}
