import { expect, test, type Locator } from '@playwright/test';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PNG } from 'pngjs';
import * as XLSX from 'xlsx';
import { addMonths, type Day, type Month } from '../../shared/models/calendar';
import type { CardApplication } from '../../shared/models/card';
import type { CardException } from '../../shared/models/card-exceptions';
import type { VipCard } from '../../shared/models/card-life';
import { applyForCard } from '../../electron/operations/cards/apply-for-card';
import { localTime, dayOf } from '../../electron/operations/ground/clock';
import { tierMonth } from '../../electron/operations/tiering/tier-month';
import type { ClientNo } from '../../shared/models/client';
import { importOpenings, opening, withAverage } from '../helpers/cards';
import { importPeople } from '../helpers/ledger';
import { launchElectron } from './launch-electron';
import { CardDesk } from './pages/card-desk';
import { Desk } from './pages/desk';
import { chooseFiles, saveTo } from './pages/dialogs';
import { prepareLedger, signIn } from './prepared-ledger';
import { pdfPages, pdfText, qrOnPage } from './read-pdf';
import { tierdeskJson } from './run-command-line';

const today = dayOf(localTime());
const lastMonth = addMonths(today.slice(0, 7) as Month, -1);
const yearAgo = `${Number(today.slice(0, 4)) - 1}-06-15` as Day;

let folder: string;
test.beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tierdesk-cards-'));
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A file of the core system as it comes: openings, replacements and closings. */
function openingFile(name: string, lines: readonly (readonly string[])[]): string {
  const head = ['卡号', '客户号', '户名', '卡级别', '交易类型', '开卡日期', '到期日'];
  const file = path.join(
    folder,
    `贵宾卡开换卡清单_${today.slice(0, 7).replace('-', '')}_${name}.csv`,
  );
  writeFileSync(file, `\uFEFF${[head, ...lines].map((line) => line.join(',')).join('\r\n')}\r\n`);
  return file;
}

const twoYearsLater = (day: string) =>
  `${Number(day.slice(0, 4)) + 2}${day.slice(4).replace('-02-29', '-02-28')}`;

/** Twenty holders more: the quota of five in a hundred then has room for one special card. */
const holders = Array.from({ length: 20 }, (_, at) => `00990001${String(at).padStart(2, '0')}`);

