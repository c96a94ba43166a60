import { _electron, type ElectronApplication } from '@playwright/test';
import path from 'node:path';

/** Without a choice Playwright asks the electron package, which knows the official binary. */
function chosenElectron(): { executablePath?: string } {
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (!folder) return {};
  const name = process.platform === 'win32' ? 'electron.exe' : 'electron';
  return { executablePath: path.join(folder, name) };
}

/** Starts a program in Electron with a data folder of its own. */
export function launchApp(appFolder: string, userData: string): Promise<ElectronApplication> {
  const sandbox = process.env['TIERDESK_ELECTRON_NO_SANDBOX'] ? ['--no-sandbox'] : [];
  return _electron.launch({
    ...chosenElectron(),
    args: [...sandbox, appFolder, `--user-data-dir=${userData}`],
    env: process.env as Record<string, string>,
  });
}
