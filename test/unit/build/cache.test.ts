import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cacheFolder, keepInCache } from '../../../build/setup/cache.mjs';

describe('cacheFolder', () => {
  it('is the chosen folder, else the usual one of the system', () => {
    expect(cacheFolder({ TIERDESK_CACHE: '/chosen' }, 'linux', '/home/li')).toBe('/chosen');
    expect(cacheFolder({ XDG_CACHE_HOME: '/xdg' }, 'linux', '/home/li')).toBe('/xdg/tierdesk');
    expect(cacheFolder({ LOCALAPPDATA: '/local' }, 'win32', '/home/li')).toBe('/local/tierdesk');
    expect(cacheFolder({}, 'linux', '/home/li')).toBe('/home/li/.cache/tierdesk');
  });
});

describe('keepInCache', () => {
  let folder: string;

  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tierdesk-cache-'));
    vi.stubEnv('TIERDESK_CACHE', folder);
    vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  });

  afterEach(() => {
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
    fs.rmSync(folder, { recursive: true });
  });

  const fill = vi.fn(async (unfinished: string) => {
    fs.writeFileSync(path.join(unfinished, 'content'), 'whole');
  });

  it('fills once, also when two ask at the same time', async () => {
    fill.mockClear();
    const [left, right] = await Promise.all([
      keepInCache('thing', 'Filling', fill),
      keepInCache('thing', 'Filling', fill),
    ]);
    expect(left).toBe(path.join(folder, 'thing'));
    expect(right).toBe(left);
    expect(fill).toHaveBeenCalledOnce();
    expect(fs.readdirSync(folder)).toEqual(['thing']);
  });

  it('leaves nothing behind when filling fails', async () => {
    const failing = keepInCache('thing', 'Filling', () => Promise.reject(new Error('cut off')));
    await expect(failing).rejects.toThrow('cut off');
    expect(fs.readdirSync(folder)).toEqual([]);
  });

  it('goes on after a set-up that was killed: its lock and its half-filled folder are removed', async () => {
    const nobody = 2 ** 22 + 1;
    fs.writeFileSync(path.join(folder, 'thing.lock'), String(nobody));
    fs.mkdirSync(path.join(folder, 'thing.part-abc'));
    await keepInCache('thing', 'Filling', fill);
    expect(fs.readdirSync(folder)).toEqual(['thing']);
  });
});
