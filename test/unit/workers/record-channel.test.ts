import { once } from 'node:events';
import { MessageChannel } from 'node:worker_threads';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CheckedRows } from '../../../electron/domain/imports/check-sheet';
import { packRecords, unpackRecords } from '../../../electron/workers/packed-records';
import { sendRecords, StreamState } from '../../../electron/workers/record-channel';
import type { ImportClosing } from '../../../electron/operations/imports/import-order';
import type { Layout } from '../../../shared/models/import';

const amount = fc.oneof(fc.integer(), fc.double({ noNaN: true }), fc.constant(null));
const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constant(''), fc.constant(null));
const columns = fc.array(fc.constantFrom(amount, text, fc.oneof(amount, text)), {
  maxLength: 6,
});
const rows = columns.chain((each) => fc.array(fc.tuple(...each), { maxLength: 20 }));

const closing: ImportClosing = {
  fileName: 'test.xlsx',
  layout: { sheet: 'Sheet1' } as Layout,
  memory: null,
  rowsRead: 2,
  accepted: 2,
  joined: 0,
  rejected: 0,
  issues: [],
  issueGroups: [],
  totals: [],
  statedRowCount: null,
  notedRowCount: null,
};

describe('rows on their way to another thread', () => {
  it('come out of their package as they went in', () => {
    fc.assert(
      fc.property(rows, (values) => {
        const records = values.map((each, at) => ({ row: at + 2, values: [...each] }));
        expect([...unpackRecords(packRecords(records))]).toEqual(records);
      }),
    );
  });

  /** Asks a sender for messages and collects what it answers until it hangs up. */
  async function ask(times: number, steps: Generator<CheckedRows, ImportClosing>) {
    const { port1, port2 } = new MessageChannel();
    const state = new StreamState();
    const closed = once(port2, 'close');
    const kinds: string[] = [];
    port2.on('message', ({ kind }: { kind: string }) => kinds.push(kind));
    const wholes: unknown[] = [];
    const sent = sendRecords({ port: port1, state: state.buffer }, steps, (whole) => {
      wholes.push(whole);
      return whole;
    });
    for (let asked = 0; asked < times; asked += 1) port2.postMessage(1);
    return { sent, closed, kinds, wholes, state, port: port2 };
  }

  function* twoChunks(): Generator<CheckedRows, ImportClosing> {
    yield { part: 0, records: [{ row: 2, values: ['1'] }] };
    yield { part: 0, records: [{ row: 3, values: ['2'] }] };
    return closing;
  }

  it('end once, however much was asked for ahead', async () => {
    const { sent, closed, kinds, wholes } = await ask(40, twoChunks());
    expect(await sent).toBe(closing);
    await closed;
    expect(kinds).toEqual(['chunk', 'chunk', 'end']);
    expect(wholes).toEqual([closing]);
  });

  it('say when the file fails half way', async () => {
    function* failing(): Generator<CheckedRows, ImportClosing> {
      yield { part: 0, records: [] };
      throw new Error('damaged');
    }
    const { sent, closed, state } = await ask(40, failing());
    await expect(sent).rejects.toThrow('damaged');
    await closed;
    expect(state.isBroken).toBe(true);
  });

  it('wait for rows that are still to come', async () => {
    const { port1, port2 } = new MessageChannel();
    const state = new StreamState();
    const kinds: string[] = [];
    port2.on('message', ({ kind }: { kind: string }) => kinds.push(kind));
    let tell = () => {};
    const pace = { isReady: false, onReady: (listener: () => void) => (tell = listener) };
    const rows = { port: port1, state: state.buffer };
    const sent = sendRecords(rows, twoChunks(), (whole) => whole, pace);
    port2.postMessage(40);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(kinds).toEqual([]);
    pace.isReady = true;
    tell();
    expect(await sent).toBe(closing);
    await once(port2, 'close');
    expect(kinds).toEqual(['chunk', 'chunk', 'end']);
  });

  it('stop when nobody wants them any more', async () => {
    const { sent, port, wholes } = await ask(1, twoChunks());
    port.close();
    expect(await sent).toBeNull();
    expect(wholes).toEqual([]);
  });
});
