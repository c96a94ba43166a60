import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { dumpLedger } from '../../electron/operations/ledger/dump-ledger';
import { importFile } from '../helpers/import-file';
import { openTestLedger, temporaryFolder } from '../helpers/ledger';
import { idNumber } from '../fixtures/people';

let folder: string;
beforeAll(() => (folder = temporaryFolder()));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const heads = '客户号,客户姓名,手机号,证件号码,工作单位,时点资产(元)';
const people = Array.from({ length: 8 }, (_, at) => ({
  clientNo: `000030010${at}`,
  name: `林知${'甲乙丙丁戊己庚辛'.charAt(at)}`,
  mobile: `1380013800${at}`,
  idNo: idNumber(at + 1),
  employer: '海棠机械厂',
}));

function fileOf(name: string, lines: readonly string[]): string {
  const file = path.join(folder, name);
  writeFileSync(file, [heads, ...lines].join('\n'));
  return file;
}

const full = () =>
  fileOf(
    '完整.csv',
    people.map((one) => `${Object.values(one).join(',')},10000`),
  );
const masked = (sign: string, name = '脱敏.csv') =>
  fileOf(
    name,
    people.map(({ clientNo, name: own, mobile, idNo }) => {
      const four = sign.repeat(4);
      const hidden = [
        `${own.charAt(0)}${sign === 'X' ? '某某' : sign.repeat(2)}`,
        `${mobile.slice(0, 3)}${four}${mobile.slice(7)}`,
        `${idNo.slice(0, 6)}${four}${four}${idNo.slice(14)}`,
      ];
      return [clientNo, ...hidden, `海棠**厂`, 20000].join(',');
    }),
  );

it.each(['*', 'X', '＊', '●'])(
  'a file masked with %s takes nothing true from the ledger, and its figures go in',
  async (sign) => {
    const context = openTestLedger();
    await importFile(context, full(), {}, '2026-09');
    const { file } = await importFile(context, masked(sign), {}, '2026-10');
    const dump = dumpLedger(context.db);
    for (const { name, mobile, idNo, employer } of people) {
      for (const value of [name, mobile, idNo, employer]) expect(dump).toContain(`"${value}"`);
    }
    expect(dump).not.toMatch(/[*＊●]|XX|某/);
    expect(dump.match(/2000000/g)).toHaveLength(people.length);
    const said = file.issueGroups.filter(({ code }) => code === 'valueMasked');
    const lines = said.map(({ first, count, share }) => [first.cell, count, share]);
    expect(lines.sort()).toEqual(
      ['B2', 'C2', 'D2', 'E2'].map((cell) => [cell, people.length, 10_000]),
    );
  },
);

it('alone it is kept as it is, until a whole value comes', async () => {
  const context = openTestLedger();
  await importFile(context, masked('*'), {}, '2026-09');
  expect(dumpLedger(context.db)).toContain('"138****8000"');
  await importFile(context, full(), {}, '2026-10');
  expect(dumpLedger(context.db)).not.toContain('*');
});
