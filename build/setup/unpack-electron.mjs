// Run by the set-up as a program of its own, under a Node that the two packages below accept:
//   node build/setup/unpack-electron.mjs <archive.zip> <empty folder> <Electron version>
import { extract } from '@electron-internal/extract-zip';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import fs from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const [archive = '', folder = '', version = ''] = process.argv.slice(2);
const scratch = path.join(folder, 'unpacked');
const inFolder = (...parts) => path.join(folder, ...parts);

await extract(archive, { dir: scratch });
await liftElectron();
await dropTheirApp();
await restoreRunBits();
await flipFuses(inFolder('electron'), {
  version: FuseVersion.V1,
  // Playwright drives the main process through the inspector.
  [FuseV1Options.EnableNodeCliInspectArguments]: true,
  // The snapshot for the main process holds their app's code.
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
});
await fs.writeFile(inFolder('version'), version);

async function liftElectron() {
  const unpacked = path.join(scratch, 'Cypress');
  for (const name of await fs.readdir(unpacked)) {
    await fs.rename(path.join(unpacked, name), inFolder(name));
  }
  await fs.rm(scratch, { recursive: true });
  await fs.rename(inFolder('Cypress'), inFolder('electron'));
}

async function dropTheirApp() {
  await fs.rm(inFolder('resources'), { recursive: true });
  await fs.rm(inFolder('browser_v8_context_snapshot.bin'));
  const ourDefaultApp = fileURLToPath(new URL('./electron-default-app', import.meta.url));
  await fs.cp(ourDefaultApp, inFolder('resources', 'default_app.asar'), { recursive: true });
}

async function restoreRunBits() {
  for (const name of ['electron', 'chrome_crashpad_handler', 'chrome-sandbox']) {
    await fs.chmod(inFolder(name), 0o755);
  }
}
