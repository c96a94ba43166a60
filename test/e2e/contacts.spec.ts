import { expect, test } from '@playwright/test';
import AxeBuilder from '@axe-core/playwright';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as XLSX from 'xlsx';
import type { ContactRates } from '../../shared/models/contact-rates';
import type { Worklist } from '../../shared/models/worklist';
import { makeAssignmentOutlet, type AssignmentOutlet } from './assignment-outlet';
import type { LaunchedApp } from './launch-electron';
import { ContactDesk } from './pages/contact-desk';
import { Desk } from './pages/desk';
import { pageSize, pdfText } from './read-pdf';
import { tierdeskJson } from './run-command-line';

/** Days until the next contact, as typed: past this week's end whatever the weekday of the run. */
const NEXT_WEEK = '9';

let outlet: AssignmentOutlet;

test.beforeEach(() => {
  outlet = makeAssignmentOutlet();
});
test.afterEach(async () => outlet.remove());

const due = (staffNo: string): Worklist =>
  tierdeskJson<Worklist>(['contacts', 'due', '--ledger', outlet.ledger, '--rm', staffNo]);

function rates(): ContactRates {
  const today = new Date();
  const iso = (day: Date): string =>
    [day.getFullYear(), day.getMonth() + 1, day.getDate()]
      .map((part) => String(part).padStart(2, '0'))
      .join('-');
  const quarter = Math.floor(today.getMonth() / 3) * 3;
  const from = iso(new Date(today.getFullYear(), quarter, 1));
  const to = iso(new Date(today.getFullYear(), quarter + 3, 0));
  return tierdeskJson<ContactRates>([
    'contacts',
    'rates',
    '--ledger',
    outlet.ledger,
    '--from',
    from,
    '--to',
    to,
  ]);
}

async function openContacts(): Promise<LaunchedApp & { readonly desk: ContactDesk }> {
  const launched = await outlet.open();
  const desk = new ContactDesk(launched.app, launched.page);
  await desk.open();
  await desk.choosePerson('示例·安之');
  return { ...launched, desk };
}

test('from the morning sheet to a report, a deal and a signature; the rates follow', async () => {
  test.setTimeout(180_000);
  const before = rates();
  const listed = due('a01').entries.map(({ clientNo }) => clientNo);
  expect(listed).toHaveLength(3);
  const { app, page, desk, close } = await openContacts();
  const sheet = path.join(outlet.folder, 'sheet.pdf');
  await test.step('the screen shows what the command line says', async () => {
    expect(await desk.clientNos()).toEqual(listed);
  });
  await test.step('the morning sheet', async () => {
    await desk.saveSheet(sheet);
  });
  await test.step('a report by keys alone, with a new opportunity', async () => {
    await desk.rows().first().focus();
    await desk.press('Enter');
    await expect(page.getByRole('dialog')).toContainText('联系记录');
    await desk.press('2', 'Tab');
    await page.keyboard.type('想比较大额存单');
    await desk.press('Tab', 'Tab');
    await page.keyboard.type('带资料来访');
    await desk.press('Tab');
    await page.keyboard.type(NEXT_WEEK);
    await desk.press('Tab', 'ArrowDown', 'ArrowDown', 'Enter');
    await expect(page.getByRole('textbox', { name: '商机名称' })).toBeFocused();
    await page.keyboard.type('大额存单配置');
    await desk.press('Tab');
    await page.keyboard.type('50');
    await desk.press('Control+Enter');
    await expect(page.getByText(/已记录与 示例·钻一 的联系/)).toBeVisible();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(desk.rows()).not.toHaveCount(3);
  });
  await test.step('the opportunity goes to 成交 by keys', async () => {
    await desk.goTo('商机进程');
    const column = (name: string) => page.getByRole('region', { name, exact: true });
    await expect(column('发现').getByRole('option')).toHaveCount(1);
    await column('发现').locator('[data-board-list]').focus();
    await desk.press('Home', 'Enter');
    for (let step = 0; step < 4; step += 1) await desk.press('ArrowRight');
    await expect(page.getByText(/拿起 1 个商机 → 成交/)).toBeVisible();
    await desk.press('Enter');
    await expect(column('成交').getByRole('option', { name: /大额存单配置/ })).toHaveCount(1);
    await expect(column('成交')).toContainText('50.00 万');
  });
  await test.step('the client signs, and a key field is filled', async () => {
    await desk.goTo('联系指标');
    await new Desk(app, page).openClient('0000000101', '示例·钻一');
    await page.getByRole('button', { name: '已签约', exact: true }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /确\s*定|OK/ })
      .click();
    await expect(page.getByText('已登记“已签约”')).toBeVisible();
    await page.getByRole('button', { name: '补充手机' }).click();
    await page.getByRole('textbox', { name: '手机', exact: true }).fill('13800000001');
    await page.keyboard.press('Enter');
    await expect(page.getByText('已补充手机')).toBeVisible();
    await expect(page.getByRole('button', { name: '补充手机' })).toHaveCount(0);
  });
  await test.step('the rates on screen', async () => {
    await desk.open();
    await desk.goTo('联系指标');
    const card = page.getByRole('button', { name: /^签约率/ });
    await expect(card).toContainText('14.3%');
    await expect(card).toContainText('1 / 7');
    await card.click();
    await page.getByRole('button', { name: '查看 示例·安之 的所缺客户' }).click();
    await expect(page.getByRole('grid', { name: '签约率：所缺客户' })).toContainText('示例·白一');
  });
  await desk.goTo('工作清单');
  const shown = await desk.clientNos();
  await close();
  const text = pdfText(sheet);
  for (const words of ['今日工作清单', '示例·安之（a01）', ...listed, '结果']) {
    expect(text).toContain(words);
  }
  expect(pageSize(sheet).width).toBeCloseTo(297, 0);
  const after = rates();
  expect(after.signing.done - before.signing.done).toBe(1);
  expect(after.compliance.done).toBeGreaterThan(before.compliance.done);
  expect(due('a01').entries.map(({ clientNo }) => clientNo)).toEqual(shown);
});

