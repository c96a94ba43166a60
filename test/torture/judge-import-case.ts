import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { orderOf, monthOfFile, outcomeOf } from '../../electron/operations/imports/import-flow';
import {
  blockersBefore,
  failureOfBlocker,
  refusalsOf,
} from '../../electron/operations/imports/import-blockers';
import { findImportFacts } from '../../electron/operations/imports/list-imports';
import { toFailure } from '../../electron/operations/ground/failure';
import { summarizeFile } from '../../electron/operations/imports/summarize-file';
import type { Ledger } from '../../electron/operations/ground/ledger';
import { dumpLedger } from '../../electron/operations/ledger/dump-ledger';
import type { ImportKind } from '../../shared/models/import';
import type { IssueGroup } from '../../shared/models/issue-groups';
import { errorTexts } from '../../shared/text/errors';
import { issueSentence } from '../../shared/text/issue-sentence';
import { formatMessage } from '../../shared/text/message';
import { commitFile, readFile } from '../helpers/import-file';

/** What is right about a case; the same file is read by the checker beside the cases. */
interface RightOutcome {
  readonly assets_in_fen: Readonly<Record<string, number>> | null;
  readonly names: Readonly<Record<string, string>> | null;
  readonly fields: Readonly<Record<string, Readonly<Record<string, unknown>>>> | null;
  readonly records: number | null;
  readonly a_sentence_may_say: readonly string[] | null;
  readonly or_a_finding: readonly string[] | null;
}

interface ImportCase {
  readonly kind: ImportKind;
  readonly options: readonly string[];
  readonly right: RightOutcome;
  readonly product_does: {
    readonly findings?: readonly string[];
    readonly in_short?: readonly string[];
  } | null;
}

/** What an import came to: its sentence where it was refused, else findings and the ledger's rows. */
interface Came {
  readonly refusal: string | null;
  readonly issues: readonly IssueGroup[];
  readonly names: ReadonlyMap<string, unknown>;
  readonly rows: ReadonlyMap<string, readonly unknown[]>;
}

const month = '2026-10';

/** Imports the case's file and says what is wrong with what came of it; nothing where all is right. */
export async function judgeCase(ledger: Ledger, folder: string): Promise<string[]> {
  const expected = JSON.parse(
    readFileSync(path.join(folder, 'expected.json'), 'utf8'),
  ) as ImportCase;
  const name = readdirSync(folder).find((each) => each !== 'expected.json') as string;
  ledger.db.exec('SAVEPOINT import_case');
  try {
    const came = await importCase(ledger, path.join(folder, name), expected);
    return came.refusal === null
      ? judgeRows(came, expected)
      : judgeRefusal(came.refusal, name, expected.right);
  } finally {
    ledger.db.exec('ROLLBACK TO import_case; RELEASE import_case');
  }
}

/** Imports a file into a ledger as the command line does; `--no-month` among the options chooses none. */
export async function importCase(
  ledger: Ledger,
  file: string,
  { kind, options }: Pick<ImportCase, 'kind' | 'options'>,
): Promise<Came> {
  const chosen = options.includes('--no-month') ? null : month;
  try {
    const open = await readFile(ledger, file, { kind }, chosen);
    const { outline } = open;
    const ofFile = monthOfFile(outline, chosen as Parameters<typeof monthOfFile>[1]);
    const facts = findImportFacts(ledger, orderOf(outline, ofFile, null));
    const [blocker] = blockersBefore(outline, ofFile, facts);
    if (blocker !== undefined) throw failureOfBlocker(blocker, outline, ofFile);
    const [refusal] = refusalsOf(summarizeFile(open), false);
    if (refusal !== undefined) throw refusal;
    const { file: summary, ...counts } = commitFile(ledger, open, chosen);
    const { issues } = outcomeOf(summary, ofFile, counts, false);
    return { refusal: null, issues, ...rowsOfDump(dumpLedger(ledger.db)) };
  } catch (error) {
    const { code, values } = toFailure(error);
    const refusal = formatMessage(errorTexts[code], 'zh-CN', values);
    return { refusal, issues: [], names: new Map(), rows: new Map() };
  }
}

