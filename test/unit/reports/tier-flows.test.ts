import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeAumMovement } from '../../../electron/domain/reports/aum-movement';
import { composeMigration, summarizeMigration } from '../../../electron/domain/reports/migration';
import { groupsOf } from '../../../electron/domain/reports/tier-flows';
import { fen } from '../../../shared/models/money';
import type { TierFlow } from '../../../shared/models/tier-flow';

const tierCount = 4;
const rank = fc.option(fc.integer({ min: 0, max: tierCount - 1 }), { nil: null });
const amount = fc.integer({ min: 0, max: 9_000_000_000 });

/** One client in two months, or in one of them. */
const client = fc
  .record({ before: rank, after: rank, wonBack: fc.boolean(), opening: amount, closing: amount })
  .filter(({ before, after }) => before !== null || after !== null);
type Client = typeof client extends fc.Arbitrary<infer Value> ? Value : never;

const market = (each: Client) => Math.trunc(each.opening / 100);

/** A client as a flow of one. */
function flowOf(each: Client): TierFlow {
  const isKept = each.before !== null && each.after !== null;
  const moved = isKept ? each.closing - each.opening - market(each) : 0;
  return {
    before: each.before,
    after: each.after,
    wonBack: each.before === null && each.wonBack,
    group: null,
    clients: 1,
    opening: fen(each.before === null ? 0 : each.opening),
    closing: fen(each.after === null ? 0 : each.closing),
    additions: fen(Math.max(0, moved)),
    withdrawals: fen(Math.max(0, -moved)),
    market: fen(isKept ? market(each) : 0),
  };
}

const clients = fc.array(client, { maxLength: 60 });

describe('the migration matrix', () => {
  it('adds up to the structures of both months, in clients and in assets', () => {
    fc.assert(
      fc.property(clients, (people) => {
        const flows = people.map(flowOf);
        const counts = composeMigration(flows, tierCount, 'clients');
        const opening = composeMigration(flows, tierCount, 'opening');
        const closing = composeMigration(flows, tierCount, 'closing');
        for (let each = 0; each < tierCount; each += 1) {
          const row = counts.rows.indexOf(each);
          const column = counts.columns.indexOf(each);
          const before = people.filter((one) => one.before === each);
          const after = people.filter((one) => one.after === each);
          expect(counts.rowSums[row]).toBe(before.length);
          expect(counts.columnSums[column]).toBe(after.length);
          expect(opening.rowSums[row]).toBe(before.reduce((sum, one) => sum + one.opening, 0));
          expect(closing.columnSums[column]).toBe(after.reduce((sum, one) => sum + one.closing, 0));
        }
        expect(counts.total).toBe(people.length);
      }),
    );
  });

  it('counts every client as exactly one movement', () => {
    fc.assert(
      fc.property(clients, (people) => {
        const summary = summarizeMigration(people.map(flowOf));
        const sum = Object.values<number>({ ...summary }).reduce((a, b) => a + b, 0);
        expect(sum).toBe(people.length);
      }),
    );
  });
});

describe('the movement of assets', () => {
  it('leads from opening to closing, as a whole and tier by tier', () => {
    fc.assert(
      fc.property(clients, (people) => {
        const flows = people.map(flowOf);
        const tiers = Array.from({ length: tierCount }, (_, each) => each);
        for (const each of [null, ...tiers]) {
          const move = composeAumMovement(flows, each);
          expect(
            move.opening +
              move.newClients +
              move.wonBack +
              move.additions -
              move.withdrawals +
              move.market -
              move.lostClients +
              move.movedIn -
              move.movedOut,
          ).toBe(move.closing);
        }
        const whole = composeAumMovement(flows);
        const parts = tiers.map((each) => composeAumMovement(flows, each));
        expect(parts.reduce((sum, part) => sum + part.closing, 0)).toBe(whole.closing);
        expect(whole.movedIn).toBe(0);
        expect(whole.movedOut).toBe(0);
      }),
    );
  });
});

it('groups are listed by name, clients of nobody last', () => {
  const flow = flowOf({ before: 1, after: 1, wonBack: false, opening: 1, closing: 1 });
  const flows = [null, '示例·周', '示例·安', null].map((group) => ({ ...flow, group }));
  expect(groupsOf(flows)).toEqual(['示例·安', '示例·周', null]);
});
