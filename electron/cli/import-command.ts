import { readFileSync } from 'node:fs';
import { z } from 'zod';
import {
  importKinds,
  type ImportKind,
  type ImportOutcome,
  type Layout,
  type LayoutChoice,
  type SheetChoice,
} from '../../shared/models/import';
import { type ImportIssue } from '../../shared/models/import-issue';
import type { IssueGroup } from '../../shared/models/issue-groups';
import type { MoneyUnit } from '../../shared/models/money';
import { issueSentence } from '../../shared/text/issue-sentence';
import { headerKey } from '../domain/imports/match-header';
import { findField } from '../domain/imports/field-tables';
import { OperationFailure, toFailure } from '../operations/ground/failure';
import { saveIssues } from '../operations/imports/save-issues';
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
    ...headerChoice(options),
  };
}

/** `--header-row 5` or, for a header of several rows, `--header-row 5-6`; rows as in Excel. */
function headerChoice(options: CommandOptions): Pick<LayoutChoice, 'headerRows'> {
  const value = options.text('header-row');
  if (value === undefined) return {};
  const [, first, last] = /^(\d{1,7})(?:-(\d{1,7}))?$/.exec(value) ?? [];
  const headerRows = { first: Number(first), last: Number(last ?? first) };
  if (first === undefined || headerRows.first < 1 || headerRows.last < headerRows.first) {
    const hint = '5, 5-6';
    throw new UsageFailure('command.optionInvalid', { option: '--header-row', value, hint });
  }
  return { headerRows };
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

/** Heads of a mapping as words of their fields: they help to find the header, too. */
function wordsOf(
  wanted: Readonly<Record<string, string | null>>,
  kind: ImportKind | undefined,
): { kind: ImportKind; header: string; field: string }[] {
  const kinds = kind === undefined ? importKinds : [kind];
  return Object.entries(wanted).flatMap(([head, field]) => {
    if (field === null) return [];
    const header = headerKey(head.split(' / '));
    return kinds
      .filter((one) => findField(one, field))
      .map((one) => ({ kind: one, header, field }));
  });
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
  const known = checkOptionsOf(session, options.month());
  const wanted = mapping ? readMapping(mapping) : {};
  const checks = { ...known, words: [...(known.words ?? []), ...wordsOf(wanted, choice.kind)] };
  const unseen = { thread, reading, choice, checks };
  if (mapping) {
    await reading;
    const { layouts } = await thread.understand(choice, checks);
    unseen.choice = { ...choice, bySheet: mapSheets(layouts, wanted) };
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
  let ofLedger: readonly ImportIssue[] = [];
  const onFindings = (findings: readonly ImportIssue[]) => (ofLedger = findings);
  const job = { cancel: new CancelFlag(), onStep: () => undefined, onFindings };
  const dryRun = options.flag('dry-run');
  const outcome = await commitUnseen(session, ledger, unseen, decision, job, dryRun);
  const list = options.text('all-issues');
  if (list !== undefined) {
    saveIssues(session, [...(await thread.allIssues()), ...ofLedger], list);
  }
  return outcome;
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
    issues: outcome.issues.map(({ severity, code, sheet, first, count, share, sample }) => ({
      severity,
      code,
      sheet,
      cell: first.cell,
      message: issueSentence(first, 'zh-CN'),
      count,
      share: share / 10_000,
      sample,
    })),
  };
}

function outcomeLines(outcome: ImportOutcome): string[] {
  const { inserted, updated, unchanged, rejected } = outcome;
  return [
    ...(outcome.alreadyImported ? [`此文件已导入过(批次 ${outcome.batchId})，没有改动`] : []),
    `读取 ${outcome.rowsRead} 行：新增 ${inserted} / 更新 ${updated} / 不变 ${unchanged} / 拒绝 ${rejected}`,
    ...Object.entries(outcome.totals).map(([field, total]) => `  ${field}: ${total} 元`),
    ...outcome.issues.map(groupLine),
  ];
}

/** A finding with its place; of many of one kind the first, their number and where some of them are. */
function groupLine({ severity, sheet, first, count, share, sample }: IssueGroup): string {
  const sentence = `  [${severity}] ${sheet} ${first.cell} ${issueSentence(first, 'zh-CN')}`;
  if (count === 1) return sentence;
  const percent = (share / 100).toFixed(1);
  const places = sample.join('、') + (count > sample.length ? '…' : '');
  return `${sentence}(同类共 ${count} 处，占 ${percent}%:${places})`;
}

/** Imports one file: the same reading, checks and commit as the wizard's. */
export const importCommand: Command = {
  name: 'import',
  usage:
    'import FILE --ledger F --month YYYY-MM --kind KIND [--sheet S] [--unit yuan|wan] [--mapping FILE] [--header-row N|N-M] [--all-issues FILE] [--password-file FILE|-] [--expect-count N] [--expect-total COLUMN=AMOUNT]… [--reason TEXT] [--dry-run] [--force] [--json]',
  run: async (options) => {
    const path = options.words[1];
    if (!path) throw new UsageFailure('command.optionMissing', { option: 'FILE' });
    const outcome = await importBeside(path, options);
    return { json: outcomeJson(outcome), lines: outcomeLines(outcome) };
  },
};
