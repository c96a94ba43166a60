/** A value as a key: the same call is the same key. What is secret comes in bytes and is left out. */
function keyOf(input: unknown): string {
  return (
    JSON.stringify(input, (_name, value: unknown) =>
      value instanceof Uint8Array ? null : value,
    ) ?? ''
  );
}

/**
 * The same work once at a time: a second click, or a key held down, gets the answer of the first. Work of another kind or
 * on something else goes its own way.
 */
export class Once<Input, Value> {
  private readonly underWay = new Map<string, Promise<Value>>();

  /** Does the work unless the very same is under way. */
  run(input: Input, work: () => Promise<Value>): Promise<Value> {
    const key = keyOf(input);
    const known = this.underWay.get(key);
    if (known) return known;
    const begun = work().finally(() => this.underWay.delete(key));
    this.underWay.set(key, begun);
    return begun;
  }

  /** Whether the very same is under way. */
  isUnderWay(input: Input): boolean {
    return this.underWay.has(keyOf(input));
  }
}
