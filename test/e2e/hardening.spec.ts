import { expect, test } from '@playwright/test';
import { leadAway } from './lead-away';
import { launchElectron, type LaunchedApp } from './launch-electron';

let launched: LaunchedApp;

test.beforeAll(async () => {
  launched = await launchElectron();
});
test.afterAll(() => launched.close());

test('the window has every setting of the hardening table', async () => {
  const preferences = await launched.app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    // Not in the type declarations, but there in every version: what the page really runs with.
    return (
      window!.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> }
    ).getLastWebPreferences();
  });
  expect(preferences).toMatchObject({
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    contextIsolation: true,
    sandbox: true,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
  });
  // Electron reports these only where they are on.
  for (const name of ['nodeIntegrationInWorker', 'navigateOnDragDrop', 'plugins', 'spellcheck']) {
    expect(preferences[name] ?? false, name).toBe(false);
  }
  expect(preferences['enableBlinkFeatures'] ?? '').toBe('');
});

test('the page is our own, under a strict policy', async () => {
  const { page } = launched;
  expect(page.url()).toMatch(/^app:\/\/bundle\//);
  const found = await page.evaluate(() => ({
    node: typeof (globalThis as Record<string, unknown>)['process'],
    require: typeof (globalThis as Record<string, unknown>)['require'],
    bridge: Object.keys((globalThis as unknown as { tierdesk: object }).tierdesk).sort(),
  }));
  expect(found).toEqual({
    node: 'undefined',
    require: 'undefined',
    bridge: ['call', 'on', 'pathOfFile'],
  });
  const evaluated = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'globalThis.injected = true';
    document.head.append(script);
    return (globalThis as Record<string, unknown>)['injected'] ?? false;
  });
  expect(evaluated).toBe(false);
});

test('no request leaves the bundle', async () => {
  const { page, app } = launched;
  const outcomes = await page.evaluate(async () => {
    const addresses = [
      'https://example.com/',
      'http://127.0.0.1:9/',
      'file:///etc/hostname',
      'app://other/index.html',
    ];
    return Promise.all(
      addresses.map((address) =>
        fetch(address).then(
          () => 'loaded',
          () => 'refused',
        ),
      ),
    );
  });
  expect(outcomes).toEqual(['refused', 'refused', 'refused', 'refused']);
  const direct = await app.evaluate(async ({ session }) => {
    const ours = session.fromPartition('tierdesk');
    const attempt = (address: string) =>
      ours.fetch(address).then(
        (reply) => reply.status,
        () => 'refused',
      );
    return Promise.all([
      attempt('app://bundle/..%2f..%2fpackage.json'),
      attempt('app://bundle/../main/main.js'),
      attempt('app://bundle/index.html'),
      attempt('https://example.com/'),
    ]);
  });
  expect(direct[2]).toBe(200);
  expect(direct[0]).not.toBe(200);
  expect(direct[1]).not.toBe(200);
  expect(direct[3]).not.toBe(200);
});

test('navigation, windows and permissions are refused', async () => {
  const { page, app } = launched;
  const before = page.url();
  await page.evaluate(() => {
    window.open('https://example.com/');
    location.href = 'https://example.com/';
  });
  await page.waitForTimeout(500);
  expect(page.url()).toBe(before);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  const permission = await page.evaluate(() =>
    navigator.permissions.query({ name: 'geolocation' }).then(({ state }) => state),
  );
  expect(permission).toBe('denied');
});

test('a page that is nobody’s is not gone to either', async () => {
  const { page, app } = launched;
  const before = page.url();
  await leadAway(page);
  expect(page.url()).toBe(before);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('the session keeps nothing on disk', async () => {
  const storage = await launched.app.evaluate(({ BrowserWindow }) => {
    const { session } = BrowserWindow.getAllWindows()[0]!.webContents;
    return { persistent: session.isPersistent(), spelling: session.isSpellCheckerEnabled() };
  });
  expect(storage).toEqual({ persistent: false, spelling: false });
});

test('calls are validated, and need an open ledger', async () => {
  const { page } = launched;
  const replies = await page.evaluate(async () => {
    const { call } = (
      globalThis as unknown as {
        tierdesk: {
          call: Record<
            string,
            (input: unknown) => Promise<{ ok: boolean; error?: { code: string } }>
          >;
        };
      }
    ).tierdesk;
    const codeOf = async (channel: string, input: unknown) =>
      (await call[channel]!(input)).error?.code;
    return [
      await codeOf('clients.get', { clientNo: '1', month: null }),
      await codeOf('ledger.unlock', { accountId: "1' OR 1", password: 'x' }),
      await codeOf('clients.query', { month: '2026-13', scheme: 'R1', filter: {}, sort: [] }),
      await codeOf('clients.query', { month: null, scheme: 'R1', filter: {}, sort: [], extra: 1 }),
      await codeOf('settings.set', { idleLockMinutes: 0 }),
    ];
  });
  expect(replies).toEqual([
    'ledger.locked',
    'call.invalid',
    'call.invalid',
    'call.invalid',
    'call.invalid',
  ]);
});