test('a card from application to archive: opened, over the quota, upgraded, explained', async () => {
  test.setTimeout(240_000);
  const prepared = prepareLedger((context) => {
    importPeople(context, lastMonth, [
      withAverage('0099000001', 300_000),
      withAverage('0099000002', 3_000_000),
      withAverage('0099000003', 100_000),
      withAverage('0099000004', 400_000),
      withAverage('0099000005', 50_000),
      ...holders.map((clientNo) => withAverage(clientNo, 250_000)),
    ]);
    tierMonth(context, { month: lastMonth, scheme: 'R1' });
    importOpenings(
      context,
      opening('0099000002', '9900000000000002', yearAgo, { expiresOn: twoYearsLater(yearAgo) }),
      opening('0099000004', '9900000000000004', yearAgo, { expiresOn: twoYearsLater(yearAgo) }),
      ...holders.map((clientNo) =>
        opening(clientNo, `990000${clientNo}`, yearAgo, { expiresOn: twoYearsLater(yearAgo) }),
      ),
    );
  });
  const { app, page, close } = await launchElectron({ userData: prepared.userData });
  const desk = new Desk(app, page);
  const cards = new CardDesk(app, page);
  await signIn(page);

  const importCards = async (file: string): Promise<void> => {
    await desk.goTo('导入');
    const another = page.getByRole('button', { name: '再导入一个文件' });
    if (await another.isVisible()) await another.click();
    await desk.openFile(file);
    await desk.commitFile();
  };

  await test.step('the standard is met: approved at once, printed, opened by the core system', async () => {
    await cards.openTab('申请');
    const form = await cards.beginApplication('0099000001');
    await cards.submit(form);
    const pdf = path.join(folder, 'sheet.pdf');
    await cards.saveSheets(pdf);
    expect(pdfText(pdf)).toContain('示例·0099000001');
    await cards.closeDialog();
    await expect(cards.line('0099000001')).toContainText('已打印');
    await importCards(
      openingFile('1', [
        [
          '9900000000000011',
          '0099000001',
          '示例·0099000001',
          '标准',
          '开卡',
          today,
          twoYearsLater(today),
        ],
      ]),
    );
    await cards.openTab('申请');
    await expect(cards.line('0099000001')).toContainText('已开卡');
    await cards.openTab('卡片');
    await expect(cards.line('9900000000000011')).toContainText('有效');
  });

  const askSpecially = async (clientNo: string): Promise<Locator> => {
    await cards.openTab('申请');
    const form = await cards.beginApplication(clientNo);
    await form.getByText('标准（特批）').click();
    await form.getByLabel('特批依据').click();
    await page.locator('.ant-select-item-option').filter({ hasText: '社会知名人士' }).click();
    await form.getByLabel(/证明说明/).fill('省级劳动模范，证书复印件附后');
    await cards.submit(form);
    return form;
  };

  await test.step('below the standard: the head office decides, and the list for it is made', async () => {
    await askSpecially('0099000003');
    await expect(cards.line('0099000003')).toContainText('已提交');
    await cards.openTab('特批');
    const list = path.join(folder, 'submission.xlsx');
    await page.getByRole('button', { name: '报送清单' }).click();
    // A list that lies down is previewed lying: nothing of it is cut off.
    const sheet = await page.locator('.paper-sheet').boundingBox();
    expect(sheet!.width / sheet!.height).toBeCloseTo(297 / 210, 1);
    await saveTo(app, list);
    await page.getByRole('button', { name: '导出 Excel' }).click();
    await expect(page.getByText('submission.xlsx').first()).toBeVisible();
    const { Sheets, SheetNames } = XLSX.read(readFileSync(list));
    expect(JSON.stringify(Sheets[SheetNames[0]!])).toContain('社会知名人士');
    await cards.closeDialog();
    await page.getByRole('button', { name: '登记批复' }).click();
    const decision = page.getByRole('dialog', { name: /登记总行批复/ });
    await decision.getByLabel('批复文号').fill('示例银总〔2026〕18号');
    await decision.getByRole('button', { name: '登记批复' }).click();
    await expect(page.getByText('批复已登记')).toBeVisible();
    await cards.openTab('申请');
    await cards.line('0099000003').getByRole('button', { name: '预览审批单' }).click();
    const pdf = path.join(folder, 'special.pdf');
    await cards.saveSheets(pdf);
    const text = pdfText(pdf).replace(/\s+/g, '');
    expect(text).toContain('（三）社会知名人士');
    expect(text).toContain('示例银总〔2026〕18号');
    expect(text).toContain('特批卡1张÷已开贵宾卡24张=4.17%，上限5%');
    await cards.closeDialog();
  });

  await test.step('a scan lies with the application and can be looked at', async () => {
    const scan = path.join(folder, '证件.png');
    writeFileSync(scan, PNG.sync.write(new PNG({ width: 40, height: 30 })));
    await cards.line('0099000003').getByRole('button', { name: '详情' }).click();
    await chooseFiles(app, [scan]);
    await page.getByRole('button', { name: '附证件扫描件' }).click();
    await expect(page.getByText('已附上 证件.png')).toBeVisible();
    await page.getByRole('button', { name: '查看' }).click();
    const image = page.getByRole('img', { name: '证件.png' });
    await expect(image).toBeVisible();
    expect(await image.evaluate((shown) => (shown as HTMLImageElement).naturalWidth)).toBe(40);
    await cards.closeDialog();
  });

  await test.step('the next one is over the quota: refused with its sentence', async () => {
    await cards.openTab('特批');
    await expect(page.getByText('名额已满')).toBeVisible();
    const form = await askSpecially('0099000005');
    await expect(form.getByText(/特批超过限额：本卡后为 2 张，贵宾卡含本卡 25 张/)).toBeVisible();
    await form.getByRole('button', { name: '取消' }).click();
    await expect(cards.line('0099000005')).toBeHidden();
  });

  await test.step('an upgrade hands in the old card before its sheet comes out', async () => {
    await cards.openTab('申请');
    const form = await cards.beginApplication('0099000002');
    await form.getByText('升级', { exact: true }).click();
    await cards.submit(form);
    const asked = cards.line('升级');
    await expect(asked).toContainText('待收旧卡');
    await expect(asked.getByRole('button', { name: '预览审批单' })).toBeDisabled();
    await cards.line('0099000002').getByRole('button', { name: '详情' }).click();
    await page.getByRole('button', { name: '旧卡交回' }).click();
    await page
      .getByRole('dialog', { name: /登记旧卡/ })
      .getByRole('button', { name: '旧卡交回' })
      .click();
    await expect(page.getByText('已登记旧卡交回')).toBeVisible();
    await page.getByRole('dialog').getByRole('button', { name: '预览审批单' }).click();
    await cards.saveSheets(path.join(folder, 'upgrade.pdf'));
    expect(pdfText(path.join(folder, 'upgrade.pdf'))).toContain('升级');
    await cards.closeDialog();
    await importCards(
      openingFile('2', [
        [
          '9900000000000022',
          '0099000002',
          '示例·0099000002',
          '白金',
          '换卡',
          today,
          twoYearsLater(today),
        ],
      ]),
    );
    await cards.openTab('卡片');
    await expect(cards.line('9900000000000022')).toContainText('有效');
    await expect(cards.line('9900000000000002')).toContainText('已换卡');
  });

  await test.step('a second card of one client is found, explained, and closed when the file says so', async () => {
    await importCards(
      openingFile('3', [
        [
          '9900000000000044',
          '0099000004',
          '示例·0099000004',
          '标准',
          '开卡',
          today,
          twoYearsLater(today),
        ],
      ]),
    );
    await cards.openTab('异常');
    const several = cards.line('一人多卡');
    await expect(several).toContainText('待处理');
    await several.getByRole('button', { name: '办结' }).click();
    const closing = page.getByRole('dialog', { name: /办结异常/ });
    await closing.getByLabel(/写明原因和处理/).fill('已联系柜面，等待销户文件');
    await closing.getByRole('button', { name: '办结' }).click();
    await expect(closing.getByRole('alert')).toContainText('一人多卡');
    await closing.getByRole('button', { name: '取消' }).click();
    await several.getByRole('button', { name: '说明' }).click();
    const explaining = page.getByRole('dialog', { name: /说明原因/ });
    await explaining.getByLabel(/写明原因和处理/).fill('客户遗失旧卡，柜面先开新卡，旧卡次日销户');
    await explaining.getByRole('button', { name: '说明' }).click();
    await expect(several).toContainText('已说明');
    await importCards(
      openingFile('4', [
        ['9900000000000004', '0099000004', '示例·0099000004', '标准', '销卡', today, ''],
      ]),
    );
    await cards.openTab('异常');
    await page.getByLabel('只看未办结').uncheck();
    await expect(cards.line('一人多卡')).toContainText('已解决');
  });
  await close();

  await test.step('the command line says the same', () => {
    const at = ['--ledger', prepared.path];
    const { applications } = tierdeskJson<{ applications: CardApplication[] }>([
      'cards',
      'list',
      ...at,
    ]);
    const states = Object.fromEntries(applications.map((one) => [one.clientNo, one.state]));
    expect(states).toMatchObject({
      '0099000001': 'opened',
      '0099000002': 'opened',
      '0099000003': 'sheetPrinted',
    });
    const { cards: all } = tierdeskJson<{ cards: VipCard[] }>(['cards', 'cards', ...at]);
    const byNo = Object.fromEntries(all.map((card) => [card.cardNo, card.state]));
    expect(byNo).toMatchObject({
      '9900000000000011': 'active',
      '9900000000000002': 'replaced',
      '9900000000000022': 'active',
      '9900000000000004': 'closed',
    });
    const { exceptions } = tierdeskJson<{ exceptions: CardException[] }>([
      'cards',
      'exceptions',
      ...at,
    ]);
    expect(exceptions.find(({ kind }) => kind === 'severalCards')?.state).toBe('fixed');
  });
  rmSync(prepared.userData, { recursive: true, force: true });
});

