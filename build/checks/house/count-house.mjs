import { circlesOf, importsOf, screenToScreen } from './imports.mjs';
import { codeOf } from './sources.mjs';
import { castsIn, linesIn, literalSpreadsIn, numberedPapersIn, undocumentedIn } from './syntax.mjs';
import { unusedExports } from './unused.mjs';

/**
 * The figures of the house: each is better the smaller it is. `wanted` is where it shall come to.
 * @typedef {{ name: string, title: string, wanted: number, value: number, findings: import('./syntax.mjs').Finding[] }} Figure
 */

/** Casts are counted in the program itself: tests may make what no compiler would let them. */
const isProgram = ({ path }) => /^(electron|renderer|shared)\//.test(path);

/**
 * Counts every figure over the sources.
 * @param {import('./sources.mjs').Source[]} sources
 * @returns {Figure[]}
 */
export function countHouse(sources) {
  const code = codeOf(sources);
  const program = code.filter(isProgram);
  const imports = importsOf(code);
  const casts = program.flatMap(castsIn);
  const unused = unusedExports(code, imports);
  return [
    figure('circles', 'circles of imports, types counted', 0, circlesOf(imports).map(asFinding)),
    figure(
      'screenToScreen',
      'imports from screen to screen',
      0,
      screenToScreen(imports).map(({ from, to }) => ({ place: from, what: to })),
    ),
    {
      ...figure('casts', '`as` per 1,000 lines of the program', 3, casts),
      value: perThousand(casts.length, program),
    },
    figure('literalSpreads', 'spreads of literals', 0, code.flatMap(literalSpreadsIn)),
    figure('numberedPapers', 'papers named by number', 0, sources.flatMap(numberedPapersIn)),
    figure(
      'undocumented',
      'exported functions without a sentence',
      0,
      code.flatMap(undocumentedIn),
    ),
    figure('unusedValues', 'exported values nobody imports', 0, unused.values),
    figure('unusedTypes', 'exported types nobody imports', 0, unused.types),
  ];
}

const figure = (name, title, wanted, findings) => ({
  name,
  title,
  wanted,
  value: findings.length,
  findings,
});

const asFinding = (group) => ({ place: group[0], what: group.slice(1).join(', ') });

/** To one decimal place, so that a line more or less does not move it. */
function perThousand(count, sources) {
  const lines = sources.reduce((sum, source) => sum + linesIn(source), 0);
  return lines === 0 ? 0 : Math.round((count * 10_000) / lines) / 10;
}
