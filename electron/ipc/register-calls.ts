import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron';
import { channels } from '../../shared/contract';
import { toFailure, OperationFailure } from '../operations/ground/failure';
import type { Desk } from './desk';
import { answerCall, type FailureLog } from './handle';
import { SealingKeys } from './sealed-secrets';
import { sealingChannel } from '../../shared/models/sealed-secret';
import { bundleOrigin } from '../bundle-path';

/** Whether a call comes from the main frame of our own window, showing our own page. */
function isTrustedSender(event: IpcMainInvokeEvent, ours: WebContents): boolean {
  const frame = event.senderFrame;
  if (!frame || event.sender !== ours || frame !== ours.mainFrame) return false;
  const url = URL.parse ? URL.parse(frame.url) : new URL(frame.url);
  return url !== null && `${url.protocol}//${url.host}` === bundleOrigin;
}

/** Connects every call of the contract; the only place that touches ipcMain. */
export function registerCalls(
  desk: Desk,
  mainContents: () => WebContents | null,
  log: FailureLog,
): void {
  const keys = new SealingKeys();
  ipcMain.handle(sealingChannel, (event) => {
    const ours = mainContents();
    if (ours && isTrustedSender(event, ours)) return keys.make();
    throw new OperationFailure('call.invalid', { where: 'sender' });
  });
  for (const channel of channels) {
    ipcMain.handle(channel, (event, input: unknown) => {
      const ours = mainContents();
      if (!ours || !isTrustedSender(event, ours)) {
        return {
          ok: false,
          error: toFailure(new OperationFailure('call.invalid', { where: 'sender' })),
        };
      }
      return answerCall(desk, channel, keys.open(input), log);
    });
  }
}
