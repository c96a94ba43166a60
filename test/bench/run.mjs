// Called by `npm run bench`, under the right Node, with the app bundled and a screen to show windows on.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundlePrograms, projectFolder } from '../helpers/bundle-programs.mjs';

const cache = path.join(projectFolder, 'node_modules/.cache');

/** The programs of the benchmark: what starts all parts, and two that are measured from outside. */
const programs = ['bench', 'import-steps', 'sheetjs-parse'];

fs.mkdirSync(cache, { recursive: true });
const folder = fs.mkdtempSync(path.join(cache, 'bench-'));
try {
  await bundlePrograms(import.meta.dirname, programs, folder);
  const { bench } = await import(pathToFileURL(path.join(folder, 'bench.mjs')).href);
  process.exitCode = await bench(process.argv.slice(2), { projectFolder, programs: folder });
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}
