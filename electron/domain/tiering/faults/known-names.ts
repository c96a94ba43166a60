/** What a scheme may refer to besides itself; null leaves it unchecked. */
export interface KnownNames {
  readonly lists: readonly string[] | null;
  readonly ratings: readonly string[] | null;
}
