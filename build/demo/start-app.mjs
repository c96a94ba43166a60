import { _electron } from '@playwright/test';
import path from 'node:path';
import { projectFolder } from '../project.mjs';

/** Starts the bundled app on a data folder of its own, in the Electron that the set-up prepared. */
export async function startApp(userData) {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  const name = process.platform === 'win32' ? 'electron.exe' : 'electron';
  const app = await _electron.launch({
    ...(folder ? { executablePath: path.join(folder, name) } : {}),
    cwd: projectFolder,
    args: [
      ...(process.env.TIERDESK_ELECTRON_NO_SANDBOX ? ['--no-sandbox'] : []),
      projectFolder,
      `--user-data-dir=${userData}`,
    ],
    env: /** @type {Record<string, string>} */ (process.env),
  });
  const page = await app.firstWindow();
  await answerPurpose(page);
  page.on('load', () => void answerPurpose(page));
  return { app, page };
}

/** Says what every export is for when the app asks. */
async function answerPurpose(page) {
  await page.evaluate(() => {
    const { tierdesk } = /** @type {any} */ (window);
    tierdesk.on['export.asked']((question) => {
      if (question === null) return;
      const answer = { purpose: 'internal', note: '', password: null };
      void tierdesk.call['export.answer']({ askId: question.askId, answer });
    });
  });
}

/** Answers the app's next save dialogs with a place, as a user who types it would. */
export async function saveTo(app, file) {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
}

/**
 * Makes one call of the window's own bridge; throws with the call's code when it is refused.
 * @template {import('../../shared/contract').Channel} Name
 * @param {import('@playwright/test').Page} page
 * @param {Name} channel
 * @param {import('../../shared/contract').Input<Name>} input
 * @returns {Promise<import('../../shared/contract').Output<Name>>}
 */
export async function call(page, channel, input) {
  const reply = await page.evaluate(
    ([name, value]) => /** @type {any} */ (window).tierdesk.call[name](value),
    /** @type {[Name, unknown]} */ ([channel, input]),
  );
  if (!reply.ok) throw new Error(`${channel}: ${reply.error.code} ${JSON.stringify(reply.error)}`);
  return reply.value;
}

/** Sets the size of the window's inside and waits until it is drawn. */
export async function resize(app, width, height) {
  await app.evaluate(
    ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0].setContentSize(...size),
    [width, height],
  );
}
