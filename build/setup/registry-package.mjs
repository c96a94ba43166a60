import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import { runQuietly } from '../programs.mjs';
import { npm } from './npm.mjs';
import { SetupError } from './step.mjs';

/** Fetches one package from the npm registry into a folder, checks it and unpacks it there as `package/`. */
export async function fetchRegistryPackage({ name, version, integrity }, folder) {
  const wanted = `${name}@${version}`;
  const packed = await npm(['pack', wanted, '--pack-destination', folder, '--loglevel=error']);
  const tarball = (await fs.readdir(folder)).find((file) => file.endsWith('.tgz'));
  if (!packed.ok || !tarball) {
    throw new SetupError(
      `npm could not fetch ${wanted}.`,
      `check that "npm view ${wanted} version" answers here (registry, proxy: npm config list), then run again.`,
      packed.output,
    );
  }
  await checkIntegrity(path.join(folder, tarball), integrity, wanted);
  // Relative names: a GNU tar on Windows would read "C:" as the name of a host.
  const unpacked = await runQuietly('tar', ['-xzf', tarball], { cwd: folder });
  if (!unpacked.ok) {
    throw new SetupError(
      `${wanted} could not be unpacked.`,
      'check that "tar" and "gzip" are installed and that the disk is not full, then run again.',
      unpacked.output,
    );
  }
  await fs.rm(path.join(folder, tarball));
}

async function checkIntegrity(file, integrity, wanted) {
  const found = await integrityOf(file);
  if (found === integrity) return;
  throw new SetupError(
    `${wanted} is not the package we know: ${found} instead of ${integrity}.`,
    'do not use it; ask whoever runs your npm registry mirror, clear the cache (npm cache clean --force), then run again.',
  );
}

/** The integrity value of a file, as npm writes it (sha512, base64). */
async function integrityOf(file) {
  const hash = createHash('sha512');
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  return `sha512-${hash.digest('base64')}`;
}
