import { expect, test } from '@playwright/test';
import path from 'node:path';
import { launchElectron } from '../e2e/launch-electron';
import { leadAway } from '../e2e/lead-away';
import { listenForPackets, sendByWebRtc } from '../e2e/webrtc';
import { copyPackage } from './packaged-program';

test('no packet leaves a packaged page by WebRTC, nor a page it could be led to', async () => {
  const copy = await copyPackage({ canBeInspected: true });
  const listener = await listenForPackets();
  const userData = path.join(copy.folder, 'home', 'data');
  const { program, env } = copy;
  const { app, page, close } = await launchElectron({ program, userData, env });
  try {
    const outcome = await sendByWebRtc(page, listener.port);
    expect(listener.arrived, outcome).toEqual([]);
    const policies = await app.evaluate(({ webContents }) =>
      webContents.getAllWebContents().map((each) => each.getWebRTCIPHandlingPolicy()),
    );
    expect(new Set(policies)).toEqual(new Set(['disable_non_proxied_udp']));
    const own = page.url();
    await leadAway(page);
    expect(page.url()).toBe(own);
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
    // Were one shown all the same, it gives way at once; what marks the page before tells it from the page after.
    await page.evaluate(() => document.body.setAttribute('data-before', ''));
    await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]!
        .loadURL('about:blank')
        .catch(() => undefined),
    );
    await expect(page.locator('body:not([data-before]) #root > *').first()).toBeVisible();
    expect(page.url()).toBe(own);
    const again = await sendByWebRtc(page, listener.port);
    expect(listener.arrived, again).toEqual([]);
  } finally {
    await close();
    listener.close();
    copy.remove();
  }
});
