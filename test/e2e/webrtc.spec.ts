import { expect, test } from '@playwright/test';
import { launchElectron } from './launch-electron';
import { listenForPackets, sendByWebRtc } from './webrtc';

test('no packet leaves the page by WebRTC: STUN, TURN, a direct candidate', async () => {
  test.setTimeout(120_000);
  const listener = await listenForPackets();
  const launched = await launchElectron();
  try {
    const outcome = await sendByWebRtc(launched.page, listener.port);
    expect(listener.arrived, outcome).toEqual([]);
    const policies = await launched.app.evaluate(({ webContents }) =>
      webContents.getAllWebContents().map((each) => each.getWebRTCIPHandlingPolicy()),
    );
    expect(new Set(policies)).toEqual(new Set(['disable_non_proxied_udp']));
  } finally {
    await launched.close();
    listener.close();
  }
});
