import { proposePlacement } from '../../electron/domain/assignment/propose-placement';
import { solveLinear } from '../../electron/solver/solve-linear';
import path from 'node:path';
import { outletOf } from './assign-problems';
import type { BenchTask } from './bench-task';
import { boardInWindow } from './board-in-window';
import { fillBoard } from './fill-board';
import { median, percentile } from './statistics';
import { count, milliseconds, seconds, type BenchTable } from './table';

/** Outlets with the seconds each may take. */
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
async function proposals(): Promise<BenchTable> {
  const rows: (readonly string[])[] = [];
  for (const outlet of outlets) {
    for (const hasFamilies of [false, true]) rows.push(await measure(outlet, hasFamilies));
  }
  return { title: 'Assignment: who owns whom', head: ['outlet', 'time', 'optimum', 'gap'], rows };
}

/** One commit of many moves, and the board's frames with all clients on it. */
async function boards({ folder, projectFolder }: BenchTask): Promise<readonly BenchTable[]> {
  const userData = path.join(folder, 'data-board');
  const filled = await fillBoard(userData);
  const { openMs, scrolling, dragging } = await boardInWindow(projectFolder, userData);
  const size = `${count(filled.cards)} cards, ${filled.people} people`;
  const frames = (name: string, times: readonly number[]) => [
    name,
    count(times.length),
    milliseconds(median(times)),
    milliseconds(percentile(times, 0.95)),
    milliseconds(percentile(times, 1)),
  ];
  return [
    {
      title: `Assignment: one commit (${size})`,
      head: ['what', 'moves per commit', 'time', 'moves per second'],
      rows: [
        ['board read', '', milliseconds(filled.boardMs), ''],
        [
          'commit, rules checked again',
          count(filled.moves),
          milliseconds(filled.commitMs),
          count(Math.round((filled.moves / filled.commitMs) * 1000)),
        ],
      ],
    },
    {
      title: `Assignment: the board in the window (${size}); opened in ${milliseconds(openMs)}`,
      head: ['what', 'frames', 'median', '95th percentile', 'longest'],
      rows: [frames('a column scrolled', scrolling), frames('a card dragged across', dragging)],
    },
  ];
}

/** Proposals, a commit, and the board as the hand feels it. */
export async function benchAssign(task: BenchTask): Promise<readonly BenchTable[]> {
  return [...(await boards(task)), await proposals()];
}
