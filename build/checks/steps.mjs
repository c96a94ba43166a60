import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { bundleApp } from '../bundle.mjs';
import { makePackage } from '../package/make-package.mjs';
import { runVisibly } from '../programs.mjs';
import { inProject, projectFolder } from '../project.mjs';
import { onSomeScreen } from '../screen.mjs';
import { explainFailure } from '../setup/step.mjs';
import { oneResult, playwrightResults, vitestResults } from './results.mjs';

const tsc = { script: 'typescript/bin/tsc', args: ['-b'] };
const eslint = { script: 'eslint/bin/eslint.js', args: ['--max-warnings=0', '.'] };
const prettier = {
  script: 'prettier/bin/prettier.cjs',
  args: ['--check', '--log-level=warn', '.'],
};

/** The checks without a window: `{title, run(tools)}`, where `run` resolves with counts. */
export const checks = [
  { title: 'Types', run: (tools) => plainTool(tools, tsc) },
  { title: 'Lint', run: (tools) => plainTool(tools, eslint) },
  { title: 'Format (npm run format puts it right)', run: (tools) => plainTool(tools, prettier) },
  { title: 'House (npm run house shows the figures)', run: houseCheck },
  { title: 'Bundle', run: bundleCheck },
  { title: 'Unit, ledger and renderer tests', run: runVitest },
  { title: 'Faults, a little of each (npm run faults tries all)', run: runFaults },
];

/** The tests that drive the real app in its window. */
export const endToEnd = { title: 'End-to-end tests in Electron', run: runPlaywright };

/** The packaged program: made, looked into, and driven. */
export const packageChecks = { title: 'The packaged program', run: checkPackage };

async function checkPackage(tools, args) {
  try {
    await bundleApp(tools);
    // Made of whatever Electron there is, and says so wherever it is seen.
    await makePackage(tools, 'tests');
  } catch (error) {
    explainFailure(error);
    return oneResult(false);
  }
  return runPlaywright(tools, ['--config=playwright.package.config.ts', ...args]);
}

async function plainTool(tools, { script, args }) {
  return oneResult((await runTool(tools, script, args)) === 0);
}

function runTool({ node, env }, script, args) {
  return runVisibly(node, [inProject('node_modules', script), ...args], {
    cwd: projectFolder,
    env,
  });
}

async function houseCheck({ node, env }) {
  const script = inProject('build/checks/house/run.mjs');
  const code = await runVisibly(node, [script], { cwd: projectFolder, env });
  return oneResult(code === 0);
}

async function bundleCheck(tools) {
  try {
    await bundleApp(tools);
    return oneResult(true);
  } catch (error) {
    explainFailure(error);
    return oneResult(false);
  }
}

/** Kills, full disks, damaged files: one result, as its table says which row is not sound. */
async function runFaults({ node, env }) {
  const script = inProject('test/faults/run.mjs');
  const code = await runVisibly(node, [script, '--short'], { cwd: projectFolder, env });
  return oneResult(code === 0);
}

function runVitest(tools, args) {
  return withReport(vitestResults, (report) =>
    runTool(tools, 'vitest/vitest.mjs', [
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...args,
    ]),
  );
}

function runPlaywright({ node, env }, args) {
  return withReport(playwrightResults, (report) => {
    const script = inProject('node_modules/@playwright/test/cli.js');
    const all = [script, 'test', '--reporter=list,json', ...args];
    return runVisibly(...onSomeScreen(node, all), {
      cwd: projectFolder,
      env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    });
  });
}

async function withReport(countResults, runTests) {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'tierdesk-report-'));
  const report = path.join(folder, 'report.json');
  try {
    const exitCode = await runTests(report);
    const text = await fs.readFile(report, 'utf8').catch(() => undefined);
    return countResults(text && JSON.parse(text), exitCode);
  } finally {
    await fs.rm(folder, { recursive: true, force: true });
  }
}
