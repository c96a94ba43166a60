// The steps of an import one after another in one thread, each timed: only for the shares they have.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { checkSheet } from '../../electron/domain/import/check-sheet';
import { guessLayout } from '../../electron/domain/import/guess-layout';
import { outlineSheets } from '../../electron/domain/import/outline-sheets';
import { localTime } from '../../electron/operations/clock';
import { commitImport } from '../../electron/operations/import/commit-import';
import { monthOfFile, orderOf } from '../../electron/operations/import/import-flow';
import { summarizeFile } from '../../electron/operations/import/open-file';
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
  return { content, contentHash: createHash('sha256').update(content).digest('hex') };
});
const workbook = step('parse the workbook into rows', () => readWorkbook(bytes.content, fileName));
const layout = step('find sheet, header, columns, unit', () => guessLayout(workbook, fileName, {}));
const month = layout.month?.month ?? null;
const checked = step('check every row', () => checkSheet(workbook, layout, { ...options, month }));
step('commit into the encrypted ledger', () => {
  const { contentHash } = bytes;
  const sheets = outlineSheets(workbook);
  const file = summarizeFile({ fileName, contentHash, workbook, sheets, checked });
  commitImport(session, orderOf(file, monthOfFile(file, null), null), [checked.records]);
});
session.close();
console.log(JSON.stringify(steps));
