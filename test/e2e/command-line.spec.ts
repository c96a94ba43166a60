import { expect, test } from '@playwright/test';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import officeCrypto from 'officecrypto-tool';
import * as XLSX from 'xlsx';
import { fiveLayouts } from '../fixtures/five-layouts';
import { tierdesk, tierdeskJson } from './run-command-line';
import { shippedOutlet, writeSmallOutlet, type OutletFile } from './small-outlet';

interface ImportResult {
  readonly batchId: number;
  readonly rowsRead: number;
  readonly inserted: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly rejected: number;
  readonly columns: Record<string, string | null>;
  readonly totals: Record<string, string>;
  readonly issues: {
    severity: string;
    code: string;
    cell: string;
    message: string;
    count: number;
    sample: string[];
  }[];
  readonly alreadyImported: boolean;
}

let folder: string;
let ledger: string;
let outlet: { folder: string; files: readonly OutletFile[] };

const fileOf = (month: string) => {
  const file = outlet.files.find((each) => each.kind === 'retail' && each.month === month)!;
  return path.join(outlet.folder, file.name);
};
const importArguments = (file: string, month: string, more: readonly string[] = []) => [
  'import',
  file,
  '--ledger',
  ledger,
  '--month',
  month,
  '--kind',
  'retail',
  ...more,
];

test.beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'tierdesk-cli-'));
  ledger = path.join(folder, 'outlet.tierdesk');
  outlet = await writeSmallOutlet();
  const made = tierdeskJson<{ recoveryCode: string }>([
    'init',
    '--ledger',
    ledger,
    '--branch',
    '海棠支行',
    '--head',
    '示例·程砚秋',
  ]);
  expect(made.recoveryCode).toMatch(/^([0-9A-Z]{5}-){5}/);
});
test.afterEach(() => {
  for (const each of [folder, outlet.folder]) rmSync(each, { recursive: true, force: true });
});

test('imports, tiers, explains, exports and verifies a month', () => {
  for (const file of outlet.files.filter(({ kind }) => kind === 'retail')) {
    const result = tierdeskJson<ImportResult>(importArguments(fileOf(file.month!), file.month!));
    expect(result).toMatchObject({
      rowsRead: file.rows,
      inserted: file.rows,
      rejected: 0,
      alreadyImported: false,
    });
    expect(result.totals).toMatchObject(file.totals);
  }
  const tiers = tierdeskJson<{
    tiers: { tier: string; clients: number; aum: string }[];
    movements: Record<string, number>;
  }>(['tier', '--ledger', ledger, '--month', '2026-10', '--scheme', 'R1']);
  expect(tiers.tiers.map(({ tier }) => tier)).toEqual(['普通', '标准', '白金', '黑金']);
  expect(tiers.tiers.every(({ aum }) => /^\d+\.\d\d$/.test(aum))).toBe(true);

  const exported = path.join(folder, 'tiers.json');
  const exportTo = (file: string) =>
    tierdesk([
      'export',
      'tiers',
      '--ledger',
      ledger,
      '--month',
      '2026-10',
      '--scheme',
      'R1',
      '--out',
      file,
    ]);
  expect(exportTo(exported).code).toBe(0);
  const rows = JSON.parse(readFileSync(exported, 'utf8')) as Record<string, string>[];
  expect(Object.keys(rows[0]!)).toEqual([
    'clientNo',
    'name',
    'tier',
    'previousTier',
    'movement',
    'metric',
    'distanceUp',
    'owner',
    'distanceDown',
    'downgradeFrom',
  ]);
  const csv = path.join(folder, 'tiers.csv');
  expect(exportTo(csv).code).toBe(0);
  expect(readFileSync(csv, 'utf8')).toMatch(
    /^\ufeffclientNo,name,tier,previousTier,movement,metric,distanceUp,owner,distanceDown,downgradeFrom\r\n/,
  );
  const xlsx = path.join(folder, 'tiers.xlsx');
  expect(exportTo(xlsx).code).toBe(0);
  const sheet = XLSX.read(readFileSync(xlsx)).Sheets['分层结果']!;
  const cells = XLSX.utils.sheet_to_json<string[]>(sheet, { header: 1 });
  expect(cells.some((row) => row[0] === '客户号' && row[2] === '层级')).toBe(true);

  const [first] = rows;
  const explained = tierdeskJson<{ tier: string; sentence: string }>([
    'explain',
    '--ledger',
    ledger,
    '--client',
    first!['clientNo']!,
    '--month',
    '2026-10',
    '--scheme',
    'R1',
  ]);
  expect(explained.tier).toBe(first!['tier']);
  expect(explained.sentence).toContain('近三月日均存款理财');
  expect(tierdeskJson(['verify', '--ledger', ledger])).toEqual({ ok: true, problems: [] });
});

