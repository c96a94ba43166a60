import { expect, test } from '@playwright/test';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { makeAssignmentOutlet } from './assignment-outlet';
import { openEmptyLedger } from './open-ledger';

// What is not in order is said, in numbers, before anything is said to be in order.

let folder: string;
test.beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'tierdesk-numbers-'))));
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, clients: number, hasTotal: boolean): string {
  const lines = Array.from({ length: clients }, (_, at) => `00990000${10 + at},测试${at},10000`);
  const total = hasTotal ? [`合计,,${clients * 10_000}`] : [];
  const file = path.join(folder, name);
  writeFileSync(file, ['单位：元', '客户号,客户姓名,时点资产', ...lines, ...total].join('\n'));
  return file;
}

test('a month far smaller than the last is told before it is in order, and one without totals says so', async () => {
  test.setTimeout(120_000);
  const { page, desk, wizard, close } = await openEmptyLedger();
  await wizard.choose([write('资产-2026-08.csv', 40, true)]);
  await wizard.review('资产-2026-08.csv');
  await expect(page.getByText('核对无误，可以提交。')).toBeVisible();
  await wizard.commit();
  await wizard.another();
  await wizard.choose([write('资产-2026-09.csv', 10, true)]);
  await wizard.review('资产-2026-09.csv');
  await expect(page.getByText('比2026年8月少得多，请先确认文件完整').first()).toBeVisible();
  await expect(page.getByText('户数：40 → 10（少 75%）')).toBeVisible();
  await expect(page.getByText('资产：40.00 → 10.00 万元（少 75%）')).toBeVisible();
  await expect(page.getByText('核对无误，可以提交。')).toHaveCount(0);
  await page.getByRole('button', { name: '放弃导入' }).click();
  await wizard.choose([write('客户-2026-09.csv', 40, false)]);
  await wizard.review('客户-2026-09.csv');
  await expect(page.getByText(/^没有合计可核对：/)).toBeVisible();
  await expect(page.getByText('核对无误，可以提交。')).toHaveCount(0);
  await wizard.commit();
  await desk.goTo('首页');
  const step = page.getByRole('listitem').filter({ hasText: '核对合计' });
  await expect(step).toContainText('没有合计可核对');
  await close();
});

test('closing a month says first what it leaves open', async () => {
  test.setTimeout(120_000);
  const outlet = makeAssignmentOutlet();
  const { page, close } = await outlet.open();
  await page.getByRole('navigation').getByText('报表', { exact: true }).click();
  await page.getByRole('button', { name: '结账', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('结账前还没有办完的');
  await expect(dialog).toContainText(/没有管户人的贵宾客户 \d+ 户/);
  await close();
  await outlet.remove();
});
