import fs from 'node:fs/promises';
import path from 'node:path';
import { sourceHash } from './bundling/source-hash.mjs';
import { runQuietly } from './programs.mjs';
import { inProject, projectFolder } from './project.mjs';
import { withLock } from './setup/lock.mjs';
import { SetupError, step } from './setup/step.mjs';

const ofEveryPart = ['shared', 'electron.vite.config.ts', 'package.json', 'package-lock.json'];

/**
 * What is made apart, so that the command line does not wait for the window: sources, results, and how the
 * results come about in a folder of their own.
 */
const parts = {
  main: {
    title: 'Bundling main',
    sources: ['electron', ...ofEveryPart],
    results: ['main', 'preload'],
    make: runBundler,
  },
  renderer: {
    title: 'Bundling renderer',
    sources: ['renderer', ...ofEveryPart],
    results: ['renderer'],
    make: runBundler,
  },
  sample: {
    title: 'Inventing the sample outlet',
    sources: ['build/sample'],
    results: ['sample'],
    make: writeSample,
  },
};

/** Makes one part ("main", "renderer" or "sample") in out/, unless it is there already, made from the same sources. */
export async function bundle(part, tools) {
  const hash = await sourceHash(projectFolder, parts[part].sources);
  if (await isInPlace(part, hash)) return;
  await withLock(inProject('out', `.${part}.lock`), async () => {
    if (await isInPlace(part, hash)) return;
    await step(parts[part].title, () => build(part, hash, tools));
  });
}

/** Bundles all that the app in its window needs, and the files behind “用示例数据体验”. */
export async function bundleApp(tools) {
  await bundle('main', tools);
  await bundle('renderer', tools);
  await bundle('sample', tools);
}

const stampOf = (part) => inProject('out', `.${part}.stamp`);

async function isInPlace(part, hash) {
  const stamp = await fs.readFile(stampOf(part), 'utf8').catch(() => '');
  return stamp === hash;
}

/** Builds beside the old results and swaps at the end, so that nobody starts half of them. */
async function build(part, hash, tools) {
  const unfinished = inProject('out', `.${part}.unfinished`);
  await fs.rm(unfinished, { recursive: true, force: true });
  const result = await parts[part].make(part, unfinished, tools);
  if (!result.ok) {
    throw new SetupError(
      `${parts[part].title} failed.`,
      'correct the source named above, then run again.',
      result.output,
    );
  }
  await fs.rm(stampOf(part), { force: true });
  if (part === 'main') await copySolver(unfinished);
  for (const name of parts[part].results) {
    await fs.rm(inProject('out', name), { recursive: true, force: true });
    await fs.rename(path.join(unfinished, name), inProject('out', name));
  }
  await fs.rm(unfinished, { recursive: true, force: true });
  await fs.writeFile(stampOf(part), hash);
}

/** The solver's binary lies beside the program that loads it (electron/solver). */
function copySolver(folder) {
  const binary = inProject('node_modules/highs/build/highs.wasm');
  return fs.copyFile(binary, path.join(folder, 'main', 'highs.wasm'));
}

function runBundler(part, folder, { node, env }) {
  const script = inProject('node_modules/electron-vite/bin/electron-vite.js');
  return runQuietly(node, [script, 'build', '--ignoreConfigWarning', '--logLevel', 'warn'], {
    cwd: projectFolder,
    env: { ...env, TIERDESK_BUNDLE_PART: part, TIERDESK_BUNDLE_FOLDER: folder },
  });
}

/** In a process of its own: the generator needs packages and the newer Node, this script may have neither. */
function writeSample(part, folder, { node, env }) {
  const script = inProject('build/sample/write.mjs');
  return runQuietly(node, [script, path.join(folder, part)], { cwd: projectFolder, env });
}
