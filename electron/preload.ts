import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { bundleOrigin } from './origins';
import { eventNames } from '../shared/events';
import type { TierdeskBridge } from '../shared/contract';
import { sealingChannel, type SealingKey } from '../shared/models/sealed-secret';
import { sealSecrets } from './seal-secrets';

/** The names of all calls, written here by the bundler: the contract itself would bring its schemas along. */
declare const __CALL_NAMES__: readonly string[];

const askForKey = () => ipcRenderer.invoke(sealingChannel) as Promise<SealingKey>;

/** One function per call: the window never sees ipcRenderer or an event object. */
const call = Object.fromEntries(
  __CALL_NAMES__.map((channel) => [
    channel,
    async (input: unknown): Promise<unknown> =>
      ipcRenderer.invoke(channel, await sealSecrets(input, askForKey)),
  ]),
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

/** What the engine tells of a page that is to be left; the types of pages are not those of this side. */
interface PageNavigation {
  readonly addEventListener: (
    name: 'navigate',
    listener: (event: {
      readonly destination: { readonly url: string };
      readonly preventDefault: () => void;
    }) => void,
  ) => void;
}

// The main process is not asked about pages without an address, such as about:blank: here is where they are kept
// from being gone to. A script of the page can not take this listener away.
const { navigation } = globalThis as unknown as { readonly navigation?: PageNavigation };
navigation?.addEventListener('navigate', (event) => {
  if (!event.destination.url.startsWith(`${bundleOrigin}/`)) event.preventDefault();
});
