import type { Session, WebPreferences } from 'electron';

/** What every window of ours has, whatever it shows (electron-hardening). */
const hardened: WebPreferences = {
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  contextIsolation: true,
  sandbox: true,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  plugins: false,
  spellcheck: false,
};

let ours: Session | undefined;

/** Names the session that all windows share; it is not kept on disk. */
export function useSession(session: Session): void {
  ours = session;
}

/** Settings of the main window. */
export function mainPreferences(preload: string, devTools: boolean): WebPreferences {
  return { ...hardened, preload, devTools, session: ours };
}

/** Settings of a window that only shows a paper: no preload, nothing to call. */
export function paperPreferences(): WebPreferences {
  return { ...hardened, devTools: false, session: ours };
}
