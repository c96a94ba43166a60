import { describe, expect, it } from 'vitest';
import { compareVersions, nodeIsGoodEnough } from '../../../build/setup/node-version.mjs';

describe('nodeIsGoodEnough', () => {
  it.each(['22.22.2', '22.30.0', '24.15.0', '24.21.0', '26.0.0', '27.1.0', 'v24.21.0'])(
    'takes %s',
    (version) => expect(nodeIsGoodEnough(version)).toBe(true),
  );

  it.each(['18.20.0', '20.20.2', '22.14.0', '22.22.1', '23.11.0', '24.14.9', '25.9.0'])(
    'refuses %s, which one of the tools does not run on',
    (version) => expect(nodeIsGoodEnough(version)).toBe(false),
  );
});

describe('compareVersions', () => {
  it('compares part by part as numbers, a missing part being zero', () => {
    expect(compareVersions([1, 10], [1, 9])).toBeGreaterThan(0);
    expect(compareVersions([1], [1, 0, 1])).toBeLessThan(0);
    expect(compareVersions([1, 2], [1, 2, 0])).toBe(0);
  });
});
