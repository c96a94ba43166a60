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

/** Limits far above any outlet's or city branch's month file, and below what would hurt. */
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
