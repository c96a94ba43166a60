import fs from 'node:fs/promises';
import path from 'node:path';
import { build } from 'vite';

/** The folder of the checkout. */
export const projectFolder = path.resolve(import.meta.dirname, '../..');

/**
 * Bundles programs (`<name>.ts` in `source`) into `folder`, with the operations they call, as the app
 * itself is bundled; beside them the threads they start (`<name>.ts` of electron/workers).
 * Electron, started with the folder, runs the last program.
 */
export async function bundlePrograms(source, names, folder, workers = []) {
  const inputs = [
    ...names.map((name) => [name, path.join(source, `${name}.ts`)]),
    ...workers.map((name) => [name, path.join(projectFolder, 'electron/workers', `${name}.ts`)]),
  ];
  await build({
    configFile: false,
    root: projectFolder,
    logLevel: 'warn',
    build: {
      ssr: true,
      target: 'node20.18',
      outDir: folder,
      emptyOutDir: true,
      rolldownOptions: {
        input: Object.fromEntries(inputs),
        output: {
          // A thread is found by the name that the product looks for, in this very folder.
          entryFileNames: ({ name }) => (workers.includes(name) ? '[name].js' : '[name].mjs'),
          chunkFileNames: 'chunk-[name]-[hash].mjs',
        },
      },
    },
  });
  // Electron starts a folder by this file; Node takes its word that a thread's .js is a module.
  const described = { name: 'tierdesk-test', version: '0.0.0', type: 'module' };
  const main = `${names.at(-1)}.mjs`;
  await fs.writeFile(path.join(folder, 'package.json'), JSON.stringify({ ...described, main }));
}
