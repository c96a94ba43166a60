import { closingLine, sumResults } from './results.mjs';

/** Runs every check, also after one has failed, and ends with the closing line; resolves with the exit code. */
export async function runChecks(list, tools, args) {
  const results = [];
  for (const { title, run } of list) {
    process.stdout.write(`\n== ${title}\n`);
    const started = performance.now();
    const counts = await run(tools, args);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    process.stdout.write(`${counts.failed === 0 ? 'ok' : 'FAILED'}, ${seconds} s\n`);
    results.push({ title, counts });
  }
  const broken = results.filter(({ counts }) => counts.failed > 0);
  const sum = sumResults(results.map(({ counts }) => counts));
  process.stdout.write('\n');
  for (const { title } of broken) process.stdout.write(`Failed: ${title}\n`);
  process.stdout.write(`${closingLine(sum)}\n`);
  return broken.length === 0 ? 0 : 1;
}
