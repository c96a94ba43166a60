// Counts the figures of the house and sets them beside those kept in figures.json; see CONTRIBUTING.md.
import fs from 'node:fs/promises';
import { projectFolder, inProject } from '../../project.mjs';
import { countHouse } from './count-house.mjs';
import { hasFallenBack, judgeFigures, tableOf } from './judge.mjs';
import { readSources } from './sources.mjs';

const file = inProject('build/checks/house/figures.json');
const args = process.argv.slice(2);
const names = args.filter((arg) => !arg.startsWith('--'));

const figures = countHouse(await readSources(projectFolder));
const unknown = names.filter((name) => !figures.some((figure) => figure.name === name));

if (unknown.length > 0) {
  const known = figures.map((figure) => figure.name).join(' ');
  process.stderr.write(`no such figure: ${unknown.join(' ')}; there are ${known}\n`);
  process.exitCode = 2;
} else if (args.includes('--keep')) {
  const values = Object.fromEntries(figures.map(({ name, value }) => [name, value]));
  await fs.writeFile(file, `${JSON.stringify(values, null, 2)}\n`);
} else {
  await tellAll();
}

async function tellAll() {
  for (const { findings } of figures.filter((figure) => names.includes(figure.name))) {
    for (const { place, what } of findings) process.stdout.write(`${place}  ${what}\n`);
  }
  const rows = judgeFigures(figures, JSON.parse(await fs.readFile(file, 'utf8')));
  process.stdout.write(`${tableOf(rows).join('\n')}\n`);
  if (hasFallenBack(rows)) {
    process.stdout.write(
      'A figure has fallen back: npm run house -- <its name> lists the places.\n',
    );
    process.exitCode = 1;
  } else if (rows.some(({ verdict }) => verdict === 'better')) {
    process.stdout.write('Better than kept: npm run house -- --keep holds it.\n');
  }
}
