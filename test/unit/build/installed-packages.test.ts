import { describe, expect, it } from 'vitest';
import { installedMatchesLock } from '../../../build/setup/installed-packages.mjs';

const one = { version: '1.0.0', integrity: 'sha512-a' };
const forOtherSystem = { version: '2.0.0', integrity: 'sha512-b', optional: true };
const lock = {
  packages: {
    '': { name: 'tierdesk' },
    'node_modules/one': one,
    'node_modules/other-system': forOtherSystem,
  },
};

const installed = (packages: object) => installedMatchesLock(lock, { packages });

describe('installedMatchesLock', () => {
  it('takes an install without the packages for other systems', () => {
    expect(installed({ 'node_modules/one': one })).toBe(true);
  });

  it('sees a missing package', () => {
    expect(installed({})).toBe(false);
  });

  it('sees another version and another content', () => {
    expect(installed({ 'node_modules/one': { ...one, version: '1.0.1' } })).toBe(false);
    expect(installed({ 'node_modules/one': { ...one, integrity: 'sha512-c' } })).toBe(false);
  });

  it('sees a package too many', () => {
    expect(installed({ 'node_modules/one': one, 'node_modules/left-over': one })).toBe(false);
  });
});
