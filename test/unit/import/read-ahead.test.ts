import { expect, it } from 'vitest';
import { ReadAhead } from '../../../electron/operations/import/read-ahead';
import type { Day } from '../../../shared/models/calendar';

const options = { month: null, today: '2026-12-05' as Day, partsToleranceFen: 100 };

it('foresees nothing of a file that can not be read, nor of one that was read already', async () => {
  const damaged = new ReadAhead();
  const asked = damaged.ask({}, options);
  damaged.fail(new Error('damaged'));
  expect(await asked).toBeNull();
  expect(await damaged.ask({}, options)).toBeNull();
  const workbook = { format: 'xlsx', date1904: false, sheets: [] } as const;
  const read = new ReadAhead();
  read.finish({ fileName: '月报.xlsx', contentHash: '', workbook, sheets: [] });
  expect(await read.ask({}, options)).toBeNull();
});

it('breaks the rows off where the file is damaged further down', async () => {
  const ahead = new ReadAhead({ rows: 3, bytes: 0, otherShare: 0 });
  const asked = ahead.ask({}, options);
  const heads = ['客户号', '姓名', '时点资产(元)', '活期存款(元)'];
  const people = Array.from({ length: 1200 }, (_, at) => [`30${10_000 + at}`, `客户${at}`, at, at]);
  const store = { rows: [heads, ...people], complete: 800, isOrdered: true };
  const workbook = { date1904: false, sheets: [] };
  const sheet = { name: '月报', hidden: false, bytes: 9, bytesRead: 6, otherBytes: 0 };
  const file = { fileName: '月报.xlsx', contentHash: '' };
  ahead.watch({ ...sheet, store, workbook }, file);
  expect((await asked)?.layout.sheet).toBe('月报');
  expect(ahead.isReady).toBe(true);
  const step = ahead.steps?.next();
  expect(step).toMatchObject({ done: false, value: { part: 0, records: { length: 500 } } });
  expect(ahead.isReady).toBe(false);
  let told = 0;
  ahead.onReady(() => (told += 1));
  ahead.fail(new Error('damaged'));
  expect([told, ahead.isReady]).toEqual([1, true]);
  expect(() => ahead.steps?.next()).toThrow('damaged');
});
