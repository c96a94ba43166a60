import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';

/** One hash over the names and contents of files and folders (given relative to `root`; missing ones are skipped). */
export async function sourceHash(root, places) {
  const hash = createHash('sha256');
  for (const place of places) {
    for (const file of await filesIn(root, place)) {
      hash.update(file).update('\0');
      hash.update(await fs.readFile(path.join(root, file))).update('\0');
    }
  }
  return hash.digest('hex');
}

async function filesIn(root, place) {
  const found = await fs.stat(path.join(root, place)).catch(() => undefined);
  if (!found) return [];
  if (found.isFile()) return [place];
  const names = await fs.readdir(path.join(root, place), { recursive: true });
  const files = await Promise.all(
    names.map(async (name) => {
      const file = path.join(place, name);
      return (await fs.stat(path.join(root, file))).isFile() ? [file] : [];
    }),
  );
  return files.flat().sort();
}
