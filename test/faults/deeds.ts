import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createBackup, showBackups } from '../../electron/operations/ledger/back-up';
import { lookIntoBackup } from '../../electron/operations/ledger/look-into-backup';
import { openDatabase } from '../../electron/ledger/database';
import { ledgerVersion } from '../../electron/ledger/file/migrate';
import { migrations } from '../../electron/ledger/migrations/index';
import {
  copyFolder,
  fillNextMonth,
  fillOutlet,
  keyOf,
  ledgerIn,
  makeOldOutlet,
  makeOutlet,
  now,
  october,
  openedState,
  openIn,
  password,
  removeFolder,
  september,
  stateOf,
  writeMonthFile,
} from './outlet';
import { runCommand } from './run-command';

/** Something that changes a ledger, done by the program's own command. */
export interface Deed {
  readonly name: string;
  /** A folder with all that it needs; every try has a copy of its own. */
  readonly from: string;
  readonly args: (folder: string) => readonly string[];
  /** What the ledger holds before it, and when it is done. */
  readonly before: string;
  readonly after: string;
  /** Looks at more than the ledger's facts; sentences of what is wrong. */
  readonly inspect: (folder: string, done: { acknowledged: boolean; state: string }) => string[];
  /** Looks at the file before the program opens it. */
  readonly inspectFile: (folder: string) => string[];
}

type Wanted = Pick<Deed, 'name' | 'from' | 'args'> & Partial<Deed>;

/** Does it once without a fault, to know what it leads to. */
async function prepare(wanted: Wanted, work: string, cli: string): Promise<Deed> {
  const folder = copyFolder(wanted.from, work);
  const before = openedState(folder);
  const ran = await runCommand(cli, wanted.args(folder));
  if (!ran.acknowledged) throw new Error(`${wanted.name} without a fault: ${ran.err}`);
  const after = openedState(folder);
  removeFolder(folder);
  const nothing = () => [];
  return { before, after, inspect: nothing, inspectFile: nothing, ...wanted };
}

const ledgerOption = (folder: string) => ['--ledger', ledgerIn(folder), '--json'];

function importDeed(from: string): Wanted {
  writeMonthFile(path.join(from, 'october.csv'));
  return {
    name: 'import',
    from,
    args: (folder) => [
      'import',
      path.join(folder, 'october.csv'),
      '--kind',
      'retail',
      '--month',
      october,
      ...ledgerOption(folder),
    ],
  };
}

function assignmentDeed(from: string): Wanted {
  const moves = [20, 22, 24, 26, 28].map((at) => ({
    clientNo: `00000${String(at).padStart(3, '0')}`,
    to: 'a01',
  }));
  writeFileSync(path.join(from, 'draft.json'), JSON.stringify({ month: september, moves }));
  return {
    name: 'assignment',
    from,
    args: (folder) => [
      'assign',
      'commit',
      '--draft',
      path.join(folder, 'draft.json'),
      '--month',
      september,
      '--on',
      '2026-10-08',
      '--reason',
      '首次指派',
      '--exception',
      '故障测试',
      ...ledgerOption(folder),
    ],
  };
}

/** A structure is the old or the new one, never between. */
function inspectStructure(folder: string): string[] {
  const db = openDatabase(ledgerIn(folder), keyOf(folder));
  try {
    const version = ledgerVersion(db);
    return [1, migrations.length].includes(version) ? [] : [`structure ${version}`];
  } finally {
    db.close();
  }
}

/** Every backup that shows itself as one can be restored; one that was acknowledged is there. */
const inspectBackups =
  (known: number): Deed['inspect'] =>
  (folder, { acknowledged }) => {
    const backups = showBackups(path.join(folder, 'backups'));
    const bad = backups.filter(({ path: place, manifest }) => {
      if (!manifest) return false;
      const wanted = { now, ledgerPath: ledgerIn(folder) };
      return !lookIntoBackup(place, { kind: 'password', password }, wanted).ok;
    });
    const whole = backups.filter(({ manifest }) => manifest !== null).length;
    return [
      ...bad.map(({ name }) => `backup ${name} can not be restored`),
      ...(acknowledged && whole <= known ? ['an acknowledged backup is not there'] : []),
    ];
  };

/** Once the backup took the ledger's place, what was there before lies beside it. */
const inspectKept =
  (before: string, after: string): Deed['inspect'] =>
  (folder, { state }) => {
    if (state !== after) return [];
    const kept = readdirSync(folder).filter((name) => name.startsWith('replaced-'));
    for (const name of kept) {
      const copy = path.join(folder, name);
      if (readdirSync(copy).length === 0) continue;
      const db = openDatabase(ledgerIn(copy), keyOf(copy));
      const found = stateOf(db);
      db.close();
      if (found === before) return [];
    }
    return ['the former ledger is gone'];
  };

function restoreDeed(from: string, backedUp: string, work: string): Wanted {
  const session = openIn(from);
  createBackup(session, 'manual');
  fillNextMonth(session);
  const before = stateOf(session.db);
  session.close();
  const place = path.join('backups', readdirSync(path.join(from, 'backups'))[0]!);
  mkdirSync(work, { recursive: true });
  return {
    name: 'restore',
    from,
    args: (folder) => [
      'backup',
      'restore',
      '--from',
      path.join(folder, place),
      ...ledgerOption(folder),
    ],
    inspect: inspectKept(before, backedUp),
  };
}

/** The deeds that faults are tried in (docs/faults.md), on one small outlet, each with its own copy. */
export async function prepareDeeds(work: string, cli: string): Promise<readonly Deed[]> {
  const base = makeOutlet(path.join(work, 'base'), fillOutlet);
  const copy = (name: string) => {
    const folder = path.join(work, name);
    cpSync(base, folder, { recursive: true });
    return folder;
  };
  const undo = copy('undo');
  const undoSession = openIn(undo);
  const batch = fillNextMonth(undoSession);
  undoSession.close();
  const backup = copy('backup');
  const wanted: Wanted[] = [
    importDeed(copy('import')),
    {
      name: 'undo',
      from: undo,
      args: (folder) => [
        'undo-import',
        String(batch),
        '--reason',
        '导错了',
        ...ledgerOption(folder),
      ],
    },
    assignmentDeed(copy('assignment')),
    {
      name: 'month close',
      from: copy('close'),
      args: (folder) => ['month', 'close', '--month', september, ...ledgerOption(folder)],
    },
    {
      name: 'migration',
      from: makeOldOutlet(base, path.join(work, 'migration')),
      args: (folder) => ['verify', ...ledgerOption(folder)],
      inspectFile: inspectStructure,
    },
    {
      name: 'backup',
      from: backup,
      inspect: inspectBackups(0),
      args: (folder) => ['backup', 'create', ...ledgerOption(folder)],
    },
    restoreDeed(copy('restore'), openedState(base), work),
  ];
  const deeds: Deed[] = [];
  for (const each of wanted) deeds.push(await prepare(each, work, cli));
  return deeds;
}