function rowsOfDump(dump: string): Pick<Came, 'names' | 'rows'> {
  const names = new Map<string, unknown>();
  const rows = new Map<string, unknown[]>();
  let table = '';
  for (const line of dump.split('\n')) {
    if (line.startsWith('# ')) table = line.slice(2).trim();
    if (!line.startsWith('[')) continue;
    const values = JSON.parse(line) as unknown[];
    const clientNo = String(table === 'client' ? values[0] : values[1]);
    if (table === 'client') names.set(clientNo, values[2]);
    rows.set(clientNo, [...(rows.get(clientNo) ?? []), ...values]);
  }
  return { names, rows };
}

function judgeRefusal(refusal: string, name: string, right: RightOutcome): string[] {
  const said = refusal.replaceAll(name, '').replaceAll(path.parse(name).name, '');
  const isRight = (right.a_sentence_may_say ?? []).some((word) => said.includes(word));
  return isRight ? [] : [`refused: ${refusal}`];
}

/** A sentence without what differs from file to file. */
function gist(message: string): string {
  return message.replace(/[“"「][^”"」]*[”"」]|[A-Z]+[0-9]+|[0-9.,%/:*-]+|\s/g, '');
}

function judgeRows(came: Came, { right, product_does: before }: ImportCase): string[] {
  const earlier = new Set(
    (before?.findings ?? []).map((text) => gist(text.slice(text.indexOf(': ') + 1))),
  );
  const codes = new Set(
    came.issues
      .filter((issue) => !earlier.has(gist(issueSentence(issue.first, 'zh-CN'))))
      .map(({ code }) => code as string),
  );
  const wrong = [
    ...wrongValues(came, right),
    ...inventedValues(came, right, before?.in_short ?? []),
    ...(isTakenInVain(right) ? ['taken, though only a sentence is right'] : []),
    ...(needsFinding(right) ? ['no finding'] : []),
  ];
  const accepted = right.or_a_finding ?? [];
  const isSaid = accepted.some((code) => (code === 'ANY' ? codes.size > 0 : codes.has(code)));
  return isSaid ? [] : wrong;
}

function wrongValues({ names, rows }: Came, right: RightOutcome): string[] {
  const has = (clientNo: string, value: unknown) => (rows.get(clientNo) ?? []).includes(value);
  const assets = Object.entries(right.assets_in_fen ?? {}).filter(
    ([clientNo, fen]) => !has(clientNo, fen),
  );
  const named = Object.entries(right.names ?? {}).filter(
    ([clientNo, name]) => names.get(clientNo) !== name,
  );
  const fields = Object.entries(right.fields ?? {}).flatMap(([clientNo, values]) =>
    Object.entries(values)
      .filter(([, value]) => value !== null && !has(clientNo, value))
      .map(([field, value]) => `${clientNo} ${field} is not ${String(value)}`),
  );
  const count = right.records !== null && names.size !== right.records;
  return [
    ...assets.map(([clientNo, fen]) => `${clientNo} has not ${fen}`),
    ...named.map(
      ([clientNo, name]) => `${clientNo} is ${String(names.get(clientNo))}, not ${name}`,
    ),
    ...fields,
    ...(count ? [`${names.size} clients, not ${right.records}`] : []),
  ];
}

/** Values that were made up when the case was collected, and still are. */
function inventedValues({ rows }: Came, right: RightOutcome, inShort: readonly string[]): string[] {
  return Object.entries(right.fields ?? {}).flatMap(([clientNo, values]) =>
    Object.keys(values)
      .filter((field) => values[field] === null)
      .flatMap((field) => [
        ...inShort.join(' ').matchAll(new RegExp(`${clientNo} ${field} '([^']+)'`, 'g')),
      ])
      .filter(([, value]) => (rows.get(clientNo) ?? []).includes(value))
      .map(([, value]) => `${clientNo} still has ${value}`),
  );
}

const isFilled = (table: object | null) => table !== null && Object.keys(table).length > 0;

function isTakenInVain(right: RightOutcome): boolean {
  const { assets_in_fen: assets, names, fields, records } = right;
  const hasValues = isFilled(assets) || isFilled(names) || isFilled(fields) || Boolean(records);
  return isFilled(right.a_sentence_may_say) && !hasValues;
}

/** Where no value can be right, a finding must say why. */
function needsFinding(right: RightOutcome): boolean {
  const { assets_in_fen: assets, names, fields, records } = right;
  if (!isFilled(right.or_a_finding) || isFilled(assets) || isFilled(names) || records) return false;
  return !Object.values(fields ?? {}).some((values) =>
    Object.values(values).some((value) => value !== null),
  );
}
