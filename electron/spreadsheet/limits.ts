/** How large a file may be before it is refused instead of read. */
export interface ReadLimits {
  readonly fileBytes: number;
  /** Size of all parts of a zip after unpacking. */
  readonly unpackedBytes: number;
  /** Unpacked to packed size of one part; real sheets stay below 100. */
  readonly packingRatio: number;
  readonly zipEntries: number;
  readonly rows: number;
  readonly columns: number;
  readonly cells: number;
  readonly cellLength: number;
  /** Elements inside elements; real sheets stay below 20. */
  readonly xmlDepth: number;
}

const mebibyte = 1024 * 1024;

/**
 * Limits far above any outlet's or city branch's month file, and below what would hurt
 * (docs/rules/imports.md#limits-of-a-file).
 */
export const defaultLimits: ReadLimits = {
  fileBytes: 300 * mebibyte,
  unpackedBytes: 1536 * mebibyte,
  packingRatio: 400,
  zipEntries: 4000,
  rows: 1_048_576,
  columns: 1024,
  cells: 40_000_000,
  cellLength: 32_767,
  xmlDepth: 256,
};

/** What the thread that reads a file may use before it is stopped. */
export interface ThreadLimits {
  readonly seconds: number;
  /** For Worker's `maxOldGenerationSizeMb`. */
  readonly heapMegabytes: number;
  /**
   * For `maxYoungGenerationSizeMb`: the usual size keeps 100 MB of what is garbage already, half of this has rows
   * copied that are gone a moment later.
   */
  readonly youngMegabytes: number;
}

/** A small file that takes long or much was made, or broken, to do so; big ones get more of both. */
export function threadLimits(fileBytes: number): ThreadLimits {
  const megabytes = fileBytes / mebibyte;
  return {
    seconds: Math.min(180, Math.round(15 + 3 * megabytes)),
    heapMegabytes: Math.min(3072, Math.round(256 + 48 * megabytes)),
    youngMegabytes: 16,
  };
}
