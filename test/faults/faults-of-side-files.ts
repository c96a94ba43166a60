import { copyFileSync, existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stageRestore } from '../../electron/ledger/file/backup-files';
import { toFailure } from '../../electron/operations/ground/failure';
import { createBackup } from '../../electron/operations/ledger/back-up';
import { changePassword, unlockLedger } from '../../electron/operations/ledger/unlock-ledger';
import type { Verdict } from './judge';
import { copyFolder, ledgerIn, now, openIn, password, removeFolder, stateOf } from './outlet';
import { tryPoints, type FaultRow, type Limit } from './try-points';

const endings = ['.keys', '.lock', '.holder', '.audit-head', '.restore'] as const;
const laterPassword = 'a later password';

/** What is done to one of the files beside the ledger. */
interface Harm {
  readonly file: (typeof endings)[number];
  readonly harm: 'cut' | 'flip' | 'replay';
  /** Where in the file, as a share of its length. */
  readonly at: number;
}

/** A closed ledger with every side file, after its password was changed and with a restore under way. */
function makeSideFiles(
  outlet: string,
  work: string,
): { folder: string; before: string; state: string } {
  const before = copyFolder(outlet, work);
  const session = openIn(before);
  for (const ending of ['.holder', '.keys', '.audit-head'] as const) {
    copyFileSync(`${ledgerIn(before)}${ending}`, path.join(before, `earlier${ending}`));
  }
  changePassword(session, { currentPassword: password, newPassword: laterPassword });
  const backup = createBackup(session, 'manual');
  const state = stateOf(session.db);
  const holder = readFileSync(`${ledgerIn(before)}.holder`);
  session.close();
  writeFileSync(`${ledgerIn(before)}.holder`, holder);
  const folder = copyFolder(before, work);
  const kept = path.join(folder, 'replaced-test');
  stageRestore(backup.path, ledgerIn(folder), kept, () => undefined);
  return { folder, before, state };
}

function harmFile(folder: string, before: string, { file, harm, at }: Harm): void {
  const target = `${ledgerIn(folder)}${file}`;
  const bytes = readFileSync(target);
  if (harm === 'cut') truncateSync(target, Math.floor(bytes.length * at));
  if (harm === 'flip' && bytes.length > 0) {
    const bit = Math.min(Math.floor(bytes.length * 8 * at), bytes.length * 8 - 1);
    bytes[bit >> 3] = (bytes[bit >> 3] as number) ^ (1 << (bit & 7));
    writeFileSync(target, bytes);
  }
  const earlier = path.join(before, `earlier${file}`);
  if (harm === 'replay' && existsSync(earlier)) copyFileSync(earlier, target);
}

/** Opens as the program does: the same facts, or a sentence of its own; never by the former password. */
function judgeSideFile(folder: string, state: string): Verdict {
  const open = (secret: string) => unlockLedger({ path: ledgerIn(folder), password: secret, now });
  const broken: string[] = [];
  let said: string | null = null;
  try {
    const session = open(laterPassword);
    if (stateOf(session.db) !== state) broken.push('the ledger opens with other figures');
    session.close();
  } catch (error) {
    said = toFailure(error).code;
  }
  try {
    open(password).close();
    broken.push('the former password opens the ledger');
  } catch {
    // As it should be.
  }
  return said === null ? { broken, clear: null } : { broken, clear: said !== 'call.failed', said };
}

/** Key file, lock, holder, head of the log and restore marker: cut, flipped, an earlier one put back. */
export function harmSideFiles(
  outlet: string,
  work: string,
  count: number,
  limit: Limit,
): Promise<FaultRow> {
  const { folder, before, state } = makeSideFiles(outlet, work);
  const places = Math.max(1, Math.round(count / endings.length / 2));
  const harms = endings.flatMap((file): Harm[] => [
    ...Array.from({ length: places }, (_, at): Harm => ({ file, harm: 'cut', at: at / places })),
    ...Array.from({ length: places }, (): Harm => ({ file, harm: 'flip', at: Math.random() })),
    { file, harm: 'replay', at: 0 },
  ]);
  const title = 'a file beside the ledger cut, flipped or put back';
  return tryPoints(title, harms, limit, (harm) => {
    // A restore under way would replace every other harmed file before it is read.
    const copy = copyFolder(harm.file === '.restore' ? folder : before, work);
    try {
      harmFile(copy, before, harm);
      return judgeSideFile(copy, state);
    } finally {
      removeFolder(copy);
    }
  }).finally(() => {
    removeFolder(folder);
    removeFolder(before);
  });
}
