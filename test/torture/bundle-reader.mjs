import path from 'node:path';
import { build } from 'vite';

/** Bundles the reader, so that a plain Node starts it quickly for each file; gives its path. */
export async function bundleReader() {
  const here = import.meta.dirname;
  const folder = path.join(here, '../../out/torture');
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: { ssr: path.join(here, 'read-one.ts'), outDir: folder, emptyOutDir: true },
  });
  return path.join(folder, 'read-one.js');
}
