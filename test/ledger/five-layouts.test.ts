import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { generateOutlet } from '../../build/sample/index.mjs';
import { dumpLedger } from '../../electron/operations/ledger/dump-ledger';
import { fiveLayouts, type LayoutRow } from '../fixtures/five-layouts';
import { importFile } from '../helpers/import-file';
import { openTestLedger, temporaryFolder } from '../helpers/ledger';

const figures = [
  'aumDailyAvg3m',
  'aumPointInTime',
  'demandDeposit',
  'timeDeposit',
  'wealthProduct',
] as const;

it('gives the same ledger, byte for byte, for the same month in five layouts', async () => {
  const outlet = generateOutlet({ seed: 11, clients: 150 });
  const rows = outlet.clients.flatMap((client): LayoutRow[] => {
    const month = client.figures.at(-1);
    if (!month) return [];
    const { clientNo, name, idNo, mobile, owner } = client;
    const amounts = figures.map((field) => month[field]);
    return [{ clientNo, name, idNo, mobile, owner: owner?.name ?? '', amounts }];
  });
  expect(rows.length).toBeGreaterThan(100);
  const folder = temporaryFolder();
  const dumps: string[] = [];
  for (const { name, bytes } of fiveLayouts(rows)) {
    const file = path.join(folder, name);
    writeFileSync(file, bytes);
    const context = openTestLedger();
    const { inserted, file: summary } = await importFile(context, file, {}, '2026-10');
    expect([name, inserted, summary.rejected]).toEqual([name, rows.length, 0]);
    dumps.push(dumpLedger(context.db));
  }
  rmSync(folder, { recursive: true });
  expect(dumps[0]).toContain(rows[0]!.idNo);
  for (const dump of dumps) expect(dump).toBe(dumps[0]);
});