/** The tiers by the given bounds, computed here from the generator's own figures and nothing of ours. */
const bounds = {
  R1: [
    ['普通', -Infinity],
    ['标准', 20_000_000],
    ['白金', 150_000_000],
    ['黑金', 600_000_000],
  ],
  R2: [
    ['非核心', -Infinity],
    ['一般核心', 1_000_000],
    ['黄金', 10_000_000],
    ['白金', 30_000_000],
    ['黑金', 100_000_000],
    ['钻石', 600_000_000],
  ],
} as const;

/** Client number, three-month and month's average, month-end assets, and what of them a card does not count. */
type TruthRow = [string, number, number, number, number];

/** What the card's standard counts: the average less the mean of the funds, insurance and bonds of its months. */
function countedIn(truth: Record<string, TruthRow[]>, month: string): Map<string, number> {
  const known = Object.keys(truth)
    .filter((each) => each <= month)
    .sort()
    .slice(-3)
    .map((each) => new Map(truth[each]!.map((row) => [row[0], row])));
  return new Map(
    truth[month]!.map(([clientNo, average]) => {
      const ends = known
        .map((rows) => rows.get(clientNo))
        .filter((row): row is TruthRow => row !== undefined && row[3] > 0);
      const sum = ends.reduce((total, row) => total + row[4], 0);
      const mean = ends.length === 0 ? 0 : Math.floor(sum / ends.length + 0.5);
      return [clientNo, Math.max(0, average - mean)];
    }),
  );
}

test('gives every client of the sample outlet the tier that the given bounds give, to the client', () => {
  test.setTimeout(180_000);
  const sample = shippedOutlet();
  for (const file of sample.files.filter(({ kind }) => kind === 'retail')) {
    tierdeskJson(importArguments(path.join(sample.folder, file.name), file.month!));
  }
  const truth = JSON.parse(readFileSync(path.join(sample.folder, 'truth.json'), 'utf8')) as Record<
    string,
    TruthRow[]
  >;
  for (const [scheme, column] of [
    ['R1', 1],
    ['R2', 2],
  ] as const) {
    tierdeskJson(['tier', '--ledger', ledger, '--month', '2026-10', '--scheme', scheme]);
    const out = path.join(folder, 'tiers.json');
    tierdesk([
      'export',
      'tiers',
      '--ledger',
      ledger,
      '--month',
      '2026-10',
      '--scheme',
      scheme,
      '--out',
      out,
    ]);
    const found = new Map(
      (JSON.parse(readFileSync(out, 'utf8')) as Record<string, string>[]).map((row) => [
        row['clientNo'],
        row,
      ]),
    );
    const tierOf = (fen: number) => bounds[scheme].findLast(([, bound]) => fen >= bound)![0];
    const figuresOf = (month: string): Map<string, number> =>
      scheme === 'R1'
        ? countedIn(truth, month)
        : new Map(truth[month]!.map((row) => [row[0], row[column]]));
    const figures = figuresOf('2026-10');
    const before = new Map(
      [...figuresOf('2026-09')].map(([clientNo, figure]) => [clientNo, tierOf(figure)]),
    );
    const names = bounds[scheme].map(([name]) => name as string);
    expect(found.size).toBe(truth['2026-10']!.length);
    expect(found.size).toBeGreaterThan(19_000);
    const wrong = truth['2026-10']!.flatMap((row) => {
      const [clientNo] = row;
      const figure = figures.get(clientNo)!;
      const tier = tierOf(figure);
      const previousTier = before.get(clientNo) ?? null;
      const step = previousTier === null ? null : names.indexOf(tier) - names.indexOf(previousTier);
      const movement = step === null ? 'new' : step > 0 ? 'up' : step < 0 ? 'down' : 'same';
      const metric = (figure / 100).toFixed(2);
      const result = found.get(clientNo)!;
      // A file may write nothing as a dash, which is no figure.
      const shown = result['metric'] ?? (figure === 0 ? metric : 'missing');
      const isRight =
        result['tier'] === tier &&
        result['movement'] === movement &&
        result['previousTier'] === previousTier &&
        shown === metric;
      return isRight ? [] : [{ result, tier, movement, previousTier, metric }];
    });
    expect(wrong).toEqual([]);
  }
});

