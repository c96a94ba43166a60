import path from 'node:path';
import { expect, it } from 'vitest';
import { fileOfUrl } from '../../../electron/bundle-path';

const root = path.resolve('/bundle');

it('serves files of the bundle', () => {
  expect(fileOfUrl(root, 'app://bundle/')).toBe(path.join(root, 'index.html'));
  expect(fileOfUrl(root, 'app://bundle/assets/a.js')).toBe(path.join(root, 'assets/a.js'));
});

it.each([
  'app://bundle/..%2f..%2fetc/passwd',
  'app://bundle/%2e%2e%2f%2e%2e%2fledger',
  'app://bundle/a%5c..%5c..%5csecret',
  'app://bundle/a%00.html',
  'app://other/index.html',
  'https://bundle/index.html',
])('refuses %s', (address) => {
  const file = fileOfUrl(root, address);
  expect(file === null || file.startsWith(root + path.sep)).toBe(true);
  if (!address.startsWith('app://bundle/')) expect(file).toBeNull();
});
