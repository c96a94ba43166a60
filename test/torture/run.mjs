import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { bundleReader } from './bundle-reader.mjs';
import { readInProcess } from './read-in-process.mjs';
import { markdownPage, resultLine, summarize, summaryLine } from './verdict.mjs';

const usage = 'npm run torture -- FOLDER [--markdown FILE]';

/** Reads every file of a folder, each in its own process; exit code 1 if any ends badly. */
async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { markdown: { type: 'string' } },
  });
  const [folder] = positionals;
  if (folder === undefined) throw new Error(usage);
  const files = await listFiles(folder);
  const { reader, remove } = await bundleReader();
  const results = await readAll(reader, folder, files).finally(remove);
  const summary = summarize(results);
  process.stdout.write(`\n${summaryLine(summary)}\n`);
  if (values.markdown !== undefined) {
    await writePage(values.markdown, markdownPage(results, summary));
  }
  process.exitCode = summary.failed || files.length === 0 ? 1 : 0;
}

/** Formatted like all pages of the documentation, so that the checks do not complain. */
async function writePage(file, page) {
  const options = await resolveConfig(file);
  await fs.writeFile(file, await format(page, { ...options, filepath: file }));
}

async function listFiles(folder) {
  const entries = await fs.readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();
}

/** A few at a time, printed in their order. */
async function readAll(reader, folder, files) {
  const results = [];
  let next = 0;
  let printed = 0;
  const work = async () => {
    while (next < files.length) {
      const index = next;
      next += 1;
      const file = files[index];
      results[index] = { file, ...(await readInProcess(reader, path.join(folder, file))) };
      while (results[printed] !== undefined) {
        process.stdout.write(`${resultLine(results[printed])}\n`);
        printed += 1;
      }
    }
  };
  const lanes = Math.min(4, os.availableParallelism());
  await Promise.all(Array.from({ length: lanes }, work));
  return results;
}

await main();
