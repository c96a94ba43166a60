import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import {
  factsOfThisPc,
  networkOf,
  requireLocalPlace,
  type PlaceFacts,
} from '../../../electron/ledger/file/ledger-place';

const folder = mkdtempSync(path.join(os.tmpdir(), 'tierdesk-place-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const mounts = [
  '26 1 254:0 / / rw,relatime - ext4 /dev/vda rw',
  '30 26 0:40 / /mnt/outlet rw,relatime shared:1 - cifs //bank-server/outlet rw,vers=3.0',
  '31 26 0:41 / /mnt/two\\040words rw - nfs4 server:/export rw',
  '32 30 0:42 / /mnt/outlet/local rw - tmpfs tmpfs rw',
  '33 26 0:43 / /run/user/1000/gvfs rw - fuse.gvfsd-fuse gvfsd-fuse rw',
  '34 26 0:44 / /media/stick rw - vfat /dev/sdb1 rw',
  '35 26 0:45 / /mnt/sshfs rw - fuse.sshfs me@server:/ rw',
  '36 26 0:46 / /mnt/over rw - ext4 /dev/vdb rw',
  '37 26 0:47 / /mnt/over rw - nfs server:/over rw',
].join('\n');

const linux = (changes: Partial<PlaceFacts> = {}): PlaceFacts => ({
  platform: 'linux',
  realPath: (place) => (place.includes('not-there') ? null : place),
  fileSystem: () => 0xef53,
  mounts: () => mounts,
  ...changes,
});

describe('on Linux', () => {
  it.each([
    ['/mnt/outlet/outlet.tierdesk', 'cifs'],
    ['/mnt/two words/deep/not-there/outlet.tierdesk', 'nfs4'],
    ['/run/user/1000/gvfs/smb-share:server=a,share=b/outlet.tierdesk', 'fuse.gvfsd-fuse'],
    ['/mnt/sshfs/outlet.tierdesk', 'fuse.sshfs'],
    // The last one over the same place is the one that is seen.
    ['/mnt/over/outlet.tierdesk', 'nfs'],
    ['/mnt/outlet/local/outlet.tierdesk', null],
    ['/mnt/outlets/outlet.tierdesk', null],
    ['/home/a/outlet.tierdesk', null],
    ['/media/stick/outlet.tierdesk', null],
    // No path to another PC here.
    ['//bank-server/outlet.tierdesk', null],
  ])('%s: %s', (place, network) => {
    expect(networkOf(place, linux())).toBe(network);
  });

  it('a link does not hide where it leads', () => {
    const realPath = () => '/mnt/outlet/files';
    expect(networkOf('/home/a/ledger', linux({ realPath }))).toBe('cifs');
  });

  it('the number of the file system says it where the list is not there', () => {
    const facts = (number: number | null) => linux({ mounts: () => '', fileSystem: () => number });
    expect(networkOf('/a/b', facts(0x6969))).toBe('nfs');
    expect(networkOf('/a/b', facts(0xfe534d42))).toBe('smb3');
    expect(networkOf('/a/b', facts(-11317950))).toBe('cifs');
    expect(networkOf('/a/b', facts(0xef53))).toBeNull();
    expect(networkOf('/a/b', facts(null))).toBeNull();
  });
});

describe('on Windows', () => {
  /** Z: is a drive that is mapped to a share. */
  const windows: PlaceFacts = {
    platform: 'win32',
    realPath: (place) => {
      if (/not-there/.test(place)) return null;
      return place.replace(/^Z:/i, '\\\\bank-server\\outlet');
    },
    fileSystem: () => null,
    mounts: () => '',
  };

  it.each([
    ['\\\\bank-server\\outlet\\outlet.tierdesk', '\\\\bank-server'],
    ['//bank-server/outlet/outlet.tierdesk', '//bank-server'],
    ['\\\\?\\UNC\\bank-server\\outlet\\outlet.tierdesk', '\\\\?\\UNC\\bank-server'],
    ['\\\\10.0.0.5\\c$\\outlet.tierdesk', '\\\\10.0.0.5'],
    ['Z:\\ledger\\not-there\\outlet.tierdesk', '\\\\bank-server'],
    ['z:\\outlet.tierdesk', '\\\\bank-server'],
    ['C:\\Users\\a\\AppData\\Local\\TierDesk\\ledger\\outlet.tierdesk', null],
    ['\\\\?\\C:\\ledger\\outlet.tierdesk', null],
    ['D:\\not-there\\outlet.tierdesk', null],
  ])('%s: %s', (place, network) => {
    expect(networkOf(place, windows)).toBe(network);
  });
});

describe('on this PC', () => {
  it('folders of its own are its own, those that are not there yet and links to them too', () => {
    mkdirSync(path.join(folder, 'real'));
    symlinkSync(path.join(folder, 'real'), path.join(folder, 'link'));
    for (const name of ['outlet.tierdesk', 'a/b/outlet.tierdesk', 'link/outlet.tierdesk']) {
      expect(() => requireLocalPlace(path.join(folder, name))).not.toThrow();
    }
  });

  it.skipIf(process.platform !== 'linux')('the list of mounts is read as it is', () => {
    expect(factsOfThisPc.mounts()).toMatch(/ - \w/);
    // A mount that every Linux has says what it is.
    const proc = linux({ mounts: factsOfThisPc.mounts, realPath: factsOfThisPc.realPath });
    expect(networkOf('/proc/version', proc)).toBeNull();
    const renamed = () => factsOfThisPc.mounts().replace(/ - proc /g, ' - nfs4 ');
    expect(networkOf('/proc/version', { ...proc, mounts: renamed })).toBe('nfs4');
  });

  it('a ledger on a share is refused with the reason', () => {
    const place = '/mnt/outlet/outlet.tierdesk';
    expect(() => requireLocalPlace(place, linux())).toThrow(
      expect.objectContaining({
        code: 'ledger.onNetwork',
        values: { path: place, network: 'cifs' },
      }),
    );
  });
});
