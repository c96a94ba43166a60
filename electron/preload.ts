import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { channels, eventNames } from '../shared/channels';
import type { TierdeskBridge } from '../shared/contract';

/** One function per call: the window never sees ipcRenderer or an event object. */
const call = Object.fromEntries(
  channels.map((channel) => [channel, (input: unknown) => ipcRenderer.invoke(channel, input)]),
);

const on = Object.fromEntries(
  eventNames.map((name) => [
    name,
    (listener: (value: unknown) => void) => {
      const forward = (_event: unknown, value: unknown) => listener(value);
      ipcRenderer.on(name, forward);
      return () => ipcRenderer.removeListener(name, forward);
    },
  ]),
);

const bridge = {
  call,
  on,
  pathOfFile: (file: object) =>
    webUtils.getPathForFile(file as Parameters<typeof webUtils.getPathForFile>[0]),
} as unknown as TierdeskBridge;

contextBridge.exposeInMainWorld('tierdesk', bridge);
