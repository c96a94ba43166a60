import { expect, test, type Page } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { makeAssignmentOutlet, type AssignmentOutlet } from './assignment-outlet';
import type { LaunchedApp } from './launch-electron';
import { ContactDesk } from './pages/contact-desk';
import { Desk } from './pages/desk';
import { ImportWizard } from './pages/import-wizard';

// Nothing that was typed is ever lost: through Esc, a click beside, leaving the page, locking, closing and a crash.

let outlet: AssignmentOutlet;

test.beforeEach(() => {
  outlet = makeAssignmentOutlet();
});
test.afterEach(async () => outlet.remove());

const password = 'a long password';

/** Signs in on the lock screen. */
async function unlock(page: Page): Promise<void> {
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await expect(page.getByRole('navigation')).toBeVisible({ timeout: 120_000 });
}

/** Ends the program as the system does when it falls over: nothing is written any more. */
async function crash({ app }: LaunchedApp): Promise<void> {
  const program = app.process();
  const ended = new Promise((resolve) => program.once('exit', resolve));
  program.kill('SIGKILL');
  await ended;
}

const kept = (page: Page) => page.getByText(/没有保存的内容。/);

test('a contact report outlasts Esc, a click beside, another page, locking, closing and a crash', async () => {
  test.setTimeout(240_000);
  let launched = await outlet.open();
  const report = () => launched.page.getByRole('dialog');
  const openReport = async (): Promise<void> => {
    const desk = new ContactDesk(launched.app, launched.page);
    await desk.open();
    await desk.choosePerson('示例·安之');
    await desk.rows().first().focus();
    await desk.press('Enter');
    await expect(report()).toContainText('联系记录');
  };
  const need = () => report().getByLabel('客户需求');
  await openReport();
  await need().fill('想比较大额存单');
  await expect(kept(launched.page)).toHaveCount(0);
  await test.step('Esc', async () => {
    await launched.page.keyboard.press('Escape');
    await expect(report()).toHaveCount(0);
    await openReport();
    await expect(need()).toHaveValue('想比较大额存单');
    await expect(kept(launched.page)).toBeVisible();
  });
  await test.step('a click beside it, and another page', async () => {
    await report().getByLabel('下一步', { exact: true }).fill('带资料来访');
    await launched.page.mouse.click(10, 400);
    await expect(report()).toHaveCount(0);
    await new Desk(launched.app, launched.page).goTo('客户');
    await openReport();
    await expect(need()).toHaveValue('想比较大额存单');
    await expect(report().getByLabel('下一步', { exact: true })).toHaveValue('带资料来访');
  });
  await test.step('locking in the middle of a word', async () => {
    await need().fill('想比较大额存单和国债');
    await launched.page.keyboard.press('Control+l');
    await unlock(launched.page);
    await openReport();
    await expect(need()).toHaveValue('想比较大额存单和国债');
  });
  await test.step('closing the window, which asks nothing', async () => {
    await need().fill('想比较国债');
    await launched.close();
    launched = await outlet.open();
    await openReport();
    await expect(need()).toHaveValue('想比较国债');
  });
  await test.step('a crash', async () => {
    await need().fill('想比较国债，周五再约');
    // Written at the latest a third of a second after it was typed.
    await launched.page.waitForTimeout(1_000);
    await crash(launched);
    launched = await outlet.open();
    await openReport();
    await expect(need()).toHaveValue('想比较国债，周五再约');
  });
  await test.step('begun anew where it is not wanted', async () => {
    await report().getByRole('button', { name: '丢弃这些内容' }).click();
    await expect(need()).toHaveValue('');
    await expect(kept(launched.page)).toHaveCount(0);
  });
  await test.step('gone once it is saved', async () => {
    await need().fill('想比较国债');
    await report().getByRole('button', { name: /^保存/ }).click();
    await expect(report()).toHaveCount(0);
    await openReport();
    await expect(need()).toHaveValue('');
  });
  await launched.close();
});

