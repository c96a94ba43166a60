import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { runQuietly } from '../programs.mjs';
import { projectFolder } from '../project.mjs';

/** Runs npm in the checkout, so that its .npmrc and the user's registry apply; resolves with `{ok, output}`. */
export function npm(args, { node = process.execPath, env = process.env } = {}) {
  const script = npmScript();
  const options = { cwd: projectFolder, env };
  if (script) return runQuietly(node, [script, ...args], options);
  return runQuietly('npm', args, { ...options, shell: process.platform === 'win32' });
}

/** npm's own script, so that it can be run under a chosen Node; undefined when it is not where Node puts it. */
function npmScript() {
  const calledBy = process.env.npm_execpath ?? '';
  if (path.basename(calledBy) === 'npm-cli.js' && existsSync(calledBy)) return calledBy;
  const folder = path.dirname(realpathSync(process.execPath));
  const places = [
    path.join(folder, 'node_modules/npm/bin/npm-cli.js'),
    path.join(folder, '../lib/node_modules/npm/bin/npm-cli.js'),
  ];
  return places.find((place) => existsSync(place));
}
