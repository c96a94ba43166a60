import { expect, test } from '@playwright/test';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { openEnvelope } from '../../electron/ledger/key-envelope';
import { readKeyFile } from '../../electron/ledger/key-file';
import { launchElectron } from './launch-electron';
import { processTree, bytesInMemory } from './look-for-secrets';
import { Desk } from './pages/desk';
import { Guide } from './pages/guide';

const password = 'Kranich über 9 Brücken';
const head = '示例·薛沉璧';

test('after locking the key is gone from every process, and the page with what it held', async ({}, testInfo) => {
  test.skip(process.platform !== 'linux', 'memory is read from /proc');
  test.setTimeout(240_000);
  const { app, page, userData, close } = await launchElectron();
  const main = await app.evaluate(() => process.pid);
  const guide = new Guide(page);
  const desk = new Desk(app, page);
  await guide.createLedger({
    bankName: '示例银行',
    branchName: '海棠支行',
    headName: head,
    password,
  });
  await guide.nameApprovers('示例·主管', head);
  await guide.keepScheme();
  await guide.skipImport();
  await desk.lock();
  // Once more, so that signing in has been done with this page too.
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await expect(page.getByRole('navigation')).toBeVisible();
  await desk.goTo('客户');

  const file = path.join(userData, 'ledger', 'outlet.tierdesk');
  const { ledgerId, accounts } = readKeyFile(file);
  const owner = { ledgerId, accountId: 1 };
  const key = openEnvelope(accounts[0]!.envelope, password, owner)!;
  const pagesBefore = pagesOf(main);
  const hex = key.toString('hex');
  const wanted = {
    key: [Buffer.from(key)],
    'key as text': [hex, hex.toUpperCase()].flatMap((text) => [
      Buffer.from(text),
      Buffer.from(text, 'utf16le'),
    ]),
    password: [
      Buffer.from(password),
      Buffer.from(password, 'utf16le'),
      Buffer.from(password, 'latin1'),
    ],
  };
  const count = (what: keyof typeof wanted) =>
    processTree(main).map((pid) => `${kindOf(pid)} ${bytesInMemory(pid, wanted[what])}`);
  const open = count('key');
  // The search finds what is there.
  expect(
    open.some((each) => !each.endsWith(' 0')),
    open.join(', '),
  ).toBe(true);

  // What a page hands to the next one: drafts, which hold numbers only, outlast the lock.
  await page.evaluate(() => sessionStorage.setItem('handed over', 'it'));
  await desk.lock();
  expect(await page.evaluate(() => sessionStorage.getItem('handed over'))).toBe('it');
  await expect.poll(() => pagesBefore.filter((pid) => existsSync(`/proc/${pid}`))).toEqual([]);
  const found = {
    key: count('key'),
    'key as text': count('key as text'),
    password: count('password'),
  };
  const story = JSON.stringify(found);
  testInfo.annotations.push({ type: 'after locking', description: story });
  for (const each of [...found.key, ...found['key as text']]) expect(each, story).toMatch(/ 0$/);
  // The main process was handed it as a text of JavaScript, which can not be filled over; the page's is gone.
  for (const each of found.password) expect(each, story).toMatch(/^main [0-4]$| 0$/);
  await close();
});

/** The processes of pages, below the program. */
function pagesOf(main: number): number[] {
  return processTree(main).filter((pid) => kindOf(pid) === 'renderer');
}

function kindOf(pid: number): string {
  const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  return /--type=([a-z-]+)/.exec(command)?.[1] ?? 'main';
}