test('recognises a file it has, tries without writing, and takes it again when told to', () => {
  const dry = tierdeskJson<ImportResult>(
    importArguments(fileOf('2026-10'), '2026-10', ['--dry-run']),
  );
  expect(dry).toMatchObject({ batchId: null, inserted: dry.rowsRead });
  const first = tierdeskJson<ImportResult>(importArguments(fileOf('2026-10'), '2026-10'));
  expect(first.inserted).toBe(first.rowsRead);
  const second = tierdeskJson<ImportResult>(importArguments(fileOf('2026-10'), '2026-10'));
  expect(second).toMatchObject({
    alreadyImported: true,
    inserted: 0,
    updated: 0,
    batchId: first.batchId,
  });
  const forced = tierdeskJson<ImportResult>(
    importArguments(fileOf('2026-10'), '2026-10', ['--force']),
  );
  expect(forced).toMatchObject({
    alreadyImported: false,
    inserted: 0,
    updated: 0,
    unchanged: first.rowsRead,
  });
});

test('refuses bad input with one clear sentence and leaves the ledger as it was', () => {
  const write = (name: string, content: string | Uint8Array) => {
    const file = path.join(folder, name);
    writeFileSync(file, content);
    return file;
  };
  const cases: readonly (readonly [string, string, readonly string[], RegExp])[] = [
    [
      'not a spreadsheet',
      write('照片.xlsx', Buffer.from('89504e470d0a1a0a0000', 'hex')),
      [],
      /照片\.xlsx.*不是表格文件/,
    ],
    ['empty', write('空.csv', ''), [], /空\.csv.*0 字节/],
    ['missing', path.join(folder, '没有.xlsx'), [], /找不到文件 没有\.xlsx/],
    ['wrong month', fileOf('2026-10'), ['2026-09'], /2026-10.*2026-09/],
    [
      'no client number',
      write('无号.csv', '姓名,近三月日均资产(元)\n示例·甲,100\n示例·乙,200\n'),
      [],
      /无号\.csv.*客户号/,
    ],
    [
      'unknown unit',
      write(
        '无单位.csv',
        '客户号,姓名,近三月日均资产\n0000000001,示例·甲,12.5\n0000000002,示例·乙,3.25\n',
      ),
      [],
      /无单位\.csv.*单位/,
    ],
  ];
  for (const [name, file, [month = '2026-10'], sentence] of cases) {
    const { code, out, err } = tierdesk([...importArguments(file, month), '--json']);
    expect(code, name).toBe(1);
    expect(out, name).toBe('');
    expect(err, name).toMatch(sentence);
    expect(err.trim().split('\n').length, name).toBe(2);
  }
  const batches = tierdeskJson<ImportResult>(importArguments(fileOf('2026-08'), '2026-08'));
  expect(batches.batchId).toBe(1);
});

