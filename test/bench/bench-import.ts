import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { writeBigCsv, writeBigWorkbook, writeBigXls } from '../../build/sample/index.mjs';
import type { BenchTask } from './bench-task';
import { benchPassword, createBenchLedger } from './bench-ledger';
import { findProgram, findSoffice } from './find-programs';
import { importInWindow } from './import-in-window';
import { runMeasured, type ProgramRun } from './run-measured';
import { median } from './statistics';
import {
  count,
  megabytes,
  milliseconds,
  percent,
  perSecond,
  ratio,
  seconds,
  type BenchTable,
} from './table';

const columns = 24;

interface Reading {
  readonly name: string;
  readonly run: (round: number) => Promise<ProgramRun>;
}

/** The command line in a process of its own, with its two threads, into a new encrypted ledger. */
function ourImport({ folder, projectFolder }: BenchTask, file: string, month: string): Reading {
  return {
    name: 'TierDesk: parse, check, commit',
    run: (round) => {
      const ledger = path.join(folder, `import-${path.basename(file)}-${round}`, 'outlet.tierdesk');
      createBenchLedger(ledger);
      const cli = path.join(projectFolder, 'out/main/cli.js');
      const wish = ['--ledger', ledger, '--month', month, '--kind', 'retail', '--json'];
      const env = { ...process.env, TIERDESK_PASSWORD: benchPassword };
      return runMeasured(process.execPath, [cli, 'import', file, ...wish], env);
    },
  };
}

function sheetJs({ programs }: BenchTask, file: string): Reading {
  const program = path.join(programs, 'sheetjs-parse.mjs');
  return {
    name: 'SheetJS: parse only',
    run: () => runMeasured(process.execPath, [program, file]),
  };
}

function libreOffice({ folder }: BenchTask, soffice: string, file: string): Reading {
  const profile = pathToFileURL(path.join(folder, 'soffice-profile')).href;
  const target = path.join(folder, 'csv');
  return {
    name: 'LibreOffice: convert to CSV',
    run: () =>
      runMeasured(soffice, [
        `-env:UserInstallation=${profile}`,
        '--headless',
        '--convert-to',
        'csv',
        '--outdir',
        target,
        file,
      ]),
  };
}

/** Other readers of workbooks, as far as they are installed; each only reads, none checks or keeps anything. */
function otherReaders({ folder }: BenchTask, file: string): Reading[] {
  const target = path.join(folder, 'other.csv');
  const readxl = `x <- readxl::read_excel(${JSON.stringify(file)}, skip = 2); cat(nrow(x))`;
  const known = [
    { name: 'Gnumeric ssconvert: convert to CSV', program: 'ssconvert', args: [file, target] },
    { name: 'xlsx2csv: convert to CSV', program: 'xlsx2csv', args: [file, target] },
    { name: 'R readxl: read', program: 'Rscript', args: ['-e', readxl] },
  ];
  return known.flatMap(({ name, program, args }) => {
    const found = findProgram(program);
    return found ? [{ name, run: () => runMeasured(found, args) }] : [];
  });
}

/** Lets LibreOffice make its profile, which it does at its very first start only. */
async function warmUp(task: BenchTask, soffice: string): Promise<void> {
  const file = path.join(task.folder, 'warm-up.csv');
  fs.writeFileSync(file, 'a,b\n1,2\n');
  await libreOffice(task, soffice, file).run(0);
}

/** In turns, so that a slow minute of the machine meets all of them. */
async function measure(
  readings: readonly Reading[],
  rounds: number,
): Promise<readonly (readonly ProgramRun[])[]> {
  const runs = readings.map((): ProgramRun[] => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [at, reading] of readings.entries()) runs[at]?.push(await reading.run(round));
  }
  return runs;
}

function peakOf(runs: readonly ProgramRun[]): number | null {
  const peaks = runs.map(({ peakBytes }) => peakBytes).filter((peak) => peak !== null);
  return peaks.length > 0 ? Math.max(...peaks) : null;
}

async function shareOfSteps(task: BenchTask, file: string): Promise<BenchTable> {
  const ledger = path.join(task.folder, 'steps', 'outlet.tierdesk');
  createBenchLedger(ledger);
  const program = path.join(task.programs, 'import-steps.mjs');
  const { output } = await runMeasured(process.execPath, [program, file, ledger, benchPassword]);
  const steps = Object.entries(JSON.parse(output) as Record<string, number>);
  const all = steps.reduce((sum, [, ms]) => sum + ms, 0);
  return {
    title: 'Steps of that import, one after another in one thread',
    head: ['step', 'time', 'share'],
    rows: steps.map(([name, ms]) => [name, seconds(ms), percent(ms / all)]),
  };
}

