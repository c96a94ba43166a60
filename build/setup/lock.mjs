import fs from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { say } from './step.mjs';

const abandonedAfterMinutes = 30;

/** Does the work while holding a lock file, so that two set-ups at the same time take turns. */
export async function withLock(file, work) {
  await fs.mkdir(path.dirname(file), { recursive: true });
  await acquire(file);
  try {
    return await work();
  } finally {
    await fs.rm(file, { force: true });
  }
}

async function acquire(file) {
  for (let tries = 0; ; tries += 1) {
    try {
      await fs.writeFile(file, String(process.pid), { flag: 'wx' });
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    if (await isAbandoned(file)) await fs.rm(file, { force: true });
    else {
      if (tries === 0) say(`waiting for another run that holds ${file}`);
      await pause(200);
    }
  }
}

/** A lock is abandoned when its process is gone, or after a time no step takes. */
async function isAbandoned(file) {
  try {
    const { mtimeMs } = await fs.stat(file);
    const owner = Number(await fs.readFile(file, 'utf8'));
    if (Date.now() - mtimeMs > abandonedAfterMinutes * 60_000) return true;
    // The owner writes its number right after creating the file: an empty one is a moment old.
    return owner > 0 && !processIsAlive(owner);
  } catch {
    return false;
  }
}

function processIsAlive(id) {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