test('a report taken back brings the client back, and nothing typed in a hurry is misread', async () => {
  test.setTimeout(120_000);
  const { page, desk, close } = await openContacts();
  const all = await desk.clientNos();
  await desk.rows().first().focus();
  await desk.press('Enter');
  await expect(page.getByRole('dialog')).toContainText('联系记录');
  await desk.press('2', 'Tab', 'Tab', 'Tab');
  await page.keyboard.type('回访');
  const save = page.getByRole('button', { name: '保存（Ctrl+Enter）' });
  await expect(save).toBeDisabled();
  await desk.press('Tab');
  await page.keyboard.type('13-45');
  await expect(page.getByText('看不懂这个日期')).toBeVisible();
  await expect(save).toBeDisabled();
  await desk.press('Control+a');
  await page.keyboard.type(NEXT_WEEK);
  await desk.press('Control+Enter');
  await expect(page.getByText(/已记录与/)).toBeVisible();
  await expect.poll(() => desk.rows().count()).toBeLessThan(all.length);
  await page.getByRole('button', { name: '撤销', exact: true }).click();
  await expect.poll(() => desk.clientNos()).toEqual(all);
  await close();
});

test('every view can be used without eyes, and speaks English at once', async () => {
  test.setTimeout(120_000);
  const { page, desk, close } = await openContacts();
  for (const view of [
    ...(['工作清单', '日历', '商机进程', '联系指标', '产品与消息', '联系规则'] as const),
  ]) {
    await desk.goTo(view);
    await page.waitForTimeout(500);
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    const serious = violations.filter(
      ({ impact }) => impact === 'serious' || impact === 'critical',
    );
    expect(
      serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
      view,
    ).toEqual([]);
  }
  await page.getByRole('button', { name: 'English' }).click();
  for (const view of ['Calendar', 'Pipeline', 'Products and news']) {
    await page.getByText(view, { exact: true }).first().click();
    await page.waitForTimeout(400);
    const main = await page.locator('main').innerText();
    expect(main.replaceAll(/示例·\S+|理财经理/g, ''), view).not.toMatch(/\p{Script=Han}{2,}/u);
  }
  await close();
});

test('a report needs few keys: what was said, and Ctrl+Enter', async () => {
  test.setTimeout(120_000);
  const counted = due('a01').entries.length;
  const { page, desk, close } = await openContacts();
  await desk.rows().first().focus();
  let presses = 0;
  const press = async (...keys: readonly string[]): Promise<void> => {
    presses += keys.length;
    await desk.press(...keys);
  };
  const begun = Date.now();
  await press('Enter');
  await expect(page.getByRole('dialog')).toContainText('联系记录');
  // A meeting is all that the month asks for: the client leaves the list.
  await press('2', 'Tab');
  // What is said is pasted or dictated at will: it counts as one.
  presses += 1;
  await page.keyboard.insertText('存单到期想续作');
  await press('Control+Enter');
  await expect(page.getByText(/已记录与/)).toBeVisible();
  const elapsed = Date.now() - begun;
  test.info().annotations.push({ type: 'report', description: `${presses} keys, ${elapsed} ms` });
  console.info(`a report: ${presses} keys, ${elapsed} ms`);
  expect(presses).toBeLessThanOrEqual(6);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(desk.rows()).not.toHaveCount(counted);
  const shown = await desk.clientNos();
  await close();
  expect(due('a01').entries.map(({ clientNo }) => clientNo)).toEqual(shown);
});

