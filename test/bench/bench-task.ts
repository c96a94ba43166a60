import type { BenchOptions } from './options';

/** What a part works with. */
export interface BenchTask extends BenchPlaces {
  readonly options: BenchOptions;
  /** A folder of the part's own, deleted when it is done. */
  readonly folder: string;
}

/** Where the project and the bundled programs of the benchmark are. */
export interface BenchPlaces {
  readonly projectFolder: string;
  readonly programs: string;
}
