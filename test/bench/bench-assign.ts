import { proposePlacement } from '../../electron/domain/assignment/propose-placement';
import { solveLinear } from '../../electron/solver/solve-linear';
import { outletOf } from './assign-problems';
import type { BenchTask } from './bench';
import { count, seconds, type BenchTable } from './table';

/** Outlets of paper 30 with the seconds each may take. */
const outlets = [
  { clients: 3_000, staff: 12, limit: 4.5 },
  { clients: 20_000, staff: 40, limit: 55 },
] as const;

async function measure(
  outlet: (typeof outlets)[number],
  hasFamilies: boolean,
): Promise<readonly string[]> {
  const whole = outletOf(outlet.clients, outlet.staff);
  const clients = whole.clients.map((each) => ({ ...each, family: null }));
  const problem = hasFamilies ? whole : { ...whole, clients };
  const started = performance.now();
  const proposal = await proposePlacement(problem, {
    solve: (model, limit) => solveLinear(model, { seconds: limit, gap: 0 }),
    secondsLeft: () => outlet.limit - (performance.now() - started) / 1000,
  });
  const time = seconds(performance.now() - started);
  const title = `${count(outlet.clients)} clients, ${outlet.staff} people${hasFamilies ? ', families' : ''}`;
  if (!proposal) return [title, time, 'nothing found', ''];
  const { points, bound, isProven } = proposal;
  const gap = points === 0 ? 0 : (points - bound) / points;
  return [title, time, isProven ? 'proven' : 'best found', `${(gap * 100).toFixed(3)} %`];
}

/** Proposals from scratch: time, whether proven, and how far off at most. */
export async function benchAssign(_task: BenchTask): Promise<readonly BenchTable[]> {
  const rows: (readonly string[])[] = [];
  for (const outlet of outlets) {
    for (const hasFamilies of [false, true]) rows.push(await measure(outlet, hasFamilies));
  }
  return [{ title: 'Assignment: who owns whom', head: ['outlet', 'time', 'optimum', 'gap'], rows }];
}
