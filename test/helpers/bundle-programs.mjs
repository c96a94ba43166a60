import path from 'node:path';
import { build } from 'vite';

/** The folder of the checkout. */
export const projectFolder = path.resolve(import.meta.dirname, '../..');

/** Bundles programs (`<name>.ts` in `source`) into `folder`, with the operations they call, as the app itself is bundled. */
export async function bundlePrograms(source, names, folder) {
  await build({
    configFile: false,
    root: projectFolder,
    logLevel: 'warn',
    build: {
      ssr: true,
      target: 'node24',
      outDir: folder,
      emptyOutDir: true,
      rolldownOptions: {
        input: Object.fromEntries(names.map((name) => [name, path.join(source, `${name}.ts`)])),
        output: { entryFileNames: '[name].mjs' },
      },
    },
  });
}
