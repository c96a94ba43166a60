import { expect, test, type Page } from '@playwright/test';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { writePlainWorkbook } from '../../electron/spreadsheet/write-plain-workbook';
import { importKinds } from '../../shared/models/import';
import { formulas, hostileRows, markups } from '../fixtures/hostile-rows';
import { launchElectron } from './launch-electron';
import { Desk } from './pages/desk';
import { prepareLedger, signIn } from './prepared-ledger';
import { tierdesk, tierdeskJson } from './run-command-line';

const month = '2026-10';
const screens = ['首页', '客户', '导入', '分层', '指派', '报表', '贵宾卡', '设置'] as const;

/** Notes everything that would show that a payload was more than text. */
async function watch(page: Page): Promise<() => Promise<unknown>> {
  const seen: string[] = [];
  page.on('dialog', (dialog) => {
    seen.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => seen.push(`error ${error.message}`));
  await page.evaluate(() => {
    const told = globalThis as unknown as { __violations: string[] };
    told.__violations = [];
    document.addEventListener('securitypolicyviolation', (event) => {
      told.__violations.push(`${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  return async () => ({
    seen,
    ...(await page.evaluate(() => {
      const told = globalThis as unknown as { __violations: string[]; __ran?: number };
      const injected = 'img[src="x"], svg[onload], script:not([src]), [onerror], [onload]';
      return {
        ran: told.__ran ?? null,
        violations: told.__violations,
        injected: document.querySelectorAll(injected).length,
      };
    })),
  });
}

const nothing = { seen: [], ran: null, violations: [], injected: 0 };

/** Every cell of every sheet of a workbook: formulas, and the texts. */
function cellsOf(file: string): { formulas: number; text: string } {
  const parts = Object.entries(unzipSync(readFileSync(file)));
  const xml = parts
    .filter(([name]) => /sheet\d*\.xml$|sharedStrings\.xml$/.test(name))
    .map(([, part]) => strFromU8(part))
    .join('\n');
  return { formulas: (xml.match(/<f[ >/]/g) ?? []).length, text: xml };
}

const escaped = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

test('markup and formulas in every column of every kind of file stay text on screen and in exports', async () => {
  test.setTimeout(300_000);
  const ledger = prepareLedger(() => undefined);
  const folder = ledger.userData;
  const fileOf = (kind: string) => path.join(folder, `${kind}.xlsx`);
  for (const kind of importKinds) {
    const rows = hostileRows(kind);
    writeFileSync(fileOf(kind), await writePlainWorkbook([{ name: 'Sheet1', rows }]));
    const args = [
      'import',
      fileOf(kind),
      '--ledger',
      ledger.path,
      '--kind',
      kind,
      '--unit',
      'yuan',
    ];
    const { code, err } = tierdesk([...args, '--month', month, '--force']);
    // Files of rates and ratings take figures and names that are known: nothing else gets in at all.
    expect(code, `${kind}: ${err}`).toBe(kind === 'rates' || kind === 'ratings' ? 1 : 0);
  }
  for (const scheme of ['R1', 'R4']) {
    expect(
      tierdesk(['tier', '--ledger', ledger.path, '--month', month, '--scheme', scheme]).code,
    ).toBe(0);
  }
  const dump = tierdesk(['dump', '--ledger', ledger.path]).out;
  for (const payload of [...markups, ...formulas]) {
    expect(dump).toContain(JSON.stringify(payload).slice(1, -1));
  }

  const { app, page, close } = await launchElectron({ userData: folder });
  const found = await watch(page);
  await signIn(page);
  const desk = new Desk(app, page);
  for (const screen of screens) {
    await desk.goTo(screen);
    await page.waitForTimeout(400);
    for (const tab of await page.getByRole('tab').all()) {
      if (await tab.isVisible()) await tab.click();
      await page.waitForTimeout(150);
    }
    expect(await found(), screen).toEqual(nothing);
  }
  // The list, the client's own page, the search, and the wizard with the rows that were refused.
  await desk.goTo('客户');
  await expect(page.getByText(/window\.__ran=1/).first()).toBeVisible();
  const exported = path.join(folder, 'out.xlsx');
  await desk.saveExport('导出 Excel', exported);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('700100');
  await page.getByRole('option').first().click();
  await expect(page.getByText('基本信息')).toBeVisible();
  await page.waitForTimeout(500);
  expect(await found(), 'client page').toEqual(nothing);
  for (const kind of ['retail', 'staff', 'corporate'] as const) {
    await desk.goTo('导入');
    await desk.openFile(fileOf(kind));
    await page.waitForTimeout(600);
    expect(await found(), `wizard ${kind}`).toEqual(nothing);
    await page.getByRole('button', { name: '放弃导入' }).click();
  }
  await close();

  const sheet = cellsOf(exported);
  expect(sheet.formulas).toBe(0);
  expect([...markups, ...formulas].some((each) => sheet.text.includes(escaped(each)))).toBe(true);
  for (const [name, ending] of [
    ['clients', 'xlsx'],
    ['tiers', 'xlsx'],
  ] as const) {
    const out = path.join(folder, `${name}.${ending}`);
    const where = ['--ledger', ledger.path, '--month', month, '--out', out];
    expect(tierdesk(['export', name, ...where]).code).toBe(0);
    expect(cellsOf(out).formulas, name).toBe(0);
  }
  const csv = path.join(folder, 'clients.csv');
  const where = ['--ledger', ledger.path, '--month', month, '--out', csv];
  tierdeskJson(['export', 'clients', ...where]);
  // No field begins with what a spreadsheet program would run.
  const fields = readFileSync(csv, 'utf8').split(/\r\n|,(?=(?:[^"]*"[^"]*")*[^"]*$)/);
  const bare = fields.map((field) => field.replace(/^"/, ''));
  expect(bare.filter((field) => /^[=+@\t]/.test(field) || /^-\D/.test(field))).toEqual([]);
  expect(bare.some((field) => field.startsWith("'="))).toBe(true);
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});