test('keys that go elsewhere are silent while something is typed', async () => {
  test.setTimeout(120_000);
  const { app, page, close } = await outlet.open();
  const desk = new Desk(app, page);
  await desk.goTo('客户');
  await page.getByRole('grid').first().waitFor();
  await page.getByRole('gridcell').filter({ hasText: '示例·' }).first().dblclick();
  await expect(page.getByText('基本信息')).toBeVisible();
  const name = /\d{10}/.exec(await page.getByRole('heading', { level: 1 }).innerText())![0];
  await page.getByRole('button', { name: '修改备注' }).click();
  const note = page.getByRole('textbox', { name: '备注' });
  await note.fill('女儿在外地读书');
  await page.keyboard.press('Control+ArrowRight');
  await page.keyboard.press('Control+ArrowLeft');
  await page.keyboard.press('Alt+3');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
  await expect(note).toHaveValue('女儿在外地读书');
  await test.step('the note is offered again after Esc, and on the next day', async () => {
    await page.keyboard.press('Escape');
    await expect(page.getByText('有没保存的内容')).toBeVisible();
    await page.keyboard.press('Control+ArrowRight');
    await expect(page.getByRole('heading', { level: 1 })).not.toContainText(name);
    await page.keyboard.press('Control+ArrowLeft');
    await page.getByRole('button', { name: '继续填写' }).click();
    await expect(note).toHaveValue('女儿在外地读书');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText('有没保存的内容')).toHaveCount(0);
    await expect(page.locator('.remarks')).toHaveText('女儿在外地读书');
  });
  await close();
});

test('settings and what was corrected in an import are there again', async () => {
  test.setTimeout(240_000);
  let { app, page, close } = await outlet.open();
  await test.step('settings', async () => {
    await new Desk(app, page).goTo('设置');
    await page.getByLabel('业务主管').fill('示例·新主管');
    await new Desk(app, page).goTo('首页');
    await new Desk(app, page).goTo('设置');
    await expect(page.getByLabel('业务主管')).toHaveValue('示例·新主管');
    await expect(kept(page)).toBeVisible();
    await page.getByRole('button', { name: '丢弃这些内容' }).click();
    await expect(page.getByLabel('业务主管')).not.toHaveValue('示例·新主管');
  });
  const file = path.join(outlet.folder, '2026年10月 资产.csv');
  const lines = [
    '客户号,客户姓名,时点资产(元),近三月日均资产(元)',
    '0000000101,示例·钻一,1000000,1000000',
    '0000000102,示例·钻二,没有数,1000000',
  ];
  writeFileSync(file, lines.join('\n'));
  await test.step('a row left out', async () => {
    await new Desk(app, page).goTo('导入');
    const wizard = new ImportWizard(app, page);
    await wizard.choose([file]);
    await wizard.review('2026年10月 资产.csv');
    await expect.poll(() => wizard.planned()).toMatchObject({ rejected: 1 });
    await page.getByRole('gridcell', { name: '没有数' }).first().click();
    await page.keyboard.press('Delete');
    await expect.poll(() => wizard.planned()).toMatchObject({ rejected: 0 });
    await page.waitForTimeout(1_000);
  });
  await crash({ app, page, userData: '', close });
  ({ app, page, close } = await outlet.open());
  await test.step('is left out again when the file is gone on with', async () => {
    await new Desk(app, page).goTo('导入');
    const wizard = new ImportWizard(app, page);
    await expect(page.getByRole('region', { name: '没有导完的文件' })).toBeVisible();
    await page.getByRole('button', { name: '继续核对' }).click();
    await wizard.review('2026年10月 资产.csv');
    await expect.poll(() => wizard.planned()).toMatchObject({ rejected: 0 });
    await expect(kept(page)).toBeVisible();
    await wizard.commit();
    await wizard.another();
    await expect(page.getByRole('region', { name: '没有导完的文件' })).toHaveCount(0);
  });
  await close();
});