/** Twice the rows, in the same rounds: whether time grows as the file does. */
async function growth(task: BenchTask, month: string, ours: number): Promise<BenchTable> {
  const { rows, rounds } = task.options;
  const folder = path.join(task.folder, 'double');
  fs.mkdirSync(folder);
  const double = path.join(folder, 'city-branch.xlsx');
  writeBigWorkbook(double, { rows: rows * 2 });
  const [runs = []] = await measure([ourImport({ ...task, folder }, double, month)], rounds);
  const time = median(runs.map(({ ms }) => ms));
  fs.rmSync(folder, { recursive: true });
  return {
    title: 'Twice the rows',
    head: ['program', 'rows', 'time', 'peak memory', '÷ half the rows'],
    rows: [
      ['TierDesk: parse, check, commit', count(rows), seconds(ours), '', ''],
      ['', count(rows * 2), seconds(time), megabytes(peakOf(runs)), ratio(time, ours)],
    ],
  };
}

/** The same file through the window: what the main process does meanwhile. */
async function windowImport(task: BenchTask, file: string, month: string): Promise<BenchTable> {
  const { openMs, commitMs, longestBlockMs } = await importInWindow(task, file, month);
  return {
    title: 'The same file through the window',
    head: ['what', 'time'],
    rows: [
      ['open: read, check, count what a commit would do', seconds(openMs)],
      ['commit', seconds(commitMs)],
      ['longest time the main process was blocked', milliseconds(longestBlockMs)],
    ],
  };
}

/** A file of the same clients in another form, beside LibreOffice with the same file. */
interface OtherForm {
  readonly title: string;
  readonly file: string;
  readonly rows: number;
}

function writeOtherForms({ folder, options: { rows } }: BenchTask): OtherForm[] {
  const at = (name: string) => path.join(folder, name);
  const [messy, csv, xls] = [at('messy.xlsx'), at('city-branch.csv'), at('city-branch.xls')];
  const rowsOfXls = Math.min(rows, 65_000);
  writeBigWorkbook(messy, { rows, messy: true });
  writeBigCsv(csv, { rows });
  writeBigXls(xls, { rows: rowsOfXls });
  return [
    { title: '.xlsx, nine rows in ten with a warning', file: messy, rows },
    { title: '.csv (UTF-8)', file: csv, rows },
    { title: '.xls (BIFF8)', file: xls, rows: rowsOfXls },
  ];
}

async function otherForms(
  task: BenchTask,
  soffice: string | null,
  month: string,
): Promise<BenchTable> {
  const rows: string[][] = [];
  for (const form of writeOtherForms(task)) {
    const others = soffice ? [libreOffice(task, soffice, form.file)] : [];
    const readings = [ourImport(task, form.file, month), ...others];
    const runs = await measure(readings, task.options.rounds);
    const times = runs.map((each) => median(each.map(({ ms }) => ms)));
    readings.forEach(({ name }, at) => {
      const [first, size] = at === 0 ? [form.title, count(form.rows)] : ['', ''];
      const memory = megabytes(peakOf(runs[at]!));
      rows.push([first, size, name, seconds(times[at]!), memory, ratio(times[0]!, times[at]!)]);
    });
  }
  return {
    title: 'The same clients in other forms, each beside LibreOffice with the same file',
    head: ['file', 'rows', 'program', 'time', 'peak memory', 'TierDesk ÷ it'],
    rows,
  };
}

/** Imports a city branch's workbook, beside what others take merely to open it. */
export async function benchImport(task: BenchTask): Promise<readonly BenchTable[]> {
  const { rows, rounds } = task.options;
  const file = path.join(task.folder, 'city-branch.xlsx');
  const { month } = writeBigWorkbook(file, { rows });
  const soffice = findSoffice();
  if (soffice) await warmUp(task, soffice);
  const others = [
    ...(soffice ? [libreOffice(task, soffice, file)] : []),
    sheetJs(task, file),
    ...otherReaders(task, file),
  ];
  const readings = [ourImport(task, file, month), ...others];
  const runs = await measure(readings, rounds);
  const times = runs.map((each) => median(each.map(({ ms }) => ms)));
  const [ours = Number.NaN] = times;
  const size = megabytes(fs.statSync(file).size);
  return [
    {
      title: `Import of ${count(rows)} rows × ${columns} columns (.xlsx, ${size}), medians of ${rounds}`,
      head: ['program', 'time', 'rows/s', 'peak memory', 'TierDesk ÷ it'],
      rows: readings.map(({ name }, at) => [
        name,
        seconds(times[at]!),
        perSecond(rows, times[at]!),
        megabytes(peakOf(runs[at]!)),
        ratio(ours, times[at]!),
      ]),
      notes: soffice ? [] : ['LibreOffice is not installed (TIERDESK_SOFFICE names its program).'],
    },
    await otherForms(task, soffice, month),
    await growth(task, month, ours),
    await windowImport(task, file, month),
    await shareOfSteps(task, file),
  ];
}
