import { expect, test, type Page } from '@playwright/test';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { openEnvelope } from '../../electron/ledger/file/key-envelope';
import { readKeyFile } from '../../electron/ledger/file/key-file';
import { launchElectron } from './launch-electron';
import { processTree, bytesInMemory } from './look-for-secrets';
import { Desk } from './pages/desk';
import { Guide } from './pages/guide';

/** Typed by Playwright, whose messages pass through the main process as texts: it is not what is looked for. */
const password = 'Kranich über 9 Brücken';
const head = '示例·薛沉璧';

/** What is typed besides: each for one call that takes a password or a recovery code. */
const typed = {
  'a wrong one': 'Kranich über 8 Brücken',
  'a changed one': 'Reiher unter 7 Dächern',
  'of another account': 'Storch hinter 6 Türmen',
  'renewed for it': 'Amsel zwischen 5 Zäunen',
  'a recovery code': 'ABCDE-FGH1J-K1MN0-PQRST-VWXYZ-23456',
  'at a backup': 'Specht neben 4 Bäumen',
} as const;

/** Hands bytes to a call in the page without a text of them anywhere: the test must not be what is found. */
async function tell(
  page: Page,
  channel: string,
  input: object,
  secrets: Readonly<Record<string, string>>,
): Promise<string> {
  const masked = Object.entries(secrets).map(
    ([at, text]) => [at.split('.'), [...Buffer.from(text)].map((byte) => byte ^ mask)] as const,
  );
  return page.evaluate(
    async ([name, told, hidden, turn]) => {
      for (const [at, bytes] of hidden) {
        const into = at.slice(0, -1).reduce((each, key) => each[key] as Told, told as Told);
        into[at.at(-1)!] = Uint8Array.from(bytes, (byte) => byte ^ turn);
      }
      type Told = Record<string, unknown>;
      type Answer = { ok: boolean; value: unknown; error?: { code: string } };
      type Call = (input: unknown) => Promise<Answer>;
      const bridge = (window as unknown as { tierdesk: { call: Record<string, Call> } }).tierdesk;
      const answer = await bridge.call[name]!(told);
      return answer.ok ? 'done' : answer.error!.code;
    },
    [channel, input, masked, mask] as const,
  );
}

const mask = 0x5a;

/** Every call of the window that takes a password or a recovery code, rightly and wrongly. */
async function typeEverywhere(page: Page, backup: string): Promise<string[]> {
  const account = { displayName: '示例·林知行', role: 'rm', staffNo: null };
  return [
    await tell(
      page,
      'ledger.changePassword',
      {},
      {
        currentPassword: typed['a wrong one'],
        newPassword: typed['a changed one'],
      },
    ),
    await tell(
      page,
      'ledger.changePassword',
      {},
      {
        currentPassword: password,
        newPassword: typed['a changed one'],
      },
    ),
    await tell(
      page,
      'accounts.add',
      { ...account, agreementSignedOn: null },
      {
        password: typed['of another account'],
      },
    ),
    await tell(page, 'accounts.setPassword', { id: 2 }, { password: typed['renewed for it'] }),
    await tell(
      page,
      'backups.look',
      { folder: backup, secret: { kind: 'password' } },
      {
        'secret.password': typed['at a backup'],
      },
    ),
    await tell(
      page,
      'backups.look',
      { folder: backup, secret: { kind: 'password' } },
      {
        'secret.password': password,
      },
    ),
    await tell(
      page,
      'ledger.recover',
      {},
      {
        recoveryCode: typed['a recovery code'],
        newPassword: typed['a changed one'],
      },
    ),
    await tell(page, 'ledger.unlock', { accountId: 1 }, { password: typed['a wrong one'] }),
    await tell(page, 'ledger.unlock', { accountId: 1 }, { password: typed['a changed one'] }),
  ];
}

test('after locking the key and what was typed are gone from every process, and the page with what it held', async ({}, testInfo) => {
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
  const inAnyWriting = (text: string) => [
    Buffer.from(text),
    Buffer.from(text, 'utf16le'),
    Buffer.from(text, 'latin1'),
  ];
  const wanted: Readonly<Record<string, readonly Buffer[]>> = {
    key: [Buffer.from(key)],
    'key as text': [hex, hex.toUpperCase()].flatMap((text) => [
      Buffer.from(text),
      Buffer.from(text, 'utf16le'),
    ]),
    ...Object.fromEntries(Object.entries(typed).map(([what, text]) => [what, inAnyWriting(text)])),
  };
  const count = (what: string) =>
    processTree(main).map((pid) => `${kindOf(pid)} ${bytesInMemory(pid, wanted[what]!)}`);
  const open = count('key');
  // The search finds what is there.
  expect(
    open.some((each) => !each.endsWith(' 0')),
    open.join(', '),
  ).toBe(true);

  const backup = await page.evaluate(async () => {
    type Made = { value: { made: { path: string }[] } };
    type Call = (input: unknown) => Promise<Made>;
    const bridge = (window as unknown as { tierdesk: { call: Record<string, Call> } }).tierdesk;
    const made = await bridge.call['backups.make']!({ jobId: 'the-backup' });
    return made.value.made[0]!.path;
  });
  expect(await typeEverywhere(page, backup)).toEqual([
    'password.wrong',
    'done',
    'done',
    'done',
    'backup.passwordWrong',
    'done',
    'recovery.wrong',
    'password.wrong',
    'done',
  ]);

  // What a page hands to the next one: drafts, which hold numbers only, outlast the lock.
  await page.evaluate(() => sessionStorage.setItem('handed over', 'it'));
  await desk.lock();
  expect(await page.evaluate(() => sessionStorage.getItem('handed over'))).toBe('it');
  await expect.poll(() => pagesBefore.filter((pid) => existsSync(`/proc/${pid}`))).toEqual([]);
  const found = Object.fromEntries(Object.keys(wanted).map((what) => [what, count(what)]));
  const story = JSON.stringify(found);
  testInfo.annotations.push({ type: 'after locking', description: story });
  for (const each of Object.values(found).flat()) expect(each, story).toMatch(/ 0$/);
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
