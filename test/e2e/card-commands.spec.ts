import { expect, test } from '@playwright/test';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { tierdesk, tierdeskJson } from './run-command-line';

let folder: string;
let ledger: string;
const cards = <Value>(...words: string[]) =>
  tierdeskJson<Value>(['cards', ...words, '--ledger', ledger]);
const refused = (...words: string[]) => tierdesk(['cards', ...words, '--ledger', ledger]);

const two = (value: number) => String(value).padStart(2, '0');
const now = new Date();
const today = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;

function importSheet(name: string, kind: string, rows: readonly string[], month?: string): void {
  const file = path.join(folder, name);
  writeFileSync(file, `${rows.join('\n')}\n`);
  const where = ['--ledger', ledger, '--kind', kind, ...(month ? ['--month', month] : [])];
  tierdeskJson(['import', file, ...where]);
}

test.beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tierdesk-cards-'));
  ledger = path.join(folder, 'outlet.tierdesk');
  const people = ['--branch', '海棠支行', '--head', '示例·程砚秋'];
  tierdeskJson(['init', '--ledger', ledger, ...people]);
  const person = (no: string, yuan: number) =>
    `${no},示例·${no},护照,E99012345,${yuan}.00,${yuan}.00,示例·林知行`;
  const clients = [person('0001', 300_000), person('0002', 2_000_000), person('0003', 1_000)];
  const head = '客户号,客户姓名,证件类型,证件号码,时点资产(元),近三月日均资产(元),理财经理';
  importSheet('月报.csv', 'retail', [head, ...clients], '2026-10');
  tierdeskJson(['tier', '--ledger', ledger, '--month', '2026-10', '--scheme', 'R1']);
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

const heads = '客户号,卡号,卡级别,开卡日期,业务类型';

test('a card goes from application to the opening file without a window', () => {
  const application = cards<{ id: number; state: string; sheetNumber: string }>(
    'apply',
    '--client',
    '0001',
    '--level',
    'standard',
    '--rm',
    '示例·林知行',
  );
  expect(application).toMatchObject({
    state: 'approved',
    sheetNumber: `${today.slice(0, 4)}-00001`,
  });
  const forged = refused('verify-sheet', application.sheetNumber, '0000000000', '--json');
  expect(forged.code).toBe(1);
  expect(JSON.parse(forged.out)).toMatchObject({ outcome: 'differs', facts: null });
  importSheet(
    '开卡.csv',
    'cards',
    [heads, `0001,9900000000000001,标准,${today},开卡`],
    today.slice(0, 7),
  );
  const { cards: all } = cards<{ cards: { state: string; applicationId: number }[] }>('cards');
  expect(all).toMatchObject([{ state: 'active', applicationId: application.id }]);
  const { steps } = cards<{ steps: { event: string }[] }>('show', '--id', String(application.id));
  expect(steps.map(({ event }) => event)).toEqual([
    'begin',
    'submit',
    'approveAutomatically',
    'open',
  ]);
  expect(tierdesk(['verify', '--ledger', ledger]).code).toBe(0);
});

test('what the regulation refuses is refused with its sentence', () => {
  const wanted = ['--level', 'standard', '--rm', '示例·林知行'];
  expect(refused('apply', '--client', '0003', ...wanted).err).toContain('未达到标准标准');
  const special = ['--ground', 'publicFigure', '--evidence', '示例：市劳动模范证书'];
  const over = refused('apply', '--client', '0003', ...wanted, ...special);
  expect(over.err).toContain('特批超过限额');
  expect(cards('quota')).toMatchObject({ numerator: 0, denominator: 0, allowed: 0 });
});

test('an exception is found, explained and stays so; blanks are used in order', () => {
  importSheet(
    '开卡.csv',
    'cards',
    [heads, `0002,9900000000000002,白金,${today},开卡`],
    today.slice(0, 7),
  );
  const { exceptions } = cards<{ exceptions: { id: number; kind: string }[] }>('exceptions');
  expect(exceptions).toMatchObject([{ kind: 'openedWithoutApplication', state: 'open' }]);
  const id = String(exceptions[0]!.id);
  const reason = ['--reason', '总行集中开卡，补申请表'];
  expect(refused('fix', '--id', id, ...reason).code).toBe(1);
  cards('explain', '--id', id, ...reason);
  expect(cards('exceptions', '--force')).toMatchObject({ exceptions: [{ state: 'explained' }] });

  const people = ['--level', 'standard', '--on', today, '--keeper', '库管', '--witness', '复核'];
  const move = (name: string, ...rest: string[]) => ['stock', name, ...people, ...rest];
  cards(...move('receive', '--from', '000001', '--to', '000010'));
  cards(...move('handOut', '--from', '000001', '--to', '000005', '--teller', '柜员甲'));
  const skipping = refused(...move('use', '--from', '000002', '--teller', '柜员甲'));
  expect(skipping.err).toContain('不能跳号');
  cards(...move('use', '--from', '000001', '--teller', '柜员甲'));
  expect(cards('stock', 'page', '--level', 'standard')).toMatchObject({ closing: 9, page: 1 });
});
