import { expect, test, type Page } from '@playwright/test';
import path from 'node:path';
import { makeAssignmentOutlet } from './assignment-outlet';
import { openEmptyLedger } from './open-ledger';
import { writeSmallOutlet } from './small-outlet';

// What was done well says nothing else: no lasting error beside a success, whatever was clicked twice.

/** Notices of something that did not work, as they stand in the corner. */
const alarms = (page: Page) =>
  page.locator('.ant-notification-notice').filter({ hasText: '没有完成' });

test('files that all go in with the same settings leave no error behind', async () => {
  test.setTimeout(300_000);
  const { page, wizard, close } = await openEmptyLedger();
  const outlet = await writeSmallOutlet();
  const months = outlet.files.filter(({ kind, month }) => kind === 'retail' && month !== null);
  expect(months.length).toBeGreaterThan(2);
  await wizard.choose(months.map(({ name }) => path.join(outlet.folder, name)));
  await wizard.review(months[0]!.name);
  // Twice, as a hand that is not sure does.
  await page.getByRole('button', { name: /^同样设置导入其余/ }).dblclick();
  await expect(
    page.getByText(`${months.length} 个文件已处理，${months.length} 个入账`),
  ).toBeVisible({
    timeout: 240_000,
  });
  await expect(alarms(page)).toHaveCount(0);
  await close();
});

test('a commit that is clicked twice is one commit', async () => {
  test.setTimeout(120_000);
  const outlet = makeAssignmentOutlet();
  const { page, desk, close } = await outlet.open();
  await desk.column('示例·安之').focus();
  await desk.press('Home', 'ArrowDown', 'Shift+ArrowDown');
  await desk.press('Control+m');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: /示例·白露/ }).check();
  await dialog.getByRole('button', { name: '放入草稿' }).click();
  await desk.draft().getByRole('button', { name: '提交' }).click();
  await dialog.getByLabel('原因', { exact: true }).fill('年度分配');
  await dialog.getByRole('button', { name: '提交', exact: true }).dblclick();
  await expect(page.getByText(/已提交/).first()).toBeVisible();
  await expect(dialog).toHaveCount(0);
  await expect(alarms(page)).toHaveCount(0);
  await desk.goTo('操作记录');
  await expect(page.getByRole('row').filter({ hasText: '年度分配' })).toHaveCount(1);
  await close();
  await outlet.remove();
});
