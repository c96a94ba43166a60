import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { generateOutlet, writeSampleFiles } from '../../build/sample/index.mjs';

/** One file of the small outlet and what an import must find in it. */
export interface OutletFile {
  readonly name: string;
  readonly kind: string;
  readonly month: string | null;
  readonly rows: number;
  readonly totals: Readonly<Record<string, string>>;
}

/** Writes an invented outlet of 600 clients over three months into a folder of its own. */
export async function writeSmallOutlet(): Promise<{
  folder: string;
  files: readonly OutletFile[];
}> {
  const folder = mkdtempSync(path.join(tmpdir(), 'tierdesk-outlet-'));
  const outlet = generateOutlet({ seed: 7, clients: 600 });
  const manifest = await writeSampleFiles(folder, outlet);
  return { folder, files: manifest.files as readonly OutletFile[] };
}

/** The sample outlet as it is shipped: 20,000 invented clients, written when the app is bundled. */
export function shippedOutlet(): { folder: string; files: readonly OutletFile[] } {
  const folder = path.resolve(import.meta.dirname, '../../out/sample');
  const manifest = JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8')) as {
    files: readonly OutletFile[];
  };
  return { folder, files: manifest.files };
}
