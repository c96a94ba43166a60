import { expect, test } from '@playwright/test';
import AxeBuilder from '@axe-core/playwright';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ClientFile } from '../../shared/models/client-file';
import { makeAssignmentOutlet, type AssignmentOutlet } from './assignment-outlet';
import { ClientFilePage } from './pages/client-file';
import { Desk } from './pages/desk';
import { tierdesk, tierdeskJson } from './run-command-line';

/** A picture of one point. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

let outlet: AssignmentOutlet;

/** Two companies besides the persons, the first of the second class. */
function addCompanies({ ledger, folder, month }: AssignmentOutlet): void {
  const file = path.join(folder, 'companies.csv');
  const lines = [
    '客户号,单位名称,日均存款(元),时点存款(元),法定代表人,管户工号',
    'D001,示例远帆物流有限公司,60000000,60000000,示例·钻一,b02',
    'D002,示例绿洲食品有限公司,100000,100000,,b02',
  ];
  writeFileSync(file, lines.join('\n'));
  for (const args of [
    ['import', file, '--ledger', ledger, '--kind', 'corporate', '--month', month],
    ['tier', '--ledger', ledger, '--month', month, '--scheme', 'C3'],
  ]) {
    const { code, err } = tierdesk(args);
    if (code !== 0) throw new Error(err);
  }
}

test.beforeEach(() => {
  outlet = makeAssignmentOutlet();
  addCompanies(outlet);
});
test.afterEach(async () => outlet.remove());

const place = (name: string, content: Buffer | string = ''): string => {
  const file = path.join(outlet.folder, name);
  writeFileSync(file, content);
  return file;
};

test('documents come in, are looked at, leave as copies and are taken out with a reason', async () => {
  test.setTimeout(120_000);
  const { app, page, close } = await outlet.open();
  const file = new ClientFilePage(app, page);
  await new Desk(app, page).goTo('首页');
  await new Desk(app, page).openClient('0000000101', '示例·钻一');
  await test.step('what is no scan is refused by its first bytes', async () => {
    await file.addDocument('授权书', '', place('授权书.pdf', 'no scan'));
    await expect(
      page.getByText('授权书.pdf 不是 PNG、JPEG 图片或 PDF，不能作为附件。'),
    ).toBeVisible();
    await page.getByRole('dialog').getByRole('button', { name: '取消' }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });
  await test.step('a picture is kept and shown in the window', async () => {
    await file.addDocument('身份证件', '正面', place('证件.png', png));
    await expect(page.getByText('已存入 证件.png')).toBeVisible();
    await expect(file.panel('文件')).toContainText('身份证件');
    await expect(file.panel('文件')).toContainText('正面');
    await page.getByRole('button', { name: '查看 证件.png' }).click();
    await expect(page.getByRole('img', { name: '证件.png' })).toBeVisible();
    const width = await page
      .getByRole('img', { name: '证件.png' })
      .evaluate((image) => (image as HTMLImageElement).naturalWidth);
    expect(width).toBe(1);
    await page.keyboard.press('Escape');
  });
  await test.step('a PDF is not drawn but saved outside, as it was', async () => {
    const content = Buffer.from('%PDF-1.4\n%%EOF\n');
    await file.addDocument('申请表', '', place('申请表.pdf', content));
    await expect(page.getByText('已存入 申请表.pdf')).toBeVisible();
    await expect(page.getByRole('button', { name: '查看 申请表.pdf' })).toHaveCount(0);
    const copy = path.join(outlet.folder, '副本.pdf');
    await file.saveDocument('申请表.pdf', copy);
    expect(readFileSync(copy)).toEqual(content);
  });
  await test.step('taken out with a reason', async () => {
    await page.getByRole('button', { name: '移除 证件.png' }).click();
    await file.giveReason('扫描不清', '移除');
    await expect(file.panel('文件')).not.toContainText('证件.png');
  });
  await new Desk(app, page).goTo('设置');
  await page.getByRole('tab', { name: '操作日志', exact: true }).click();
  for (const name of ['存入客户文件', '查看客户文件', '另存客户文件', '移除客户文件']) {
    await expect(page.getByRole('cell', { name, exact: true }).first()).toBeVisible();
  }
  await close();
});

test('relations stand on both pages, services cost something, key fields have a history', async () => {
  test.setTimeout(120_000);
  const { app, page, close } = await outlet.open();
  const file = new ClientFilePage(app, page);
  const desk = new Desk(app, page);
  await desk.openClient('D001', '示例远帆物流');
  const related = file.panel('家庭与关联单位');
  await test.step('the representative of the files is one of our VIPs: one click', async () => {
    await expect(related).toContainText('与客户 示例·钻一（0000000101）同名');
    await related.getByRole('button', { name: '就是本人' }).click();
    await expect(related.getByRole('listitem')).toContainText(['法定代表人 示例·钻一 钻石卡贵宾']);
    await file.relate('高管', '0000000201', '示例·白一');
    await expect(related.getByRole('listitem')).toHaveCount(2);
  });
  await test.step('an organisation has key fields and a signing of its own', async () => {
    await expect(page.getByRole('button', { name: '补充职业' })).toHaveCount(0);
    await file.fill('行业', '物流');
    await file.fill('行业', '交通运输');
    await page.getByRole('button', { name: '补充记录 2' }).click();
    const lines = page.getByRole('dialog').getByRole('row');
    await expect(lines.nth(1)).toContainText('示例·程砚秋行业物流交通运输');
    await expect(lines.nth(2)).toContainText('行业—物流');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('heading', { name: /对公服务签约/ })).toBeVisible();
  });
  await test.step('the person’s page shows the organisation with its class', async () => {
    await related.getByRole('link', { name: '示例·钻一' }).click();
    await expect(page.getByText('基本信息')).toBeVisible();
    await expect(related).toContainText('任法定代表人 示例远帆物流有限公司 二类贵宾');
    await related.getByRole('button', { name: /解除与 示例远帆物流/ }).click();
    await file.giveReason('法定代表人变更', '解除');
    await expect(related).toContainText('没有登记关联');
  });
  await test.step('groups say why, and services are set against the contribution', async () => {
    const groups = file.panel('客户分群与维护');
    await expect(groups).toContainText('核心贡献');
    await expect(groups).toContainText('年贡献约 84,000.00 元');
    await file.addService('健康体检', '1x');
    await expect(page.getByText('请填写不小于 0 的金额，最多两位小数')).toBeVisible();
    await page.getByRole('dialog').getByLabel('成本（元）').fill('350.5');
    await page.keyboard.press('Enter');
    await expect(page.getByText('已登记服务')).toBeVisible();
    await expect(file.panel('服务与成本')).toContainText('350.50');
    await expect(file.panel('服务与成本')).toContainText('7,000.00（1 个月）');
    await expect(file.panel('服务与成本')).toContainText('5.0%');
  });
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('heading', { name: 'Groups and care' })).toBeVisible();
  await close();
  const told = tierdeskJson<ClientFile>([
    'contacts',
    'file',
    '--ledger',
    outlet.ledger,
    '--client',
    'D001',
  ]);
  expect(told.related.map(({ clientNo, tier }) => [clientNo, tier])).toEqual([
    ['0000000201', '白金卡'],
  ]);
  expect(told.factChanges.map(({ after }) => after)).toEqual(['交通运输', '物流']);
});