test('reports an ID number that became floating point by its cell, and never guesses it', () => {
  const sheet = XLSX.utils.aoa_to_sheet([
    ['客户号', '姓名', '证件号码', '近三月日均资产(元)'],
    ['0000000001', '示例·甲', 990101199001011234, 250000],
  ]);
  const workbook = XLSX.utils.book_new(sheet, 'Sheet1');
  const file = path.join(folder, '浮点.xlsx');
  writeFileSync(file, XLSX.write(workbook, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
  const { issues } = tierdeskJson<ImportResult>(importArguments(file, '2026-10'));
  expect(
    issues.some(
      ({ cell, message }) => (cell === 'C2' && message.includes('浮点')) || cell === 'C2',
    ),
  ).toBe(true);
  tierdeskJson(['tier', '--ledger', ledger, '--month', '2026-10', '--scheme', 'R1']);
  const out = path.join(folder, 'clients.json');
  tierdesk(['export', 'clients', '--ledger', ledger, '--month', '2026-10', '--out', out]);
  expect(JSON.parse(readFileSync(out, 'utf8'))).toMatchObject([
    { clientNo: '0000000001', idNo: null },
  ]);
});

test('opens by the right password only, and says what was typed wrong', () => {
  const wrong = tierdesk(['verify', '--ledger', ledger], 'another password');
  expect(wrong).toMatchObject({ code: 1, out: '' });
  expect(wrong.err).toContain('密码不正确');
  expect(tierdesk(['verify']).code).toBe(2);
  expect(tierdesk(['dance']).code).toBe(2);
  expect(tierdesk(['tier', '--ledger', ledger, '--month', '2026-13', '--scheme', 'R1']).code).toBe(
    2,
  );
  expect(tierdesk(['init', '--ledger', ledger, '--branch', '甲', '--head', '乙']).code).toBe(1);
  expect(tierdesk(['help']).out).toContain('tierdesk import FILE');
});

test('finds a tampered ledger', () => {
  const bytes = readFileSync(ledger);
  bytes[bytes.length - 300] = (bytes[bytes.length - 300] ?? 0) ^ 1;
  writeFileSync(ledger, bytes);
  const { code } = tierdesk(['verify', '--ledger', ledger]);
  expect(code).toBe(1);
});

const bankFiles = path.resolve(import.meta.dirname, '../../../shared/bank-files');

test('imports every file that a bank’s systems hand out, with no mapping, to the fen', () => {
  test.skip(!existsSync(path.join(bankFiles, 'expected.json')), `no bank files at ${bankFiles}`);
  const expected = JSON.parse(
    readFileSync(path.join(bankFiles, 'expected.json'), 'utf8'),
  ) as Record<
    string,
    { kind: string; month?: string; rows: number; totals?: Record<string, string>; note?: string }
  >;
  expect(Object.keys(expected)).toHaveLength(10);
  for (const [name, file] of Object.entries(expected)) {
    const damaged = name.includes('二次加工');
    const month = file.month ? ['--month', file.month] : [];
    const result = tierdeskJson<ImportResult>([
      'import',
      path.join(bankFiles, name),
      '--ledger',
      ledger,
      '--kind',
      file.kind,
      ...month,
    ]);
    expect(result.rowsRead, name).toBe(file.rows);
    expect(result.totals, name).toMatchObject(file.totals ?? {});
    if (!damaged) expect([result.inserted, result.rejected], name).toEqual([file.rows, 0]);
    else checkDamagedCopy(result);
  }
  expect(tierdeskJson(['verify', '--ledger', ledger])).toEqual({ ok: true, problems: [] });
});

/** Every fault that was planted in the damaged copy, by its cell. */
function checkDamagedCopy({ issues, rejected }: ImportResult): void {
  const every = (column: string, first: number) =>
    Array.from({ length: 5 }, (_, at) => `${column}${first + 10 * at}`);
  // One line per cause: how many there are, and the places of the first ones.
  const cells = (code: string) =>
    issues.filter((issue) => issue.code === code).flatMap(({ sample }) => sample);
  const count = (code: string) =>
    issues.filter((issue) => issue.code === code).reduce((sum, issue) => sum + issue.count, 0);
  expect(count('keyZerosLost')).toBe(12);
  expect(cells('keyZerosLost')).toEqual(every('A', 3));
  expect(count('idFloatingPoint')).toBe(12);
  expect(cells('idFloatingPoint')).toEqual(every('C', 4));
  expect(count('idCheckDigit')).toBe(12);
  expect(cells('idCheckDigit')).toEqual(every('C', 5));
  expect(cells('amountNegative')).toEqual(['D46']);
  expect(cells('cellError')).toEqual(['D47']);
  expect(cells('amountOwnUnit')).toEqual(['D48']);
  expect(cells('keyDuplicateSame')).toEqual(['A122']);
  expect(cells('keyDuplicateDiffers')).toEqual(['A123']);
  expect(rejected).toBe(13);
}

test('undoes an import under a later one, and says what became of its rows', () => {
  const first = tierdeskJson<ImportResult>(importArguments(fileOf('2026-09'), '2026-09'));
  tierdeskJson<ImportResult>(importArguments(fileOf('2026-10'), '2026-10'));
  const undo = (...more: string[]) =>
    tierdeskJson<{ groups: { state: string; reason: string; count: number }[] }>([
      'undo-import',
      String(first.batchId),
      '--ledger',
      ledger,
      ...more,
    ]);
  const plan = undo('--dry-run');
  const done = undo('--reason', '发错文件');
  expect(done).toEqual(plan);
  expect(done.groups.reduce((sum, { count }) => sum + count, 0)).toBe(first.rowsRead);
  expect(tierdeskJson(['verify', '--ledger', ledger])).toEqual({ ok: true, problems: [] });
  const again = tierdesk(['undo-import', String(first.batchId), '--ledger', ledger]);
  expect(again).toMatchObject({ code: 1, out: '' });
  expect(again.err).toContain('已在');
  const back = tierdeskJson<ImportResult>(importArguments(fileOf('2026-09'), '2026-09'));
  expect(back).toMatchObject({ alreadyImported: false, inserted: first.rowsRead });
  expect(tierdesk(['undo-import', '--ledger', ledger]).code).toBe(2);
});

test('the same month in five layouts gives the same ledger, byte for byte', () => {
  test.setTimeout(120_000);
  const rows = Array.from({ length: 60 }, (_, at) => ({
    clientNo: `00990000${String(at + 1).padStart(2, '0')}`,
    name: `示例·客${at + 1}`,
    idNo: '',
    mobile: `199000${String(10_000 + at)}`,
    owner: at % 3 === 0 ? '示例·林' : '示例·周',
    amounts: [0, 1, 2, 3, 4].map((part) => 123_456_00 * (at + 1) + part * 1_007_00),
  }));
  const dumps = fiveLayouts(rows).map(({ name, bytes }, at) => {
    const file = path.join(folder, name);
    writeFileSync(file, bytes);
    const own = path.join(folder, `layout-${at}.tierdesk`);
    tierdeskJson(['init', '--ledger', own, '--branch', '海棠支行', '--head', '示例·程砚秋']);
    const done = tierdeskJson<ImportResult>([
      'import',
      file,
      '--ledger',
      own,
      '--month',
      '2026-10',
    ]);
    expect([name, done.inserted, done.rejected]).toEqual([name, rows.length, 0]);
    const dump = tierdesk(['dump', '--ledger', own]);
    expect(dump.code).toBe(0);
    return dump.out;
  });
  expect(dumps[0]).toContain('"0099000007"');
  for (const dump of dumps) expect(dump).toBe(dumps[0]);
});

test('an encrypted workbook is opened with a password from a file', () => {
  const file = path.join(folder, 'locked.xlsx');
  const sheet = XLSX.utils.aoa_to_sheet([
    ['客户号', '姓名', '期末AUM(元)'],
    ['0011', '示例·甲', 5],
  ]);
  const plain = XLSX.write(XLSX.utils.book_new(sheet, '月报'), {
    type: 'buffer',
    bookType: 'xlsx',
  });
  writeFileSync(file, officeCrypto.encrypt(plain as Buffer, { password: '海棠 2026' }));
  const given = path.join(folder, 'password.txt');
  writeFileSync(given, '海棠 2026\n');
  const run = (...more: string[]) => tierdesk(importArguments(file, '2026-10', more));
  expect(run().err).toContain('--password-file');
  writeFileSync(`${given}.wrong`, 'x');
  expect(run('--password-file', `${given}.wrong`).err).toContain('打开密码不对');
  expect(run('--password-file', given).code).toBe(0);
});

test('rates are set and listed, and a foreign file without one says what to do', () => {
  const file = path.join(folder, 'foreign.csv');
  writeFileSync(file, '单位:元\n客户号,姓名,币种,期末AUM\n0011,示例·甲,USD,100.01\n');
  const rejected = tierdesk(importArguments(file, '2026-10', ['--json']));
  expect(rejected.code).toBe(1);
  expect(rejected.err).toContain('没有一行可以入账');
  const month = ['--ledger', ledger, '--month', '2026-10'];
  const set = tierdeskJson(['rates', 'USD=7.0875', 'HKD=0.91', ...month]);
  expect(set).toMatchObject({ rates: [{ currency: 'HKD' }, { currency: 'USD', rate: '7.0875' }] });
  expect(tierdesk(['rates', 'USD=0', ...month]).code).toBe(2);
  expect(tierdesk(['rates', 'USD=7.1', '--ledger', ledger]).code).toBe(2);
  const done = tierdeskJson<ImportResult>(importArguments(file, '2026-10'));
  expect(done.totals).toEqual({ aumPointInTime: '708.82' });
});

test('control totals of the sender’s note block an import unless a reason says why', () => {
  const file = path.join(folder, 'note.csv');
  writeFileSync(file, '单位:元\n客户号,姓名,期末AUM\n0011,示例·甲,100.10\n0012,示例·乙,200.20\n');
  const given = (...more: string[]) => tierdesk(importArguments(file, '2026-10', more));
  const differs = given('--expect-count', '2', '--expect-total', '期末AUM=300.31');
  expect([differs.code, differs.err.split('\n')[0]]).toEqual([
    1,
    '文件 note.csv 的“时点资产”与来函不符：来函 300.31 元，逐行相加 300.30 元。请核对，或填写差异原因后提交。',
  ]);
  expect(given('--expect-total', '基金=1').code).toBe(1);
  expect(given('--expect-total', '期末AUM').code).toBe(2);
  expect(given('--expect-count', 'two').code).toBe(2);
  const agrees = ['--expect-count', '2', '--expect-total', 'aumPointInTime=0.03003万'];
  expect(given(...agrees, '--dry-run').code).toBe(0);
  expect(given('--expect-count', '3', '--reason', '来函多计一户').code).toBe(0);
});

test('tiers by every scheme it ships, each client once, people and organisations', () => {
  test.setTimeout(180_000);
  for (const file of outlet.files) {
    tierdeskJson(['import', path.join(outlet.folder, file.name), '--ledger', ledger]);
  }
  const clients = (kind: string) =>
    outlet.files
      .filter((file) => file.kind === kind && file.month === '2026-10')
      .map((f) => f.rows);
  const [people] = clients('retail');
  const [organisations] = clients('corporate');
  const schemes = tierdeskJson<{ id: string; subject: string }[]>([
    'scheme',
    'list',
    '--ledger',
    ledger,
  ]);
  expect(schemes.map(({ id }) => id)).toEqual(
    expect.arrayContaining([
      'R1',
      'R2',
      'R3',
      'R4',
      'R5',
      'R6',
      'C1',
      'C2',
      'C3',
      'C4',
      'C5',
      'C6',
      'C7',
    ]),
  );
  for (const { id, subject } of schemes) {
    const { tiers } = tierdeskJson<{ tiers: { clients: number }[] }>([
      'tier',
      '--ledger',
      ledger,
      '--month',
      '2026-10',
      '--scheme',
      id,
    ]);
    const tiered = tiers.reduce((sum, tier) => sum + tier.clients, 0);
    expect(tiered, id).toBe(subject === 'retail' ? people : organisations);
  }
});
