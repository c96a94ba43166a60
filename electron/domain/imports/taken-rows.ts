/** Numbers kept of each row: where it stands, and two sums over its values. */
const perRow = 3;

/**
 * The rows one sheet took, by key. Rows themselves are not kept, and no object for each of them:
 * there may be half a million. As long as keys come in ascending order, as banks sort their lists,
 * a new one is told from all others by the last one alone.
 */
export class TakenRows {
  private keys: string[] = [];
  private numbers = new Int32Array(1024 * perRow);
  private count = 0;
  private last = '';
  /** Places by key, from the first key on that did not ascend. */
  private places: Map<string, number> | null = null;

  /** The place of a key, or -1 when it was not taken. */
  find(key: string): number {
    if (this.places === null) {
      if (this.count === 0 || key > this.last) return -1;
      this.places = new Map(this.keys.map((each, place) => [each, place]));
      this.keys = [];
    }
    return this.places.get(key) ?? -1;
  }

  /** Takes a key that `find` did not find; `row` is 1-based. */
  add(key: string, row: number, sums: Int32Array): void {
    const at = this.count * perRow;
    if (at === this.numbers.length) this.grow();
    this.numbers[at] = row;
    this.numbers[at + 1] = sums[0] as number;
    this.numbers[at + 2] = sums[1] as number;
    if (this.places === null) this.keys.push(key);
    else this.places.set(key, this.count);
    this.last = key;
    this.count += 1;
  }

  /** The 1-based row of a place. */
  rowAt(place: number): number {
    return this.numbers[place * perRow] as number;
  }

  /** Whether the row of a place had the same sums. */
  isSame(place: number, [one, other]: Int32Array): boolean {
    const at = place * perRow;
    return this.numbers[at + 1] === one && this.numbers[at + 2] === other;
  }

  private grow(): void {
    const wider = new Int32Array(this.numbers.length * 2);
    wider.set(this.numbers);
    this.numbers = wider;
  }
}
