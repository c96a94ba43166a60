import {
  app,
  BrowserWindow,
  dialog,
  session as sessions,
  type Session,
  type WebContents,
} from 'electron';
import path from 'node:path';
import { loadProgram, returnFromElsewhere } from './fresh-page';
import { serveBundle } from './protocol';
import { closingTexts } from '../shared/text/closing';
import { formatMessage, type Language, type Text } from '../shared/text/message';
import { mainPreferences, useSession } from './window-settings';

/** Refuses everything a page could ask of the PC: camera, position, devices, notifications. */
function refusePermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
}

/** Keeps a page where it is: no navigation, no new windows, no webviews. */
function confine(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  // Should a page reach WebRTC past its policy: no packet by UDP.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

/** Prepares the one session of all windows; it lives in memory only. */
export function prepareSession(rendererRoot: string): Session {
  const session = sessions.fromPartition('tierdesk', { cache: false });
  // Its dictionaries would come from the network.
  session.setSpellCheckerEnabled(false);
  refusePermissions(session);
  serveBundle(session, rendererRoot);
  useSession(session);
  app.on('web-contents-created', (_event, contents) => confine(contents));
  return session;
}

/** What asking before the window closes needs to know of the ledger. */
interface Unsaved {
  /** Writes what was typed and not saved; false where it can not be written. */
  readonly keepDrafts: () => boolean;
  readonly language: () => Language;
}

/** What was typed is written before the window closes; where it can not be, nothing is lost silently. */
function askBeforeClosing(window: BrowserWindow, unsaved: Unsaved): void {
  window.on('close', (event) => {
    if (unsaved.keepDrafts()) return;
    const language = unsaved.language();
    const say = (text: Text): string => formatMessage(text, language);
    const chosen = dialog.showMessageBoxSync(window, {
      type: 'question',
      buttons: [say(closingTexts.stay), say(closingTexts.close)],
      defaultId: 0,
      cancelId: 0,
      message: say(closingTexts.question),
      detail: say(closingTexts.detail),
    });
    if (chosen !== 1) event.preventDefault();
  });
}

/** Opens the main window; it shows itself when the page is ready, so that nothing flashes. */
export function openMainWindow(preload: string, title: string, unsaved: Unsaved): BrowserWindow {
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    // A 1366 × 768 screen at 150% scaling has 911 × 512 left.
    minWidth: 900,
    minHeight: 500,
    title,
    show: false,
    backgroundColor: '#f5f6f8',
    autoHideMenuBar: true,
    icon: path.join(import.meta.dirname, '../renderer/icon.png'),
    webPreferences: mainPreferences(preload, !app.isPackaged),
  });
  // The page's own would take its place.
  window.on('page-title-updated', (event) => event.preventDefault());
  window.removeMenu();
  askBeforeClosing(window, unsaved);
  window.once('ready-to-show', () => window.show());
  returnFromElsewhere(window);
  void loadProgram(window);
  return window;
}
