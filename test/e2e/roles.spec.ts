import { expect, test, type Page } from '@playwright/test';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { permissionsOf } from '../../electron/domain/access/permissions';
import { addAccount } from '../../electron/operations/access/manage-accounts';
import type { LedgerSession } from '../../electron/operations/ledger/unlock-ledger';
import { channels, contract } from '../../shared/contract';
import { roles, type Role } from '../../shared/models/session';
import { changeSettings } from '../../electron/operations/ground/settings';
import { addBookAccount, bookClients, openBooks } from '../helpers/two-books';
import { launchElectron } from './launch-electron';
import { Desk } from './pages/desk';
import { prepareLedger, signIn } from './prepared-ledger';

const password = 'a long password';

type Reply = { ok: boolean; error?: { code: string; values: unknown } };

/** Makes calls from the window itself, each with an argument that none of them takes. */
function callAll(page: Page, names: readonly string[]) {
  return page.evaluate(async (wanted) => {
    const { call } = (
      globalThis as unknown as {
        tierdesk: { call: Record<string, (input: unknown) => Promise<Reply>> };
      }
    ).tierdesk;
    const replies: [string, unknown, unknown][] = [];
    for (const each of wanted) {
      const { error } = await call[each]!({ nonsense: true });
      replies.push([each, error?.code, error?.values]);
    }
    return replies;
  }, names);
}

async function signInAs(page: Page, name: string): Promise<void> {
  await page.getByLabel('账户').click();
  await page.getByTitle(name).last().click();
  await signIn(page);
}

const accountOf = (role: Role) => `示例·${role}`;

test('every role is refused by name every call that it may not make, through the window', async () => {
  test.setTimeout(180_000);
  const others = roles.filter((role) => role !== 'head');
  const ledger = prepareLedger((context) => {
    for (const role of others) {
      const account = { displayName: accountOf(role), role, staffNo: null, password };
      addAccount(context as LedgerSession, account);
    }
  });
  const { app, page, close } = await launchElectron({ userData: ledger.userData });
  const desk = new Desk(app, page);
  for (const role of others) {
    await signInAs(page, accountOf(role));
    const forbidden = channels.filter(
      (channel) => !permissionsOf[role].includes(contract[channel].permission),
    );
    expect(forbidden.length, role).toBeGreaterThan(30);
    expect(await callAll(page, forbidden), role).toEqual(
      forbidden.map((each) => [each, 'call.forbidden', { permission: contract[each].permission }]),
    );
    // What it may make gets as far as its argument, which every call refuses; `open` ones close the ledger.
    const allowed = channels.filter((channel) => {
      const { permission } = contract[channel];
      return permission !== 'open' && permissionsOf[role].includes(permission);
    });
    const codes = (await callAll(page, allowed)).map(([, code]) => code);
    expect(new Set(codes), role).toEqual(new Set(['call.invalid']));
    await desk.goTo('设置');
    await expect(page.getByText('当前账户只能查看设置。')).toBeVisible();
    for (const tab of ['账户', '修改记录']) {
      await expect(page.getByRole('tab', { name: tab, exact: true })).toHaveCount(0);
    }
    const logTabs = role === 'auditor' ? 1 : 0;
    await expect(page.getByRole('tab', { name: '操作日志', exact: true })).toHaveCount(logTabs);
    await desk.lock();
  }
  await close();
  rmSync(ledger.userData, { recursive: true, force: true, maxRetries: 5 });
});

test('a manager sees their own clients by name and others masked; without an agreement nobody', async () => {
  test.setTimeout(120_000);
  const userData = mkdtempSync(path.join(tmpdir(), 'tierdesk-books-'));
  mkdirSync(path.join(userData, 'ledger'));
  const { head } = openBooks(path.join(userData, 'ledger'));
  changeSettings(head, { guideDone: true });
  addBookAccount(head, 'rm', 'A');
  addBookAccount(head, 'rm', 'N');
  head.close();
  const { app, page, close } = await launchElectron({ userData });
  const desk = new Desk(app, page);
  const own = bookClients.find(({ rmNo }) => rmNo === 'A')!;
  const other = bookClients.find(({ rmNo }) => rmNo === 'B')!;
  await signInAs(page, '示例账户·rmA');
  await desk.goTo('客户');
  await expect(page.getByText(own.name)).toBeVisible();
  await expect(page.getByText(`${other.name.slice(0, 1)}**`)).toBeVisible();
  for (const { name } of bookClients.filter(({ rmNo }) => rmNo === 'B')) {
    await expect(page.getByText(name)).toHaveCount(0);
  }
  await desk.lock();
  await signInAs(page, '示例账户·rmN');
  await expect(page.getByText('没有登记保密协议签署日期')).toBeVisible();
  await desk.goTo('客户');
  await expect(page.getByText(`${own.name.slice(0, 1)}**`)).toBeVisible();
  await expect(page.getByText(own.name)).toHaveCount(0);
  await desk.lock();
  // The head enters the date; from then on the manager sees by name whoever becomes their own.
  await signInAs(page, '示例·程砚秋');
  await desk.goTo('设置');
  await page.getByRole('tab', { name: '账户', exact: true }).click();
  const row = page.getByRole('row').filter({ hasText: '示例账户·rmN' });
  await expect(row.getByText('未登记')).toBeVisible();
  await row.getByRole('button', { name: '修改', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('工号').fill('A');
  await dialog.getByLabel('保密协议签署日期').fill('2026-01-05');
  await dialog.getByLabel('保密协议签署日期').press('Enter');
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(row.getByText('2026-01-05')).toBeVisible();
  await desk.lock();
  await signInAs(page, '示例账户·rmN');
  await expect(page.getByText('没有登记保密协议签署日期')).toHaveCount(0);
  await desk.goTo('客户');
  await expect(page.getByText(own.name)).toBeVisible();
  await close();
  rmSync(userData, { recursive: true, force: true, maxRetries: 5 });
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
