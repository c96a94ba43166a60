import { expect, test } from '@playwright/test';
import { rmSync } from 'node:fs';
import { permissionsOf } from '../../electron/domain/access/permissions';
import { addAccount } from '../../electron/operations/accounts/manage-accounts';
import type { LedgerSession } from '../../electron/operations/ledger/unlock-ledger';
import { channels } from '../../shared/channels';
import { contract } from '../../shared/contract';
import { launchElectron } from './launch-electron';
import { Desk } from './pages/desk';
import { prepareLedger, signIn } from './prepared-ledger';

const password = 'a long password';

test('a teller is refused every call that is not a teller’s, and sees no door to it', async () => {
  test.setTimeout(90_000);
  const name = '示例·柜员';
  const ledger = prepareLedger((context) =>
    addAccount(context as LedgerSession, {
      ...{ displayName: name, role: 'teller', staffNo: null, password },
    }),
  );
  const { app, page, close } = await launchElectron({ userData: ledger.userData });
  await page.getByLabel('账户').click();
  await page.getByTitle(name).click();
  await signIn(page);
  const forbidden = channels.filter(
    (channel) => !permissionsOf.teller.includes(contract[channel].permission),
  );
  expect(forbidden.length).toBeGreaterThan(40);
  const codes = await page.evaluate(async (names) => {
    type Reply = { ok: boolean; error?: { code: string; values: unknown } };
    const { call } = (
      globalThis as unknown as {
        tierdesk: { call: Record<string, (input: unknown) => Promise<Reply>> };
      }
    ).tierdesk;
    const replies: [string, unknown, unknown][] = [];
    for (const each of names) {
      const { error } = await call[each]!(undefined);
      replies.push([each, error?.code, error?.values]);
    }
    return replies;
  }, forbidden);
  expect(codes).toEqual(
    forbidden.map((each) => [each, 'call.forbidden', { permission: contract[each].permission }]),
  );
  await new Desk(app, page).goTo('设置');
  await expect(page.getByText('当前账户只能查看设置。')).toBeVisible();
  for (const tab of ['账户', '操作日志', '修改记录']) {
    await expect(page.getByRole('tab', { name: tab, exact: true })).toHaveCount(0);
  }
  await close();
  rmSync(ledger.userData, { recursive: true, force: true, maxRetries: 5 });
});

test('the head adds an account, which signs in; disabled, it is not offered any more', async () => {
  test.setTimeout(90_000);
  const ledger = prepareLedger(() => undefined);
  const { app, page, close } = await launchElectron({ userData: ledger.userData });
  await signIn(page);
  const desk = new Desk(app, page);
  const openAccounts = async () => {
    await desk.goTo('设置');
    await page.getByRole('tab', { name: '账户', exact: true }).click();
  };
  await openAccounts();
  await page.getByRole('button', { name: '新增账户' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('姓名').fill('示例·程砚秋');
  await dialog.getByLabel('初始密码').fill(password);
  await dialog.getByLabel('再次输入密码').fill(password);
  await dialog.getByRole('button', { name: '新增账户' }).click();
  await expect(dialog.getByText(/已经有叫/)).toBeVisible();
  await dialog.getByLabel('姓名').fill('示例·理财');
  await dialog.getByRole('button', { name: '新增账户' }).click();
  const row = page.getByRole('row').filter({ hasText: '示例·理财' });
  await expect(row.getByText('可登录')).toBeVisible();
  await desk.lock();
  await page.getByLabel('账户').click();
  await page.getByTitle('示例·理财').click();
  await signIn(page);
  await desk.goTo('设置');
  await expect(page.getByText('当前账户只能查看设置。')).toBeVisible();
  await desk.lock();
  await signIn(page);
  await openAccounts();
  await row.getByRole('button', { name: '停用' }).click();
  await page.getByRole('tooltip').getByRole('button', { name: '停用' }).click();
  await expect(row.getByText('已停用')).toBeVisible();
  await desk.lock();
  await page.getByLabel('账户').click();
  await expect(page.getByTitle('示例·理财')).toHaveCount(0);
  await close();
  rmSync(ledger.userData, { recursive: true, force: true, maxRetries: 5 });
});
