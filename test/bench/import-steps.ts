// The steps of an import one after another in one thread, each timed: only for the shares they have.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { checkSheets } from '../../electron/domain/imports/check-sheet';
import { guessLayouts } from '../../electron/domain/imports/guess-layout';
import { localTime } from '../../electron/operations/ground/clock';
import { commitImport, type RecordChunk } from '../../electron/operations/imports/commit-import';
import { type ImportClosing } from '../../electron/operations/imports/import-order';
import { monthOfFile, orderOf } from '../../electron/operations/imports/import-flow';
import { openFile } from '../../electron/operations/imports/open-file';
import { summarizeFile } from '../../electron/operations/imports/summarize-file';
import { stepsOf } from '../../electron/operations/imports/understand-file';
import { unlockLedger } from '../../electron/operations/ledger/unlock-ledger';
import { readWorkbook } from '../../electron/spreadsheet/read-workbook';
import { checkOptionsOf } from '../../electron/workers/import-file';

const [path = '', ledgerPath = '', password = ''] = process.argv.slice(2);
const steps: Record<string, number> = {};

function step<Value>(name: string, work: () => Value): Value {
  const start = performance.now();
  const value = work();
  steps[name] = performance.now() - start;
  return value;
}

const session = step('open the ledger (key from the password)', () =>
  unlockLedger({ path: ledgerPath, password, now: localTime }),
);
const fileName = basename(path);
const options = checkOptionsOf(session, null);
const bytes = step('read the file, hash its content', () => {
  const content = readFileSync(path);
  createHash('sha256').update(content).digest('hex');
  return content;
});
const workbook = step('parse the workbook into rows', () => readWorkbook(bytes, fileName));
const layouts = step('find sheet, header, columns, unit', () => guessLayouts(workbook, fileName));
const month = layouts[0]?.month?.month ?? null;
step('check every row', () => checkSheets(workbook, layouts, { ...options, month }));
// The program's own way once more, untimed, for what the commit takes.
const open = await openFile(path, {}, options);
function* rows(): Generator<RecordChunk, ImportClosing> {
  yield* stepsOf(open);
  return summarizeFile(open);
}
step('commit into the encrypted ledger', () =>
  commitImport(session, orderOf(open.outline, monthOfFile(open.outline, null), null), rows()),
);
session.close();
console.log(JSON.stringify(steps));
