// The narrowest "engines" of the tools (jsdom, node-gyp; vitest wants no less): the first version of
// each line that all of them take. Lines in between (23, 25) are refused by them.
const firstOfLine = { 22: [22, 22, 2], 24: [24, 15, 0] };
const everyLineFrom = 26;

/** Whether a Node of this version (as in `process.versions.node`) can run the tools. */
export function nodeIsGoodEnough(version) {
  const found = version.replace(/^v/, '').split('.').map(Number);
  if (found[0] >= everyLineFrom) return true;
  const first = firstOfLine[found[0]];
  return first !== undefined && compareVersions(found, first) >= 0;
}

/** Compares two versions given as number lists: negative, zero or positive. */
export function compareVersions(left, right) {
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
