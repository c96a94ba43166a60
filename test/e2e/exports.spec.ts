import { expect, test } from '@playwright/test';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import officeCrypto from 'officecrypto-tool';
import { strFromU8, unzipSync } from 'fflate';
import { unlockLedger } from '../../electron/operations/ledger/unlock-ledger';
import { changeSettings } from '../../electron/operations/ground/settings';
import { localTime } from '../../electron/operations/ground/clock';
import { addBookAccount, bookClients, openBooks } from '../helpers/two-books';
import { launchElectron } from './launch-electron';
import { Desk } from './pages/desk';
import { saveTo } from './pages/dialogs';
import { signIn } from './prepared-ledger';
import { pdfText } from './read-pdf';

const password = 'a long password';
const own = bookClients.filter(({ rmNo }) => rmNo === 'A');
const others = bookClients.filter(({ rmNo }) => rmNo === 'B');

test('an export says what for, takes a password, carries user and time, and holds own clients only', async () => {
  test.setTimeout(120_000);
  const userData = mkdtempSync(path.join(tmpdir(), 'tierdesk-books-'));
  mkdirSync(path.join(userData, 'ledger'));
  const { head, path: file } = openBooks(path.join(userData, 'ledger'));
  changeSettings(head, { guideDone: true });
  addBookAccount(head, 'rm', 'A');
  head.close();
  const { app, page, close } = await launchElectron({ userData, answersPurpose: false });
  const desk = new Desk(app, page);
  await page.getByLabel('账户').click();
  await page.getByTitle('示例账户·rmA').last().click();
  await signIn(page);
  await desk.goTo('客户');
  const workbook = path.join(userData, 'clients.xlsx');
  await saveTo(app, workbook);
  const question = page.getByRole('dialog', { name: '导出用途' });

  // Giving up exports nothing.
  await page.getByRole('button', { name: '导出 Excel' }).click();
  await question.getByRole('button', { name: '取消' }).click();
  await expect(question).toHaveCount(0);
  expect(existsSync(workbook)).toBe(false);

  // "Other" wants words, a password wants eight characters.
  await page.getByRole('button', { name: '导出 Excel' }).click();
  await question.getByLabel('其他').check();
  await question.getByLabel(/打开密码/).fill('short');
  await question.getByRole('button', { name: '继续导出' }).click();
  await expect(question.getByText('请写明用途')).toBeVisible();
  await expect(question.getByText('密码至少 8 位')).toBeVisible();
  await question.getByLabel('说明').fill('季度客户回访');
  await question.getByLabel(/打开密码/).fill('workbook password');
  await question.getByRole('button', { name: '继续导出' }).click();
  await expect.poll(() => existsSync(workbook), { timeout: 20_000 }).toBe(true);

  const opened = await officeCrypto.decrypt(readFileSync(workbook), {
    password: 'workbook password',
  });
  const parts = unzipSync(new Uint8Array(opened as Buffer));
  const text = Object.values(parts)
    .map((part) => strFromU8(part))
    .join('\n');
  expect(text).toContain('示例账户·rmA 于');
  expect(text).toContain(own[0]!.name);
  for (const { name, idNo, mobile } of others) {
    for (const secret of [name, idNo, mobile]) expect(text).not.toContain(secret);
  }

  // A paper asks too, has no password, and carries the same line.
  const pdf = path.join(userData, 'cards.pdf');
  await saveTo(app, pdf);
  const saved = page.evaluate(() =>
    (
      globalThis as unknown as {
        tierdesk: { call: Record<string, (input: unknown) => Promise<{ ok: boolean }>> };
      }
    ).tierdesk.call['cards.savePaper']!({
      jobId: 'job-00000001',
      request: { paper: 'reminders', on: '2026-11-18' },
    }),
  );
  await expect(question.getByLabel(/打开密码/)).toHaveCount(0);
  await question.getByRole('button', { name: '继续导出' }).click();
  expect((await saved).ok).toBe(true);
  const paper = pdfText(pdf);
  expect(paper).toContain('示例账户·rmA');
  for (const { name } of others) expect(paper).not.toContain(name);
  await close();

  const session = unlockLedger({ path: file, password, now: localTime });
  const entries = session.db
    .prepare("SELECT account, detail FROM audit_entry WHERE action = 'export' ORDER BY seq")
    .all() as { account: string; detail: string }[];
  session.close();
  expect(entries.map(({ account }) => account)).toEqual(['示例账户·rmA', '示例账户·rmA']);
  expect(entries.map(({ detail }) => JSON.parse(detail) as unknown)).toMatchObject([
    { name: 'clients', purpose: 'other', note: '季度客户回访', encrypted: true },
    { name: 'pdf', purpose: 'internal', encrypted: false },
  ]);
  rmSync(userData, { recursive: true, force: true, maxRetries: 5 });
});
