import { describe, expect, it } from 'vitest';
import { buildPlacementModel } from '../../../electron/domain/assignment/placement-model';
import { solveLinear } from '../../../electron/solver/solve-linear';
import { outletOf } from '../../bench/assign-problems';

const exact = { seconds: 30, gap: 0 };

describe('the solver', () => {
  it('finds whole numbers', async () => {
    const rows = [{ lower: 5, upper: Infinity, columns: [0, 1], values: [2, 1.5] }];
    const model = { costs: [3, 2], lower: [0, 0], upper: [9, 9], isInteger: [true, true], rows };
    expect(await solveLinear(model, exact)).toMatchObject({ outcome: 'optimal', objective: 7 });
  });

  it('says that there is no answer, also to a programme without columns', async () => {
    const impossible = { lower: 1, upper: 1, columns: [], values: [] };
    const empty = { costs: [], lower: [], upper: [], isInteger: [], rows: [] };
    const outcomeOf = async (rows: (typeof impossible)[]) =>
      (await solveLinear({ ...empty, rows }, exact)).outcome;
    expect(await outcomeOf([])).toBe('optimal');
    expect(await outcomeOf([impossible])).toBe('infeasible');
    const rows = [{ lower: 3, upper: 3, columns: [0], values: [2] }];
    const odd = { costs: [1], lower: [0], upper: [9], isInteger: [true], rows };
    expect((await solveLinear(odd, exact)).outcome).toBe('infeasible');
  });

  it('ends when it is told to', async () => {
    const wanted = { objective: 'points', unplaced: 'none' } as const;
    const { model } = buildPlacementModel(outletOf(3_000, 12), wanted);
    let asked = 0;
    const solution = await solveLinear(model, {
      seconds: 120,
      gap: 0,
      shouldStop: () => {
        asked += 1;
        return true;
      },
    });
    expect(asked).toBeGreaterThan(0);
    expect(solution.outcome).toBe('stopped');
  });
});
