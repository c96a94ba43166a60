// Takes the place of Electron's own default app, which the pinned build lacks: starts the app whose
// folder or main file is the first argument. Electron waits for this module, so the app's own
// top-level code still runs before "ready".
import { app } from 'electron';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const given = process.argv.slice(1).find((argument) => !argument.startsWith('-'));
if (!given) {
  process.stderr.write('Name the folder of the app to start.\n');
  process.exit(1);
}

process.defaultApp = true;
const place = path.resolve(given);
const folder = fs.statSync(place).isDirectory() ? place : nearestPackage(path.dirname(place));
const manifest = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));

app.name = manifest.productName ?? manifest.name;
app.setVersion(manifest.version ?? '0.0.0');
app.setAppPath(folder);

const main = place === folder ? path.join(folder, manifest.main ?? 'index.js') : place;
try {
  await import(pathToFileURL(main).href);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
}

function nearestPackage(start) {
  if (fs.existsSync(path.join(start, 'package.json'))) return start;
  const above = path.dirname(start);
  if (above === start) throw new Error('There is no package.json above the given file.');
  return nearestPackage(above);
}
