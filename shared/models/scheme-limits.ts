/**
 * How much a scheme may hold and cost (docs/rules/tiering.md#versions). Figures of ours, many times what the
 * largest scheme that ships needs: a month of 200,000 clients is tiered within minutes by whatever keeps to
 * them.
 */
export const schemeLimits = {
  /** Values of any kind in the file or call that brings it. */
  values: 20_000,
  /** Levels of lists and parts within each other. */
  depth: 40,
  metrics: 200,
  /** Parts of the structure, tiers it ends in included. */
  nodes: 400,
  conditions: 200,
  /** Steps that one condition may take for a client. */
  conditionSteps: 2_000,
  /** Steps of all conditions together. */
  allSteps: 20_000,
  /** Metrics that one is made of, each counted as often as it stands there. */
  metricParts: 1_000,
} as const;

/** Where a value holds too much, as the path to the place; null where it keeps to the limits. */
export function placeBeyondLimits(value: unknown): readonly string[] | null {
  const waiting: { value: unknown; path: readonly string[] }[] = [{ value, path: [] }];
  let count = 0;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    count += 1;
    if (count > schemeLimits.values || next.path.length > schemeLimits.depth) return next.path;
    if (typeof next.value !== 'object' || next.value === null) continue;
    for (const [key, part] of Object.entries(next.value)) {
      waiting.push({ value: part, path: [...next.path, key] });
    }
  }
  return null;
}
