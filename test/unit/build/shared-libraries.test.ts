import { describe, expect, it } from 'vitest';
import { missingLibraries, needsOfLibraries } from '../../../build/setup/shared-libraries.mjs';

const lddOutput = `
	linux-vdso.so.1 (0x00007ffd5a5f2000)
	libnss3.so => not found
	libc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f2b0c000000)
	libnss3.so => not found
	libgtk-3.so.0 => not found
	/lib64/ld-linux-x86-64.so.2 (0x00007f2b0c3c8000)
`;

describe('missingLibraries', () => {
  it('lists each library once that ldd did not find', () => {
    expect(missingLibraries(lddOutput)).toEqual(['libnss3.so', 'libgtk-3.so.0']);
  });

  it('lists nothing when all are found', () => {
    expect(missingLibraries('libc.so.6 => /lib/libc.so.6 (0x1)')).toEqual([]);
  });
});

describe('needsOfLibraries', () => {
  it('names the packages, the newer Debian name first', () => {
    expect(needsOfLibraries(['libgtk-3.so.0'])).toEqual([
      {
        what: 'the shared library libgtk-3.so.0',
        packages: ['libgtk-3-0t64', 'libgtk-3-0'],
        required: true,
      },
    ]);
  });

  it('still reports a library whose package it does not know', () => {
    expect(needsOfLibraries(['libnew.so.9'])).toEqual([
      { what: 'the shared library libnew.so.9', packages: [], required: true },
    ]);
  });
});
