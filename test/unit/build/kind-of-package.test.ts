import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { officialVersion, requireElectronFor } from '../../../build/package/kind-of-package.mjs';
import { makePackage } from '../../../build/package/make-package.mjs';
import { readProgramFacts, windowTitle } from '../../../electron/program-facts';

let folder: string;
beforeAll(() => (folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tierdesk-electron-'))));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

function electron(version: string, official: boolean) {
  fs.writeFileSync(path.join(folder, 'version'), version);
  return { folder, binary: path.join(folder, 'electron'), official };
}

describe('a package for users', () => {
  it('is made of the official Electron of the pinned version', () => {
    expect(() => requireElectronFor('users', electron(officialVersion(), true))).not.toThrow();
  });

  it.each([
    ['a stand-in', '33.2.1', false],
    ['one that somebody named, whatever it says of itself', officialVersion(), false],
    ['the official one of another version', '33.2.1', true],
  ])('is not made of %s', async (_name, version, official) => {
    const found = electron(version, official);
    expect(() => requireElectronFor('users', found)).toThrow('official Electron');
    // Refused before anything is begun, whatever it is to become.
    const tools = { node: '/nowhere/node', env: {}, electron: found };
    await expect(makePackage(tools, 'users', ['--win'])).rejects.toThrow('official Electron');
  });

  it('is not made by calling electron-builder by hand, without saying whom it is for', () => {
    const { TIERDESK_PACKAGE_FOR: _kind, ...env } = process.env;
    const config = path.resolve('electron-builder.config.mjs');
    const { status, stderr } = spawnSync(process.execPath, [config], { encoding: 'utf8', env });
    expect(status).not.toBe(0);
    expect(stderr).toContain('npm run package');
  });

  it('takes no Electron from another place by an option of electron-builder either', async () => {
    process.env['TIERDESK_PACKAGE_FOR'] = 'users';
    const file = path.resolve('electron-builder.config.mjs');
    const { default: config } = (await import(file)) as {
      default: { afterExtract: (context: object) => Promise<void> };
    };
    delete process.env['TIERDESK_PACKAGE_FOR'];
    const packager = { config: { electronDist: folder } };
    await expect(config.afterExtract({ appOutDir: folder, packager })).rejects.toThrow('for users');
    expect(config).toMatchObject({
      productName: 'TierDesk',
      extraMetadata: { productName: 'TierDesk', madeFor: 'users' },
    });
  });
});

describe('a package for tests', () => {
  it('may be made of a stand-in', () => {
    expect(() => requireElectronFor('tests', electron('33.2.1', false))).not.toThrow();
  });

  it('is no kind that nobody knows', () => {
    expect(() => requireElectronFor('', electron('33.2.1', true))).toThrow('no kind');
  });

  const facts = (isPackaged: boolean, text: string) => {
    fs.writeFileSync(path.join(folder, 'package.json'), text);
    return readProgramFacts({ folder, isPackaged, version: '1.0.0', electron: '33.2.1' });
  };

  it('says so; so does one that says nothing of itself', () => {
    for (const text of ['{"madeFor":"tests"}', '{}', '[]', 'garbled', '{"madeFor":"user"}']) {
      expect(facts(true, text).madeFor).toBe('tests');
      expect(windowTitle(facts(true, text))).toContain('测试包');
    }
    expect(facts(true, '{"madeFor":"users"}').madeFor).toBe('users');
    expect(windowTitle(facts(true, '{"madeFor":"users"}'))).not.toContain('测试包');
    expect(facts(false, '{"madeFor":"users"}').madeFor).toBe('developers');
  });
});