test('an opportunity is carried by mouse, and asked why where it ends', async () => {
  test.setTimeout(120_000);
  const { page, desk, close } = await openContacts();
  await desk.rows().first().focus();
  await desk.press('Enter');
  await expect(page.getByRole('dialog')).toContainText('联系记录');
  await page.getByRole('combobox', { name: '商机' }).click();
  await page.locator('.ant-select-item-option:visible').filter({ hasText: '新' }).first().click();
  await page.getByRole('textbox', { name: '商机名称' }).fill('养老理财配置');
  await desk.press('Control+Enter');
  await expect(page.getByText(/已记录与/)).toBeVisible();
  await desk.goTo('商机进程');
  await expect(desk.stage('发现').getByRole('option')).toHaveCount(1);
  await desk.drag('养老理财配置', '已面谈');
  await expect(desk.stage('已面谈').getByRole('option', { name: /养老理财/ })).toHaveCount(1);
  await desk.drag('养老理财配置', '终止');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(desk.stage('已面谈').getByRole('option', { name: /养老理财/ })).toHaveCount(1);
  await desk.drag('养老理财配置', '终止');
  await dialog.getByRole('textbox').fill('客户选择他行');
  await dialog.getByRole('button', { name: /终\s*止|确\s*定|OK/ }).click();
  await expect(desk.stage('终止').getByRole('option', { name: /养老理财/ })).toHaveCount(1);
  await close();
});

test('a product is announced, its wording goes out as messages, and who asked is left alone', async () => {
  test.setTimeout(120_000);
  const { app, page, desk, close } = await openContacts();
  await desk.goTo('产品与消息');
  await desk.announce('三年期大额存单');
  await desk.goTo('工作清单');
  await expect(desk.rows().filter({ hasText: '三年期大额存单' })).toHaveCount(3);
  await new Desk(app, page).openClient('0000000201', '示例·白一');
  await page.getByRole('checkbox', { name: '请勿联系' }).check();
  for (const [clientNo, name] of [
    ['0000000101', '示例·钻一'],
    ['0000000202', '示例·白二'],
  ] as const) {
    await new Desk(app, page).openClient(clientNo, name);
    await page.getByRole('button', { name: '补充手机' }).click();
    await page.getByRole('textbox', { name: '手机', exact: true }).fill('13800000001');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: '补充手机' })).toHaveCount(0);
  }
  await desk.open();
  await desk.goTo('工作清单');
  await expect(desk.rows().filter({ hasText: '请勿联系' })).toHaveCount(1);
  const file = path.join(outlet.folder, '短信.xlsx');
  await desk.saveMessages(file);
  const book = XLSX.read(readFileSync(file));
  const text = book.SheetNames.map((name) => XLSX.utils.sheet_to_csv(book.Sheets[name]!)).join();
  expect(text).toContain('示例·钻一您好，三年期大额存单');
  expect(text).toContain('13800000001');
  expect(text).not.toContain('示例·白一');
  await desk.goTo('产品与消息');
  await page.getByRole('button', { name: '撤下' }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('额度用完');
  await page.getByRole('dialog').getByRole('button', { name: '撤下', exact: true }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await desk.goTo('工作清单');
  await expect(desk.rows().filter({ hasText: '三年期大额存单' })).toHaveCount(0);
  await close();
});

test('the words for a group are saved with their reason and spoken on the worklist at once', async () => {
  test.setTimeout(120_000);
  const { page, desk, close } = await openContacts();
  await desk.goTo('联系规则');
  await page.getByRole('tab', { name: '客户分群', exact: true }).click();
  await expect(page.getByRole('button', { name: '保存规则' })).toBeDisabled();
  await page.getByRole('textbox', { name: '核心贡献 怎么说' }).fill('{{name}},请您来做资产检视');
  await expect(page.getByText('有改动未保存')).toBeVisible();
  await desk.saveRules('统一话术');
  await expect(page.getByText(/示例·程砚秋：统一话术/)).toBeVisible();
  await desk.goTo('工作清单');
  await expect(desk.rows().filter({ hasText: '示例·钻一,请您来做资产检视' })).toHaveCount(1);
  await close();
  const [first] = due('a01').entries;
  expect(first?.wording).toBe('示例·钻一,请您来做资产检视');
});
