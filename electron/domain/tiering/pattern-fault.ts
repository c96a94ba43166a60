/** Parts of a pattern that may repeat; two go over a text of n characters at most n³ times. */
const mostRepeats = 2;
const longestPattern = 100;
/** Most times that a counted part may stand. */
const mostCounted = 20;

/** A character of its own, an escaped one, a class of characters, the ends of groups, and what repeats. */
const token =
  /\\(?<escaped>[\s\S])|\[(?:\\[\s\S]|[^\]\\])*\]|(?<special>\(\?.)|(?<open>\()|(?<close>\))|(?<repeat>[*+?]|\{\d*,?\d*\})|[\s\S]/gu;

/**
 * Why a pattern may take longer than anybody waits, in its own words; null where it can not. A matcher that goes
 * back and tries again needs time beyond all bounds where something repeats within a group that repeats, or where
 * many parts may repeat one after the other: such patterns are not taken, whatever text they would meet.
 */
export function patternFault(pattern: string): string | null {
  if (pattern.length > longestPattern) return `${pattern.length} > ${longestPattern}`;
  let repeats = 0;
  let before = '';
  for (const match of pattern.matchAll(token)) {
    const [text] = match;
    const { escaped, special, repeat } = match.groups ?? {};
    if (escaped !== undefined && /[1-9kpP]/.test(escaped)) return text;
    if (special !== undefined && special !== '(?:') return text;
    if (repeat !== undefined) {
      // A group may be there or not; it may not be there again and again.
      if (before === ')' && repeat !== '?') return `)${repeat}`;
      const counted = /^\{(\d*),?(\d*)\}$/.exec(repeat);
      if (counted && Math.max(Number(counted[1]), Number(counted[2])) > mostCounted) return repeat;
      // What stands a fixed number of times leaves nothing to try again.
      if (!/^\{\d+\}$/.test(repeat)) repeats += 1;
      if (repeats > mostRepeats) return `${repeat} × ${repeats}`;
    }
    before = text;
  }
  try {
    new RegExp(pattern);
    return null;
  } catch {
    return pattern;
  }
}
