// Called by `npm run faults` and, as --short, by `npm test`; under the right Node, with the app bundled.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { bundlePrograms, projectFolder } from '../helpers/bundle-programs.mjs';

const cache = path.join(projectFolder, 'node_modules/.cache');

/** What tries the faults, and what does so inside a file system of its own. */
const programs = ['faults', 'on-small-disk', 'end-threads'];
/** The threads that those programs start. */
const workers = ['ledger-worker', 'spreadsheet-worker', 'backup-worker'];

/** Formatted like all pages of the documentation, so that the checks do not complain. */
async function writePage(file, page) {
  const options = await resolveConfig(file);
  fs.writeFileSync(file, await format(page, { ...options, filepath: file }));
}

fs.mkdirSync(cache, { recursive: true });
const folder = fs.mkdtempSync(path.join(cache, 'faults-'));
try {
  await bundlePrograms(import.meta.dirname, programs, folder, workers);
  const { faults } = await import(pathToFileURL(path.join(folder, 'faults.mjs')).href);
  process.exitCode = await faults(process.argv.slice(2), {
    cli: path.join(projectFolder, 'out/main/cli.js'),
    source: path.join(import.meta.dirname, 'failing-calls.c'),
    onSmallDisk: path.join(folder, 'on-small-disk.mjs'),
    endThreads: path.join(folder, 'end-threads.mjs'),
    projectFolder,
    writePage,
  });
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}
