import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

const setUserIdBit = 0o4000;

/**
 * Whether Chromium's sandbox cannot work here, so that Electron would not start with it: as root, or
 * where Linux forbids user namespaces and the sandbox helper does not belong to root.
 */
export function sandboxIsUnavailable(electronFolder) {
  if (process.platform !== 'linux') return false;
  if (process.getuid?.() === 0) return true;
  return (
    userNamespacesAreForbidden() && !helperIsRoots(path.join(electronFolder, 'chrome-sandbox'))
  );
}

function userNamespacesAreForbidden() {
  return (
    kernelSetting('kernel/apparmor_restrict_unprivileged_userns') === '1' ||
    kernelSetting('kernel/unprivileged_userns_clone') === '0' ||
    kernelSetting('user/max_user_namespaces') === '0'
  );
}

function kernelSetting(name) {
  const file = `/proc/sys/${name}`;
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined;
}

function helperIsRoots(file) {
  const helper = statSync(file, { throwIfNoEntry: false });
  return helper !== undefined && helper.uid === 0 && (helper.mode & setUserIdBit) !== 0;
}
