import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { expect, test } from '@playwright/test';
import { packagedProgram } from './packaged-program';

test('the packaged program has every fuse of the hardening table', async () => {
  const wire = await getCurrentFuseWire(packagedProgram);
  const { ENABLE, DISABLE } = FuseState;
  const expected: readonly (readonly [FuseV1Options, FuseState])[] = [
    [FuseV1Options.RunAsNode, DISABLE],
    [FuseV1Options.EnableCookieEncryption, ENABLE],
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable, DISABLE],
    [FuseV1Options.EnableNodeCliInspectArguments, DISABLE],
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation, ENABLE],
    [FuseV1Options.OnlyLoadAppFromAsar, ENABLE],
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot, DISABLE],
    [FuseV1Options.GrantFileProtocolExtraPrivileges, DISABLE],
  ];
  for (const [fuse, state] of expected) expect(wire[fuse], FuseV1Options[fuse]).toBe(state);
});
