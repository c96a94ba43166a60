/** Thrown where the fast reader meets what it does not know: the general reader takes the file. */
export class BeyondFastReader extends Error {
  constructor(readonly reason: string) {
    super(reason);
    this.name = 'BeyondFastReader';
  }
}
