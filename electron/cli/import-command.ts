import { readFileSync } from 'node:fs';
import { z } from 'zod';
import {
  importKinds,
  type ImportOutcome,
  type Layout,
  type LayoutChoice,
  type SheetChoice,
} from '../../shared/models/import';
import type { MoneyUnit } from '../../shared/models/money';
import { issueSentence } from '../../shared/text/issue-sentence';
import { OperationFailure, toFailure } from '../operations/failure';
import type { LedgerSession } from '../operations/ledger/unlock-ledger';
import { FileThread } from '../workers/file-thread';
import { checkOptionsOf, commitUnseen } from '../workers/import-file';
import { CancelFlag } from '../workers/job-control';
import { LedgerThread } from '../workers/ledger-thread';
import type { Command } from './command';
import { expectedTotals, expectsTotals } from './expected-totals';
import { filePassword } from './file-password';
import type { CommandOptions } from './options';
import { UsageFailure } from './usage-failure';
import { withLedger } from './with-ledger';

const units: Readonly<Record<string, MoneyUnit>> = { yuan: 'yuan', wan: 'wan' };

/** A mapping file: header text → field, or null to leave the column out. */
const mappingSchema = z.record(z.string(), z.string().nullable());

function readMapping(path: string): Record<string, string | null> {
  try {
    return mappingSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    throw new OperationFailure('import.mappingInvalid', { file: path }, String(error));
  }
}

function choiceOf(options: CommandOptions): LayoutChoice {
  const unit = options.oneOf('unit', ['yuan', 'wan']);
  const sheet = options.text('sheet');
  const kind = options.oneOf('kind', importKinds);
  return {
    ...(kind ? { kind } : {}),
    ...(sheet ? { sheet } : {}),
    ...(unit ? { unit: units[unit] } : {}),
  };
}

/** The mapping's fields for every sheet, by its headers. */
function mapSheets(
  layouts: readonly Layout[],
  wanted: Readonly<Record<string, string | null>>,
): NonNullable<LayoutChoice['bySheet']> {
  const bySheet: Record<string, SheetChoice> = {};
  for (const { sheet, columns } of layouts) {
    const fields: Record<number, string | null> = {};
    for (const { index, header } of columns) {
      if (header in wanted) fields[index] = wanted[header] ?? null;
    }
    bySheet[sheet] = { fields };
  }
  return bySheet;
}

/** The thread that reads the file, and the one that writes the ledger. */
interface Threads {
  readonly thread: FileThread;
  readonly ledger: LedgerThread;
}

async function importFile(
  session: LedgerSession,
  { thread, ledger }: Threads,
  reading: Promise<void>,
  options: CommandOptions,
): Promise<ImportOutcome> {
  const { path, key, account } = session;
  ledger.open({ path, key, account });
  const choice = choiceOf(options);
  const mapping = options.text('mapping');
  const checks = checkOptionsOf(session, options.month());
  const unseen = { thread, reading, choice, checks };
  if (mapping) {
    await reading;
    const { layouts } = await thread.understand(choice, checks);
    unseen.choice = { ...choice, bySheet: mapSheets(layouts, readMapping(mapping)) };
  }
  if (expectsTotals(options)) {
    await reading;
    const { layouts } = await thread.understand(unseen.choice, checks);
    const noted = expectedTotals(options, layouts);
    if (noted) unseen.choice = { ...unseen.choice, noted };
  }
  const decision = {
    differenceReason: options.text('reason') ?? null,
    force: options.flag('force'),
  };
  const job = { cancel: new CancelFlag(), onStep: () => undefined };
  return commitUnseen(session, ledger, unseen, decision, job, options.flag('dry-run'));
}

/**
 * Opens the ledger while the file is read already and the other thread starts: making the key takes
 * a while, too.
 */
async function importBeside(path: string, options: CommandOptions): Promise<ImportOutcome> {
  const password = filePassword(options);
  const thread = new FileThread(path);
  const ledger = new LedgerThread();
  const reading = thread.read(password).catch((error: unknown) => {
    const { code, values } = toFailure(error);
    if (code === 'file.passwordNeeded') throw new OperationFailure('command.passwordFile', values);
    throw error;
  });
  // A ledger that does not open is said first; the file's own failure is thrown where it is awaited.
  reading.catch(() => undefined);
  try {
    return await withLedger(options, async (session) => {
      try {
        return await importFile(session, { thread, ledger }, reading, options);
      } finally {
        // Before the session: whoever closes the ledger last tidies it up.
        await ledger.close();
      }
    });
  } finally {
    await Promise.all([thread.close(), ledger.close()]);
  }
}

function outcomeJson(outcome: ImportOutcome): unknown {
  return {
    ...outcome,
    issues: outcome.issues.map((issue) => ({
      severity: issue.severity,
      code: issue.code,
      sheet: issue.sheet,
      cell: issue.cell,
      message: issueSentence(issue, 'zh-CN'),
    })),
  };
}

function outcomeLines(outcome: ImportOutcome): string[] {
  const { inserted, updated, unchanged, rejected } = outcome;
  return [
    ...(outcome.alreadyImported ? [`此文件已导入过(批次 ${outcome.batchId}),没有改动`] : []),
    `读取 ${outcome.rowsRead} 行:新增 ${inserted} / 更新 ${updated} / 不变 ${unchanged} / 拒绝 ${rejected}`,
    ...Object.entries(outcome.totals).map(([field, total]) => `  ${field}: ${total} 元`),
    ...outcome.issues
      .slice(0, 50)
      .map(
        (issue) =>
          `  [${issue.severity}] ${issue.sheet} ${issue.cell} ${issueSentence(issue, 'zh-CN')}`,
      ),
  ];
}

/** Imports one file: the same reading, checks and commit as the wizard's. */
export const importCommand: Command = {
  name: 'import',
  usage:
    'import FILE --ledger F --month YYYY-MM --kind KIND [--sheet S] [--unit yuan|wan] [--mapping FILE] [--password-file FILE|-] [--expect-count N] [--expect-total COLUMN=AMOUNT]… [--reason TEXT] [--dry-run] [--force] [--json]',
  run: async (options) => {
    const path = options.words[1];
    if (!path) throw new UsageFailure('command.optionMissing', { option: 'FILE' });
    const outcome = await importBeside(path, options);
    return { json: outcomeJson(outcome), lines: outcomeLines(outcome) };
  },
};