test('two hundred approval sheets in one batch say what the ledger says, page by page', async () => {
  test.setTimeout(240_000);
  const numbers = Array.from({ length: 200 }, (_, at) => `0099${String(at + 1).padStart(6, '0')}`);
  const applied: CardApplication[] = [];
  const prepared = prepareLedger((context) => {
    importPeople(
      context,
      lastMonth,
      numbers.map((no, at) => ({
        ...withAverage(no, 0),
        aumDailyAvg3m: 20_000_000 + at * 123_457,
      })),
    );
    tierMonth(context, { month: lastMonth, scheme: 'R1' });
    for (const clientNo of numbers) {
      const wanted = {
        kind: 'newCard',
        level: 'standard',
        rmName: '示例·林知行',
        remarks: '',
      } as const;
      applied.push(applyForCard(context, { ...wanted, clientNo: clientNo as ClientNo }));
    }
  });
  const { app, page, close } = await launchElectron({ userData: prepared.userData });
  const cards = new CardDesk(app, page);
  await signIn(page);
  await cards.openTab('申请');
  await page.getByRole('button', { name: '选中全部 200 件可打印的' }).click();
  await expect(page.getByText('已选 200 件')).toBeVisible();
  await page.getByRole('button', { name: '预览审批单' }).first().click();
  await expect(page.getByText('共 200 页，A4')).toBeVisible({ timeout: 30_000 });
  const stopped = path.join(folder, 'stopped.pdf');
  await cards.stopSaving(stopped);
  expect(existsSync(stopped)).toBe(false);

  const pdf = path.join(folder, 'batch.pdf');
  await cards.saveSheets(pdf);
  expect(statSync(pdf).size).toBeGreaterThan(100_000);

  const texts = pdfText(pdf).split('\f').slice(0, 200);
  const byNumber = [...applied].sort((one, other) => one.id - other.id);
  expect(texts).toHaveLength(200);
  const pages = pdfPages(pdf, 110);
  expect(pages).toHaveLength(200);
  for (const [at, application] of byNumber.entries()) {
    const { clientNo, name, sheetNumber, check } = application;
    const yuan = (check.metric! / 100).toLocaleString('en-US', { minimumFractionDigits: 2 });
    for (const words of [clientNo, name, sheetNumber!, yuan]) expect(texts[at]).toContain(words);
    expect(qrOnPage(pages[at]!)).toMatch(new RegExp(`^TIERDESK:${sheetNumber}:[0-9A-Z]{10}$`));
  }
  await cards.closeDialog();
  await expect(cards.line(applied.at(-1)!.clientNo)).toContainText('已打印');
  await close();

  // Every code that was printed is one that the ledger knows as genuine.
  const [first, last] = [qrOnPage(pages[0]!)!, qrOnPage(pages[199]!)!];
  for (const code of [first, last]) {
    const verified = tierdeskJson<{ outcome: string }>([
      'cards',
      'verify-sheet',
      code,
      '--ledger',
      prepared.path,
    ]);
    expect(verified.outcome).toBe('genuine');
  }
  const listed = tierdeskJson<{ applications: CardApplication[] }>([
    'cards',
    'list',
    '--ledger',
    prepared.path,
  ]);
  expect(
    listed.applications.every(
      ({ state, printCount }) => state === 'sheetPrinted' && printCount === 1,
    ),
  ).toBe(true);
  rmSync(prepared.userData, { recursive: true, force: true });
});
