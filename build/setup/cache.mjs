import { existsSync } from 'node:fs';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { withLock } from './lock.mjs';
import { step } from './step.mjs';

/** The folder, outside the checkout, that keeps what the set-up fetched or built; all checkouts share it. */
export function cacheFolder(env = process.env, platform = process.platform, home = os.homedir()) {
  if (env.TIERDESK_CACHE) return path.resolve(env.TIERDESK_CACHE);
  if (env.XDG_CACHE_HOME) return path.join(env.XDG_CACHE_HOME, 'tierdesk');
  if (platform === 'win32' && env.LOCALAPPDATA) return path.join(env.LOCALAPPDATA, 'tierdesk');
  return path.join(home, '.cache', 'tierdesk');
}

/** Returns a folder of the cache; if it is missing, fills it under another name first and then renames it. */
export async function keepInCache(name, title, fill) {
  const target = path.join(cacheFolder(), name);
  if (existsSync(target)) return target;
  return withLock(`${target}.lock`, async () => {
    if (existsSync(target)) return target;
    await removeLeftovers(target);
    return step(title, () => fillThenRename(target, fill));
  });
}

async function fillThenRename(target, fill) {
  const unfinished = await fs.mkdtemp(`${target}.part-`);
  try {
    await fill(unfinished);
    await fs.rename(unfinished, target);
    return target;
  } finally {
    await fs.rm(unfinished, { recursive: true, force: true });
  }
}

/** Removes what a killed set-up left half done; only called by the holder of the lock. */
async function removeLeftovers(target) {
  const folder = path.dirname(target);
  const prefix = `${path.basename(target)}.part-`;
  for (const name of await fs.readdir(folder)) {
    if (name.startsWith(prefix)) {
      await fs.rm(path.join(folder, name), { recursive: true, force: true });
    }
  }
}
