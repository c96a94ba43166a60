import fs from 'node:fs';
import path from 'node:path';
import type { BenchTask } from './bench-task';
import { createBenchLedger } from './bench-ledger';
import { launchApp } from './launch-app';
import { median, percentile } from './statistics';
import { ratio, seconds, type BenchTable } from './table';

const runs = 7;

/** A program whose start is measured; each keeps one data folder, as on a user's PC. */
interface Starting {
  readonly name: string;
  readonly appFolder: string;
  readonly userData: string;
}

const emptyMain = `const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1366, height: 768, show: false });
  window.once('ready-to-show', () => window.show());
  window.loadFile('index.html');
});
app.on('window-all-closed', () => app.quit());
`;

/** The least an Electron program can be: one window with one heading. */
function writeEmptyApp(folder: string): void {
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, 'package.json'), '{ "name": "empty", "main": "main.cjs" }');
  fs.writeFileSync(path.join(folder, 'main.cjs'), emptyMain);
  fs.writeFileSync(path.join(folder, 'index.html'), '<!doctype html><h1>Empty</h1>');
}

/** Milliseconds from the command until the first screen's heading can be seen. */
async function startOnce({ appFolder, userData }: Starting): Promise<number> {
  const start = performance.now();
  const app = await launchApp(appFolder, userData);
  const page = await app.firstWindow();
  await page.locator('h1').first().waitFor({ state: 'visible' });
  const ms = performance.now() - start;
  await app.close();
  return ms;
}

function startings({ folder, projectFolder }: BenchTask): Starting[] {
  const emptyApp = path.join(folder, 'empty');
  writeEmptyApp(emptyApp);
  const withLedger = path.join(folder, 'data-ledger');
  createBenchLedger(path.join(withLedger, 'ledger', 'outlet.tierdesk'));
  const data = (name: string) => path.join(folder, `data-${name}`);
  return [
    { name: 'Electron: one empty window', appFolder: emptyApp, userData: data('empty') },
    { name: 'TierDesk: first day, guide', appFolder: projectFolder, userData: data('none') },
    { name: 'TierDesk: every day, sign-in', appFolder: projectFolder, userData: withLedger },
  ];
}

/** Starts the program and an empty one in turns, until each shows its first heading. */
export async function benchStart(task: BenchTask): Promise<readonly BenchTable[]> {
  const programs = startings(task);
  const times = programs.map((): number[] => []);
  // The first turn fills the system's file cache and makes the data folders.
  for (const program of programs) await startOnce(program);
  for (let turn = 0; turn < runs; turn += 1) {
    for (const [at, program] of programs.entries()) times[at]?.push(await startOnce(program));
  }
  const reference = median(times[0] ?? []);
  return [
    {
      title: `Start, from the command until the first heading is visible, ${runs} starts each`,
      head: ['program', 'median', 'fastest', 'slowest', 'median ÷ empty'],
      rows: programs.map(({ name }, at) => [
        name,
        seconds(median(times[at]!)),
        seconds(percentile(times[at]!, 0)),
        seconds(percentile(times[at]!, 1)),
        ratio(median(times[at]!), reference),
      ]),
    },
  ];
}
