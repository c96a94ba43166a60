/** The bar each file has to stay below. */
const bar = { milliseconds: 20_000, megabytes: 512 };

/** Counts the good ends and every kind of bad one. */
export function summarize(results) {
  const count = (is) => results.filter(is).length;
  const summary = {
    files: results.length,
    grids: count(({ kind }) => kind === 'grid'),
    sentences: count(({ kind }) => kind === 'sentence'),
    crashes: count(({ kind }) => kind === 'crash'),
    hangs: count(({ kind }) => kind === 'hang'),
    silentlyEmpty: count(({ kind }) => kind === 'empty'),
    tooSlow: count(({ milliseconds }) => milliseconds > bar.milliseconds),
    tooLarge: count(({ megabytes }) => megabytes > bar.megabytes),
    slowest: Math.max(0, ...results.map(({ milliseconds }) => milliseconds)),
    largest: Math.max(0, ...results.map(({ megabytes }) => megabytes)),
  };
  const { crashes, hangs, silentlyEmpty, tooSlow, tooLarge } = summary;
  return { ...summary, failed: crashes + hangs + silentlyEmpty + tooSlow + tooLarge > 0 };
}

/** The summary as one line. */
export function summaryLine(summary) {
  return [
    `${summary.files} files: ${summary.grids} grids, ${summary.sentences} sentences`,
    `${summary.crashes} crashes, ${summary.hangs} hangs, ${summary.silentlyEmpty} silently empty`,
    `${summary.tooSlow} over ${bar.milliseconds / 1000} s (slowest ${summary.slowest} ms)`,
    `${summary.tooLarge} over ${bar.megabytes} MB (largest ${summary.largest} MB)`,
  ].join('; ');
}

/** One file's line on the screen. */
export function resultLine({ file, kind, text, milliseconds, megabytes }) {
  const bad = kind === 'grid' || kind === 'sentence' ? '' : `${kind.toUpperCase()} `;
  return `${String(milliseconds).padStart(6)} ms ${String(megabytes).padStart(4)} MB  ${file}  ${bad}${text}`;
}

/** The whole table as a page of the documentation. */
export function markdownPage(results, summary) {
  const rows = results.map(
    ({ file, kind, text, milliseconds, megabytes }) =>
      `| ${cell(file)} | ${kind} | ${cell(text)} | ${milliseconds} | ${megabytes} |`,
  );
  return `# Torture files

Spreadsheets of other people's test suites, each read in a process of its own by \`npm run torture -- FOLDER\`:
encrypted, corrupt, fuzzed, of every age. Each has to end in a readable grid (rows × columns of its sheets) or in
one clear sentence. Milliseconds are those of reading; megabytes the peak of the whole process, about 80 of which
are Node and the program itself.

**${summaryLine(summary)}.**

| file | end | grid or sentence | ms | MB |
| --- | --- | --- | ---: | ---: |
${rows.join('\n')}
`;
}

function cell(text) {
  return text.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ');
}
