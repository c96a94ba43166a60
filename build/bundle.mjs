import fs from 'node:fs/promises';
import path from 'node:path';
import { sourceHash } from './bundling/source-hash.mjs';
import { runQuietly } from './programs.mjs';
import { inProject, projectFolder } from './project.mjs';
import { withLock } from './setup/lock.mjs';
import { SetupError, step } from './setup/step.mjs';

const ofEveryPart = ['shared', 'electron.vite.config.ts', 'package.json', 'package-lock.json'];

/** What is bundled apart, so that the command line does not wait for the window: sources and results. */
const parts = {
  main: { sources: ['electron', ...ofEveryPart], results: ['main', 'preload'] },
  renderer: { sources: ['renderer', ...ofEveryPart], results: ['renderer'] },
};

/** Bundles one part ("main" or "renderer") into out/, unless it is there already, made from the same sources. */
export async function bundle(part, tools) {
  const hash = await sourceHash(projectFolder, parts[part].sources);
  if (await isInPlace(part, hash)) return;
  await withLock(inProject('out', `.${part}.lock`), async () => {
    if (await isInPlace(part, hash)) return;
    await step(`Bundling ${part}`, () => build(part, hash, tools));
  });
}

/** Bundles all that the app in its window needs. */
export async function bundleApp(tools) {
  await bundle('main', tools);
  await bundle('renderer', tools);
}

const stampOf = (part) => inProject('out', `.${part}.stamp`);

async function isInPlace(part, hash) {
  const stamp = await fs.readFile(stampOf(part), 'utf8').catch(() => '');
  return stamp === hash;
}

/** Builds beside the old bundle and swaps at the end, so that nobody starts half of one. */
async function build(part, hash, tools) {
  const unfinished = inProject('out', `.${part}.unfinished`);
  await fs.rm(unfinished, { recursive: true, force: true });
  const bundlerEnvironment = {
    ...tools.env,
    TIERDESK_BUNDLE_PART: part,
    TIERDESK_BUNDLE_FOLDER: unfinished,
  };
  const result = await runQuietly(
    tools.node,
    [
      inProject('node_modules/electron-vite/bin/electron-vite.js'),
      ...['build', '--ignoreConfigWarning', '--logLevel', 'warn'],
    ],
    {
      cwd: projectFolder,
      env: bundlerEnvironment,
    },
  );
  if (!result.ok) {
    throw new SetupError(
      `Bundling ${part} failed.`,
      'correct the source named above, then run again.',
      result.output,
    );
  }
  await fs.rm(stampOf(part), { force: true });
  for (const name of parts[part].results) {
    await fs.rm(inProject('out', name), { recursive: true, force: true });
    await fs.rename(path.join(unfinished, name), inProject('out', name));
  }
  await fs.rm(unfinished, { recursive: true, force: true });
  await fs.writeFile(stampOf(part), hash);
}
