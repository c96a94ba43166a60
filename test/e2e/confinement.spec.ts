import { expect, test } from '@playwright/test';
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { contentSecurityPolicy } from '../../electron/content-security-policy';
import { launchElectron, type LaunchedApp } from './launch-electron';
import { Desk } from './pages/desk';
import { Guide } from './pages/guide';

let launched: LaunchedApp;

test.beforeAll(async () => {
  launched = await launchElectron();
});
test.afterAll(() => launched.close());

test('every page comes with the strict policy in its header', async () => {
  const found = await launched.app.evaluate(async ({ session }) => {
    const ours = session.fromPartition('tierdesk');
    const replies = ['index.html', 'nothing.html', 'icon.png'].map(async (name) => {
      const { headers } = await ours.fetch(`app://bundle/${name}`);
      return headers.get('content-security-policy');
    });
    return Promise.all(replies);
  });
  expect(found).toEqual([contentSecurityPolicy, contentSecurityPolicy, contentSecurityPolicy]);
  const directives = contentSecurityPolicy.split('; ');
  for (const wanted of [
    "default-src 'none'",
    "script-src 'self'",
    "connect-src 'none'",
    "object-src 'none'",
    "frame-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ]) {
    expect(directives).toContain(wanted);
  }
  expect(contentSecurityPolicy).not.toContain('unsafe-eval');
});

test('nothing is evaluated, framed, posted or loaded from elsewhere', async () => {
  const found = await launched.page.evaluate(async () => {
    const violations: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) =>
      violations.push(event.effectiveDirective),
    );
    // Later, not within this call: a debugger's own calls may evaluate.
    const evaluated = new Promise<boolean>((resolve) => {
      setTimeout(() => {
        try {
          new Function('return 1')();
          resolve(true);
        } catch {
          resolve(false);
        }
      });
    });
    const frame = document.createElement('iframe');
    frame.src = 'app://bundle/index.html';
    const picture = document.createElement('img');
    picture.src = 'https://example.com/a.png';
    const plugin = document.createElement('object');
    plugin.data = 'app://bundle/index.html';
    document.body.append(frame, picture, plugin);
    await new Promise((resolve) => setTimeout(resolve, 500));
    const isEmpty = !frame.contentDocument?.body?.childElementCount;
    for (const each of [frame, picture, plugin]) each.remove();
    return { evaluated: await evaluated, isEmpty, violations: [...new Set(violations)].sort() };
  });
  expect(found.evaluated).toBe(false);
  expect(found.isEmpty).toBe(true);
  expect(found.violations).toEqual(
    expect.arrayContaining(['frame-src', 'img-src', 'object-src', 'script-src']),
  );
});

test('the page may ask the PC for nothing', async () => {
  const states = await launched.page.evaluate(async () => {
    const names = [
      'geolocation',
      'notifications',
      'camera',
      'microphone',
      'clipboard-read',
      'midi',
    ];
    const asked = names.map((name) =>
      navigator.permissions.query({ name: name as PermissionName }).then(
        ({ state }) => state,
        () => 'denied',
      ),
    );
    const media = await navigator.mediaDevices
      ?.getUserMedia({ video: true })
      .then(() => 'given')
      .catch(() => 'denied');
    return [...(await Promise.all(asked)), media ?? 'denied'];
  });
  expect([...new Set(states)]).toEqual(['denied']);
});

test('a call from a window that is not ours is refused, whatever it shows', async () => {
  const preload = path.resolve(import.meta.dirname, '../../out/preload/preload.cjs');
  const answers = await launched.app.evaluate(async ({ BrowserWindow, session }, script) => {
    const ask = async (address: string) => {
      const window = new BrowserWindow({
        show: false,
        webPreferences: {
          preload: script,
          sandbox: true,
          session: session.fromPartition('tierdesk'),
        },
      });
      await window.loadURL(address).catch(() => undefined);
      const answer = await window.webContents
        .executeJavaScript(`tierdesk.call['app.state']({}).then((reply) => JSON.stringify(reply))`)
        .catch(String);
      window.destroy();
      return answer as string;
    };
    return [await ask('app://bundle/index.html'), await ask('about:blank')];
  }, preload);
  for (const answer of answers) {
    expect(answer).toContain('"ok":false');
    expect(answer).toContain('sender');
  }
});

test('the session keeps no cookie and no cache; no name is resolved; no crash is reported', async () => {
  const found = await launched.app.evaluate(async ({ app, session, crashReporter }) => {
    const ours = session.fromPartition('tierdesk');
    await ours.cookies
      .set({ url: 'app://bundle/', name: 'a', value: 'b', expirationDate: 4e9 })
      .catch(() => undefined);
    return {
      isPersistent: ours.isPersistent(),
      path: ours.getStoragePath(),
      cacheBytes: await ours.getCacheSize(),
      resolves: app.commandLine.getSwitchValue('host-resolver-rules'),
      isReporting: crashReporter.getUploadToServer(),
      reports: crashReporter.getUploadedReports().length,
    };
  });
  expect(found).toEqual({
    isPersistent: false,
    path: null,
    cacheBytes: 0,
    resolves: 'MAP * ~NOTFOUND',
    isReporting: false,
    reports: 0,
  });
  const main = await launched.app.evaluate(() => process.pid);
  if (process.platform === 'linux') {
    expect(readFileSync(`/proc/${main}/coredump_filter`, 'utf8').trim()).toMatch(/^0+$/);
  }
});

test('a second start ends at once and leaves the first one alone', async () => {
  const { app, userData, page } = launched;
  const command = await app.evaluate(({ app: own }) => own.getPath('exe'));
  const args = await app.evaluate(() => process.argv.slice(1));
  const own = args.filter((each) => !/^--(inspect|remote-debugging)/.test(each));
  expect(own.join(' ')).toContain(userData);
  const second = spawn(command, own, { stdio: 'ignore', env: process.env });
  const code = await new Promise((resolve) => second.once('exit', resolve));
  expect(code).toBe(0);
  await expect(page.getByText('网点名称').first()).toBeVisible();
});

test('a paper is laid out in a window with no preload, and no PDF of it stays behind', async () => {
  const { app, page, userData } = launched;
  await new Guide(page).openSample();
  await app.evaluate(({ app: own, BrowserWindow }) => {
    const seen: Record<string, unknown>[] = [];
    (globalThis as Record<string, unknown>)['seenPapers'] = seen;
    own.on('browser-window-created', (_event, window) => {
      const contents = window.webContents as unknown as {
        getLastWebPreferences(): Record<string, unknown>;
      };
      seen.push(contents.getLastWebPreferences());
    });
    return BrowserWindow.getAllWindows().length;
  });
  const desk = new Desk(app, page);
  await desk.goTo('报表');
  await desk.saveExport('PDF', path.join(userData, 'report.pdf'));
  const seen = await app.evaluate(
    () => (globalThis as Record<string, unknown>)['seenPapers'] as Record<string, unknown>[],
  );
  expect(seen.length).toBeGreaterThan(0);
  for (const preferences of seen) {
    expect(preferences['preload'] ?? '').toBe('');
    expect(preferences).toMatchObject({
      nodeIntegration: false,
      contextIsolation: true,
      sandbox: true,
      webSecurity: true,
      webviewTag: false,
    });
  }
  const left = (readdirSync(userData, { recursive: true }) as string[]).filter((name) =>
    name.endsWith('.pdf'),
  );
  expect(left).toEqual(['report.pdf']);
});
