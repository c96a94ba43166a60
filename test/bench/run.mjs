// Called by `npm run bench`, under the right Node, with the app bundled and a screen to show windows on.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

const projectFolder = path.resolve(import.meta.dirname, '../..');
const cache = path.join(projectFolder, 'node_modules/.cache');

/** The programs of the benchmark: what starts all parts, and two that are measured from outside. */
const programs = ['bench', 'import-steps', 'sheetjs-parse'];

/** Bundles the programs, and the operations they call, as the app itself is bundled. */
async function bundlePrograms(folder) {
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
        input: Object.fromEntries(
          programs.map((name) => [name, path.join(import.meta.dirname, `${name}.ts`)]),
        ),
        output: { entryFileNames: '[name].mjs' },
      },
    },
  });
}

fs.mkdirSync(cache, { recursive: true });
const folder = fs.mkdtempSync(path.join(cache, 'bench-'));
try {
  await bundlePrograms(folder);
  const { bench } = await import(pathToFileURL(path.join(folder, 'bench.mjs')).href);
  process.exitCode = await bench(process.argv.slice(2), { projectFolder, programs: folder });
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}
