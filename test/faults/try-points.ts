import { availableParallelism } from 'node:os';
import type { Verdict } from './judge';

/** A line of the table. */
export interface FaultRow {
  readonly fault: string;
  readonly tried: number;
  /** How many there would be; more than were tried where the time was up. */
  readonly of: number;
  readonly intact: number;
  /** Tries after which the program had to say something. */
  readonly messages: number;
  readonly clear: number;
  readonly note: string;
  /** What was wrong, each with its point. */
  readonly broken: readonly string[];
}

/** How many points a row may try, and until when (milliseconds of `performance.now`). */
export interface Limit {
  readonly points: number;
  readonly until: number;
}

/** The order that covers all of a range evenly, wherever it is broken off. */
export function spread<Point>(points: readonly Point[]): Point[] {
  const golden = 0.618_033_988_75;
  return points
    .map((point, at) => ({ point, place: (at * golden) % 1 }))
    .sort((one, other) => one.place - other.place)
    .map(({ point }) => point);
}

/** A row that could not be tried here, with the reason. */
export const notTried = (fault: string, of: number, note: string): FaultRow => ({
  fault,
  of,
  note,
  tried: 0,
  intact: 0,
  messages: 0,
  clear: 0,
  broken: [],
});

/** Tries points one by one, or a few at a time, until all are tried or the time is up. */
export async function tryPoints<Point>(
  fault: string,
  points: readonly Point[],
  limit: Limit,
  work: (point: Point) => Promise<Verdict> | Verdict,
  note = '',
): Promise<FaultRow> {
  const wanted = spread(points).slice(0, limit.points);
  const verdicts: { point: Point; verdict: Verdict }[] = [];
  let next = 0;
  const lane = async () => {
    while (next < wanted.length && performance.now() < limit.until) {
      const point = wanted[next] as Point;
      next += 1;
      verdicts.push({ point, verdict: await work(point) });
    }
  };
  await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, lane));
  const spoken = verdicts.filter(({ verdict }) => verdict.clear !== null);
  return {
    fault,
    note,
    of: points.length,
    tried: verdicts.length,
    intact: verdicts.filter(({ verdict }) => verdict.broken.length === 0).length,
    messages: spoken.length,
    clear: spoken.filter(({ verdict }) => verdict.clear).length,
    broken: verdicts
      .filter(({ verdict }) => verdict.broken.length > 0 || verdict.clear === false)
      .map(
        ({ point, verdict }) =>
          `${JSON.stringify(point)}: ${verdict.broken.join('; ')}${verdict.clear === false ? ` [no clear sentence: ${verdict.said ?? ''}]` : ''}`,
      ),
  };
}
